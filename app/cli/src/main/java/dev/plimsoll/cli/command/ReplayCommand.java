package dev.plimsoll.cli.command;

import dev.plimsoll.cli.run.AttendedRun;
import dev.plimsoll.cli.run.RepetitionText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.compare.Repetitions;
import dev.plimsoll.model.run.compare.RunComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll replay`.
@Command(
        name = "replay",
        description = {
            "Runs the plan of a run again, from the same seed, and says whether it finds the same.",
            "Compared are phases, faults and their effect, what every consumer did, and the verdict. Measured numbers are"
                    + " shown side by side; they differ from run to run and do not count."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every repetition found the same",
            "1:a repetition departed from the run; the first difference is named",
            "3:error, or the plan has changed since the run",
            "4:a gate of the plan is closed"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int MOST = 1_000;

    private final Desk desk;

    @Parameters(paramLabel = "RUN", description = "For example R1.")
    private RunId id;

    @Option(names = "--with", paramLabel = "RUN", description = "Compare with this run instead of running again.")
    private @Nullable RunId with;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run it so often, and give the chance that a repetition departs. Default: 1.")
    private int times;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who runs it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    public ReplayCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (times < 1 || times > MOST) {
            throw new Problem("--times is 1 to " + MOST + ", not " + times + ".", "Give another number.");
        }
        try (Engine engine = desk.door().open()) {
            Run first = engine.runs().get(id);
            if (!first.ended()) {
                throw new Problem("Run " + id + " is still going on.", "Wait for its verdict.");
            }
            List<Run> runs = new ArrayList<>(List.of(first));
            if (with != null) {
                runs.add(engine.runs().get(with));
            } else if (!again(engine, first, runs)) {
                return ExitCode.REFUSED;
            }
            Repetitions repetitions = new Repetitions(runs.stream()
                    .skip(1)
                    .map(later -> RunComparison.of(first, later))
                    .toList());
            desk.terminal().print(RepetitionText.render(repetitions, runs));
            return repetitions.departed() == 0 ? ExitCode.DONE : ExitCode.NEGATIVE;
        }
    }

    /// Who stops a repetition by hand wants no further one.
    private static boolean stopped(Run last, Run first) {
        return !last.id().equals(first.id())
                && last.kill().map(kill -> kill.by() != null).orElse(false);
    }

    /// @return whether the plan may run
    private boolean again(Engine engine, Run first, List<Run> runs) {
        for (int time = 0; time < times && !stopped(runs.getLast(), first); time++) {
            PlanState state = engine.plans().get(first.start().planId());
            if (!state.plan().digest().equals(first.start().planDigest())) {
                throw new Problem(
                        "Plan " + state.id() + " has changed since " + id + ", so running it is no repetition.",
                        "Compare two runs with --with, or restore the plan as it was: plimsoll plan restore.");
            }
            AttendedRun attended = new AttendedRun(desk.terminal(), desk.stop());
            if (!attended.mayStart(engine, state)) {
                return false;
            }
            Person runner = account == null ? desk.me() : account;
            runs.add(attended.start(engine, state.id(), runner, first.start().seed()));
        }
        return true;
    }
}
