package dev.plimsoll.cli.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Options that every command understands, before or after its name.
public final class GlobalOptions {
    @Option(
            names = "--workspace",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description =
                    "Folder that keeps plans, runs and reports. Default: $PLIMSOLL_WORKSPACE, or plimsoll in your data folder.")
    private @Nullable Path workspace;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Write the log to the error stream as well.")
    private boolean verbose;

    /// The folder the user named; null when none.
    public @Nullable Path workspace() {
        return workspace;
    }

    public boolean verbose() {
        return verbose;
    }
}
