package dev.plimsoll.cli;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.workspace.Logs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Turns everything that can go wrong into one or two sentences on the error stream and an exit code.
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final int LONGEST = 2_000;

    private final Terminal terminal;
    private final Logs logs;
    private final Supplier<Path> workspace;

    Complaints(Terminal terminal, Logs logs, Supplier<Path> workspace) {
        this.terminal = terminal;
        this.logs = logs;
        this.workspace = workspace;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        say(wrong.getMessage());
        terminal.note("See '" + command + " --help'.");
        return ExitCode.ERROR;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return switch (failure) {
            case ParameterException wrong -> handleParseException(wrong, new String[0]);
            case Mistake mistake -> {
                say(mistake.getMessage());
                yield ExitCode.ERROR;
            }
            case Refusal refusal -> {
                say(refusal.getMessage());
                yield ExitCode.REFUSED;
            }
            case Problem problem -> {
                say(problem.getMessage());
                yield ExitCode.ERROR;
            }
            default -> unexpected(failure);
        };
    }

    /// What nobody foresaw: a short message with a code, and everything else in the log.
    int unexpected(Throwable failure) {
        String code = code(failure);
        Path file = logs.keepIn(workspace.get());
        // At this level it goes to the file, and to the error stream only with --verbose.
        LOG.info("Unexpected failure {}", code, failure);
        String where = file == null
                ? "The workspace takes no log; call it again with --verbose to see what happened."
                : "What happened is in " + file + "; please pass it on with the code.";
        say("Plimsoll failed unexpectedly, with error code " + code + ". " + where);
        return ExitCode.ERROR;
    }

    /// The same failure at the same place gives the same code.
    private static String code(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
        return String.format(Locale.ROOT, "%08X", (failure.getClass().getName() + place).hashCode());
    }

    private void say(@Nullable String message) {
        terminal.note(Visible.shortened(Visible.block(String.valueOf(message)).strip(), LONGEST));
    }
}
