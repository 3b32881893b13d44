package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The two versions of a contract that a command is about, and how they are read.
final class ContractPair {
    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description = "The old version (Swagger 2.0, OpenAPI 3, AsyncAPI or JSON Schema): " + ContractOptions.SOURCE
                    + ".")
    private ContractSource base;

    @Parameters(index = "1", paramLabel = "REVISION", description = "The new version.")
    private ContractSource revision;

    @Mixin
    private final ContractOptions options = new ContractOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before a command is called
    ContractPair() {}

    /// Reads both and compares them.
    CompareContracts.Compared compare(CompareContracts usual) {
        requireTwo();
        return options.of(usual).compare(base, revision);
    }

    /// Reads both, the base first.
    Both read(CompareContracts usual) {
        requireTwo();
        CompareContracts reader = options.of(usual);
        return new Both(reader.read(base), reader.read(revision));
    }

    /// Both versions as read.
    record Both(Gathered base, Gathered revision) {}

    /// What people call the pair.
    String shortName() {
        return base.shortName() + " to " + revision.shortName();
    }

    /// What is read from the standard input is gone afterwards.
    private void requireTwo() {
        if (base instanceof ContractSource.StandardInput && revision instanceof ContractSource.StandardInput) {
            throw Mistake.of("BASE and REVISION are both '-', and the standard input can be read only once."
                    + " Save one of the two as a file and name it.");
        }
    }
}
