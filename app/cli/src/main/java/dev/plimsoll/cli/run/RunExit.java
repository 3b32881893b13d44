package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.model.run.Run;

/// The exit code that a run's verdict gives.
public final class RunExit {
    private RunExit() {}

    public static int code(Run run) {
        return run.verdict()
                .map(verdict -> switch (verdict) {
                    case PASS -> ExitCode.DONE;
                    case FAIL -> ExitCode.NEGATIVE;
                    case INCONCLUSIVE, INVALID -> ExitCode.UNDECIDED;
                    case ERROR -> ExitCode.ERROR;
                })
                .orElse(ExitCode.ERROR);
    }
}
