package dev.plimsoll.cli.workspace;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Options that every command understands, before or after its name.
public final class GlobalOptions {
    @Option(
            names = "--workspace",
            paramLabel = "PLACE",
            scope = ScopeType.INHERIT,
            description = {
                "Folder that keeps plans, runs and reports, or the database of a team:"
                        + " jdbc:postgresql://HOST/DATABASE?user=NAME, its password in $PGPASSWORD or ~/.pgpass.",
                "Default: $PLIMSOLL_WORKSPACE, or plimsoll in your data folder."
            })
    private @Nullable String workspace;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Write the log to the error stream as well.")
    private boolean verbose;

    @Option(
            names = "--passphrase-stdin",
            scope = ScopeType.INHERIT,
            description = "Read the passphrase of an encrypted workspace from the standard input, one line. Otherwise"
                    + " from the file that $PLIMSOLL_PASSPHRASE_FILE names, or from the console.")
    private boolean passphraseFromInput;

    public boolean passphraseFromInput() {
        return passphraseFromInput;
    }

    /// The folder or address the user named; null when none.
    public @Nullable String workspace() {
        return workspace;
    }

    public boolean verbose() {
        return verbose;
    }
}
