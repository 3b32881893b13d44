package dev.plimsoll.engine.slate;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.plan.StateProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program of a state lists now.
///
/// @param probe what was asked
/// @param lines what is there, as [StateProbe#lines(String)] makes them; empty where it could not be read
/// @param failure why it could not be read, with what to do, in one sentence; null if it was
public record StateReading(
        StateProbe probe, List<String> lines, @Nullable String failure) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1_000_000;

    public StateReading {
        lines = List.copyOf(lines);
    }

    /// Runs the program and waits for it at most half a minute.
    ///
    /// @param workspace the folder in which it runs
    public static StateReading of(StateProbe probe, Path workspace) {
        try {
            CommandRunner.Answered answered = CommandRunner.ask(probe.command(), workspace, PATIENCE, LONGEST);
            String failure = failure(probe, answered);
            return new StateReading(probe, failure == null ? StateProbe.lines(answered.answer()) : List.of(), failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new StateReading(
                    probe, List.of(), "The state '" + probe.name() + "' was not read: it was stopped meanwhile.");
        }
    }

    private static @Nullable String failure(StateProbe probe, CommandRunner.Answered answered) {
        CommandRunner.Ended ended = answered.ended();
        Integer exitCode = ended.exitCode();
        if (!ended.started()) {
            return "The state '" + probe.name() + "' cannot be read: '"
                    + probe.command().getFirst() + "' did not start; check the command in the plan.";
        }
        if (exitCode == null) {
            return "The state '" + probe.name() + "' cannot be read: its program did not end within "
                    + PATIENCE.toSeconds() + " s; let it list less.";
        }
        if (exitCode != 0) {
            return ended.output().isEmpty()
                    ? "The state '" + probe.name() + "' cannot be read: its program ended with " + exitCode
                            + "; start what it asks, or mend the command."
                    : "The state '" + probe.name() + "' cannot be read: its program ended with " + exitCode
                            + ", saying '" + lastLine(ended.output()) + "'; start what it asks, or mend the command.";
        }
        if (answered.answer().length() >= LONGEST
                || answered.answer().lines().limit(StateProbe.MOST_LINES + 1L).count() > StateProbe.MOST_LINES) {
            return "The state '" + probe.name() + "' cannot be compared: its program prints more than "
                    + StateProbe.MOST_LINES + " lines or " + LONGEST + " characters; let it list less.";
        }
        return null;
    }

    private static String lastLine(String output) {
        return output.lines().reduce((_, line) -> line).orElse("").strip();
    }

    /// How what was read stands against its baseline.
    public StateProbe.Difference difference() {
        return probe.against(lines);
    }
}
