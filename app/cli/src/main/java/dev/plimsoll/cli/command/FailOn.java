package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import java.util.Locale;

/// From which severity on a diff fails a pipeline.
enum FailOn {
    BREAKING,
    RISKY;

    /// @param code as the changes and the consumers have it
    int exitCode(int code) {
        return this == BREAKING && code == ExitCode.UNDECIDED ? ExitCode.DONE : code;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
