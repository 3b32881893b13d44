package dev.plimsoll.cli.command;

import dev.plimsoll.cli.inventory.InventoryFormat;
import dev.plimsoll.cli.inventory.InventoryWords;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.inventory.TakeInventory;
import dev.plimsoll.model.contract.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll inventory`: needs no workspace.
@Command(
        name = "inventory",
        description =
                "Lists every operation of a contract with its criticality, owner, tests and their last result, and the consumers that rely on it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every critical operation has a test that passed",
            "1:a critical operation is not covered, or its last result is a failure",
            "3:error: bad file or bad arguments"
        })
public final class InventoryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CompareContracts contracts;
    private final TakeInventory inventory;

    @Parameters(paramLabel = "CONTRACT", description = "The contract: " + ContractOptions.SOURCE + ".")
    private ContractSource contract;

    @Mixin
    private final ContractOptions reading = new ContractOptions();

    @Option(
            names = "--critical",
            paramLabel = "FILE",
            description = "YAML or JSON: a list 'operations' of {operation, criticality, owner}; an operation is"
                    + " 'GET /orders/{id}' or its operationId, a criticality low, normal, high or critical.")
    private @Nullable Path critical;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "JUnit XML whose test cases name operations, for example 'GET /orders/{id}'. May be repeated,"
                    + " the latest last.")
    private List<Path> results = List.of();

    @Option(
            names = "--pact",
            paramLabel = "FILE",
            description =
                    "A consumer's pact. The operations it calls are listed with the consumer: a demand, which does"
                            + " not stand for a test that passed. May be repeated.")
    private List<Path> pacts = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, csv or markdown. Default: text.")
    private InventoryFormat format;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public InventoryCommand(Terminal terminal, CompareContracts contracts, TakeInventory inventory) {
        this.terminal = terminal;
        this.contracts = contracts;
        this.inventory = inventory;
    }

    @Override
    public Integer call() {
        destination.require();
        Inventory taken = inventory.take(reading.of(contracts).read(contract).contract(), critical, results, pacts);
        destination.write(terminal, format.render(taken), InventoryWords.sentence(taken));
        return taken.holdUps().isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
