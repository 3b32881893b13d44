package dev.plimsoll.model.contract.inventory;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.SecurityNeed;
import dev.plimsoll.model.contract.consumer.use.RoutedUse;
import dev.plimsoll.model.contract.inventory.InventoryRow.LastResult;
import dev.plimsoll.model.contract.read.ContractProblem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every operation of a contract, callbacks, webhooks and channels included.
///
/// @param rows in the order of the contract
/// @param strangers what tests name and the contract does not have, each once
/// @param notices what of the pacts could not be used, one sentence each
public record Inventory(
        ContractSummary contract, List<InventoryRow> rows, List<String> strangers, List<String> notices) {
    public Inventory {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        strangers = List.copyOf(strangers);
    }

    /// @param ratings what a team says of operations; the others count as normal
    /// @param results of tests, the latest last
    /// @throws ContractProblem if a rating names an operation that the contract does not have
    public static Inventory of(Contract contract, List<Rating> ratings, List<TestResult> results) {
        return of(contract, ratings, results, List.of());
    }

    /// @param pacts of consumers, routed to the contract
    /// @throws ContractProblem if a rating names an operation that the contract does not have
    public static Inventory of(
            Contract contract, List<Rating> ratings, List<TestResult> results, List<RoutedUse> pacts) {
        List<Operation> operations = contract.surface().exchanges();
        OperationNames names = new OperationNames(operations);
        Map<OperationKey, Rating> rated = rated(contract, names, ratings);
        Map<OperationKey, Tests> tested = new HashMap<>();
        Set<String> strangers = new LinkedHashSet<>();
        for (TestResult result : results) {
            Operation operation = names.reachedBy(result.operation());
            if (operation == null) {
                strangers.add(result.operation());
            } else {
                tested.merge(operation.key(), Tests.of(result), Tests::and);
            }
        }
        return new Inventory(
                contract.summary(),
                operations.stream()
                        .map(operation -> row(
                                operation,
                                rated.get(operation.key()),
                                tested.get(operation.key()),
                                consumers(operation, pacts)))
                        .toList(),
                List.copyOf(strangers),
                pacts.stream()
                        .flatMap(pact -> pact.notices().stream())
                        .distinct()
                        .toList());
    }

    private static List<String> consumers(Operation operation, List<RoutedUse> pacts) {
        return pacts.stream()
                .filter(pact -> !pact.of(operation.key()).isEmpty())
                .map(pact -> pact.use().consumer())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<OperationKey, Rating> rated(Contract contract, OperationNames names, List<Rating> ratings) {
        Map<OperationKey, Rating> rated = new HashMap<>();
        for (Rating rating : ratings) {
            Operation operation = names.exactly(rating.operation());
            if (operation == null) {
                throw new ContractProblem(
                        rating.position().file(),
                        rating.position(),
                        "the contract " + contract.summary().name() + " has no operation '" + rating.operation()
                                + "'. Write method and path as the contract does, or take the entry out.");
            }
            if (rated.put(operation.key(), rating) != null) {
                throw new ContractProblem(
                        rating.position().file(),
                        rating.position(),
                        "the operation '" + rating.operation() + "' is rated twice. Take one of the entries out.");
            }
        }
        return rated;
    }

    private record Tests(int count, boolean passed, String source) {
        static Tests of(TestResult result) {
            return new Tests(1, result.passed(), result.source());
        }

        /// A later file decides; in one file every test has to pass.
        Tests and(Tests later) {
            boolean same = source.equals(later.source);
            return new Tests(count + later.count, later.passed && (!same || passed), later.source);
        }
    }

    private static InventoryRow row(
            Operation operation, @Nullable Rating rating, @Nullable Tests tests, List<String> consumers) {
        RequestBody body = operation.requestBody();
        return new InventoryRow(
                operation.key(),
                operation.operationId(),
                operation.tags(),
                operation.deprecated(),
                operation.sunset(),
                operation.stability(),
                operation.access().security().stream().map(Inventory::words).toList(),
                body == null ? List.of() : mediaTypes(body.payloads()),
                mediaTypes(operation.responses().stream()
                        .flatMap(response -> response.payloads().stream())
                        .toList()),
                rating == null ? Criticality.NORMAL : rating.criticality(),
                rating == null ? null : rating.owner(),
                tests == null ? 0 : tests.count(),
                tests == null ? LastResult.NOT_COVERED : tests.passed() ? LastResult.PASSED : LastResult.FAILED,
                consumers);
    }

    private static List<String> mediaTypes(List<Payload> payloads) {
        return payloads.stream().map(Payload::mediaType).distinct().toList();
    }

    private static String words(SecurityNeed need) {
        return need.parts().isEmpty()
                ? "none"
                : need.parts().stream()
                        .map(part -> part.scopes().isEmpty()
                                ? part.scheme()
                                : part.scheme() + " (" + String.join(", ", part.scopes()) + ")")
                        .collect(Collectors.joining(" and "));
    }

    /// The critical operations without a test that passed.
    public List<InventoryRow> holdUps() {
        return rows.stream().filter(InventoryRow::holdsUp).toList();
    }

    /// How many operations a consumer relies on by a pact.
    public long reliedOn() {
        return rows.stream().filter(row -> !row.consumers().isEmpty()).count();
    }

    /// How many operations a test names.
    public long covered() {
        return rows.stream().filter(row -> row.tests() > 0).count();
    }
}
