package dev.plimsoll.engine.inventory;

import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.consumer.use.RoutedUse;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.Rating;
import dev.plimsoll.model.contract.inventory.RatingReader;
import dev.plimsoll.model.contract.inventory.TestResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the inventory of a contract.
public final class TakeInventory {
    private final ContractFiles files = new ContractFiles();

    /// @param ratings a file of ratings; null for none
    /// @param results JUnit XML files, the latest last
    /// @param pacts of consumers
    /// @throws dev.plimsoll.model.Problem if a file cannot be read or says what the contract does not have
    public Inventory take(Contract contract, @Nullable Path ratings, List<Path> results, List<Path> pacts) {
        return of(
                contract,
                ratings,
                results,
                pacts.stream()
                        .map(file -> ConsumerUse.of(new PactReader().read(files.bytes(file), file.toString())))
                        .toList());
    }

    /// @param ratings a file of ratings; null for none
    /// @param results JUnit XML files, the latest last
    /// @param uses what is known of consumers, whatever told it
    /// @throws dev.plimsoll.model.Problem if a file cannot be read or says what the contract does not have
    public Inventory of(Contract contract, @Nullable Path ratings, List<Path> results, List<ConsumerUse> uses) {
        List<Rating> rated = ratings == null ? List.of() : RatingReader.read(files.bytes(ratings), ratings.toString());
        List<TestResult> tested = new ArrayList<>();
        for (Path file : results) {
            tested.addAll(JUnitResults.read(file.toString(), files.bytes(file)));
        }
        return Inventory.of(
                contract,
                rated,
                tested,
                uses.stream().map(use -> RoutedUse.of(use, contract)).toList());
    }
}
