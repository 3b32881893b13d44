package dev.plimsoll.engine.slate;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.engine.slate.Residue.Kind;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.StateProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where the state that a plan looks at is not its baseline: what is too much, what is missing, what cannot be read.
final class StateResidue {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Of each kind; a person reads the sentence. All of it is told by `plimsoll plan state`.
    private static final int MOST_TOLD = 10;

    private static final int LONGEST_LINE = 200;

    private final Path workspace;
    private final List<StateProbe> probes;

    StateResidue(Path workspace, List<StateProbe> probes) {
        this.workspace = workspace;
        this.probes = probes;
    }

    List<Residue> find() {
        return probes.stream()
                .flatMap(probe -> find(StateReading.of(probe, workspace)).stream())
                .toList();
    }

    private List<Residue> find(StateReading read) {
        String failure = read.failure();
        if (failure != null) {
            return List.of(Residue.foreign(Kind.STATE, failure));
        }
        StateProbe probe = read.probe();
        Runnable reset = probe.reset().isEmpty() ? null : once(() -> reset(probe));
        StateProbe.Difference difference = read.difference();
        List<Residue> found = new ArrayList<>();
        difference.tooMuch().stream()
                .limit(MOST_TOLD)
                .forEach(line -> found.add(new Residue(Kind.STATE, tooMuch(probe.name(), line), reset)));
        if (difference.tooMuch().size() > MOST_TOLD) {
            found.add(new Residue(
                    Kind.STATE,
                    "The state '" + probe.name() + "' holds "
                            + (difference.tooMuch().size() - MOST_TOLD) + " more that its baseline does not have.",
                    reset));
        }
        difference.missing().stream()
                .limit(MOST_TOLD)
                .forEach(line -> found.add(new Residue(Kind.STATE, missing(probe.name(), line), reset)));
        if (difference.missing().size() > MOST_TOLD) {
            found.add(new Residue(
                    Kind.STATE,
                    "The state '" + probe.name() + "' lacks "
                            + (difference.missing().size() - MOST_TOLD) + " more of its baseline.",
                    reset));
        }
        return found;
    }

    private static String tooMuch(String state, String line) {
        return "The state '" + state + "' holds '" + shortened(line) + "', which its baseline does not have.";
    }

    private static String missing(String state, String line) {
        return "The state '" + state + "' lacks '" + shortened(line) + "' of its baseline.";
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    /// One program brings back all of a state.
    private static Runnable once(Runnable reset) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                reset.run();
            }
        };
    }

    private void reset(StateProbe probe) {
        CommandRunner.Ended ended;
        try {
            ended = CommandRunner.run(probe.reset(), workspace, Map.of(), PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        Integer exitCode = ended.exitCode();
        if (exitCode == null || exitCode != 0) {
            throw new Problem(
                    exitCode == null
                            ? "The state '" + probe.name()
                                    + "' was not brought back: its program did not end in time or did not start."
                            : "The state '" + probe.name() + "' was not brought back: its program ended with "
                                    + exitCode + ", saying '" + ended.output() + "'.",
                    "Bring it back by hand, or mend the command in the plan.");
        }
    }
}
