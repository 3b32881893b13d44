package dev.plimsoll.cli.command;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.contract.read.SchemaUse;
import picocli.CommandLine.Option;

/// How contracts are read.
final class ContractOptions {
    /// What a contract argument may be, for the help of every command.
    static final String SOURCE = "a file, git:REVISION:PATH, an http(s) address, or - for standard input";

    @Option(
            names = "--allow-remote",
            description = "Follow references that lead to hosts you did not name. Otherwise they are only reported.")
    private boolean allowRemote;

    @Option(
            names = "--documents",
            paramLabel = "USE",
            defaultValue = "read",
            description =
                    "For a JSON Schema that stands alone: its owner reads the documents it describes (read), writes"
                            + " them (written), or both. Default: read.")
    private SchemaUse use = SchemaUse.READ;

    CompareContracts of(CompareContracts usual) {
        return usual.with(use, allowRemote);
    }
}
