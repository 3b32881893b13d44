package dev.plimsoll.cli.command;

import dev.plimsoll.cli.sandbox.SandboxText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.contract.Contract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll canary print`.
@Command(
        name = "print",
        description = {
            "Prints synthetic answers of a contract with canaries in them, as JSON, for test data of your own.",
            "Each text that can hold one does: identifiers, tokens, digests, UUIDs, e-mail addresses, links, sentences."
        })
public final class CanaryPrintCommand implements Runnable {
    private final Desk desk;
    private final CompareContracts contracts;

    @Parameters(paramLabel = "CONTRACT", description = "The contract: " + ContractOptions.SOURCE + ".")
    private ContractSource contract;

    @Mixin
    private final ContractOptions reading = new ContractOptions();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Seed of the synthetic data: the same seed gives the same bytes. Default: 1.")
    private long seed;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public CanaryPrintCommand(Desk desk, CompareContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void run() {
        destination.require();
        Contract read = reading.of(contracts).read(contract).contract();
        try (Engine engine = desk.door().open()) {
            StubbedContract stubbed = engine.canaries().testData(read, seed);
            destination.write(
                    desk.terminal(),
                    stubbed.json(seed),
                    SandboxText.coverage(stubbed).lines().findFirst().orElse(""));
        }
    }
}
