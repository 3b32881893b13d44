package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ForecastsText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.learning.forecast.Adjustment;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll forecasts`.
@Command(
        name = "forecasts",
        description = {
            "Compares what plans forecast with what came: how many intervals held the value, and the Brier score.",
            "A value far outside its interval asks what is adjusted; --decide answers, in the history of the plan,"
                    + " which is archived only when each has its answer."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every large deviation is decided upon", "3:error", "4:some are not"})
public final class ForecastsCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--decide", paramLabel = "RUN", description = "Answer for a forecast that was missed in this run.")
    private @Nullable RunId run;

    @Option(names = "--signal", paramLabel = "NAME", description = "Of which signal.")
    private @Nullable String signal;

    @Option(names = "--adjust", paramLabel = "WHAT", description = "model, dataset, configuration or nothing.")
    private @Nullable Adjustment adjust;

    @Option(names = "--because", paramLabel = "TEXT", description = "Why, and how.")
    private @Nullable String because;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who decides. Default: your account.")
    private @Nullable Person account;

    public ForecastsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            if (run != null) {
                decide(engine, run);
            }
            Lessons.Forecasts forecasts = engine.learning().lessons().forecasts();
            desk.terminal().print(ForecastsText.of(forecasts));
            return forecasts.deviations().stream().noneMatch(Lessons.Answered::open) ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private void decide(Engine engine, RunId id) {
        if (signal == null || adjust == null || because == null) {
            throw Mistake.of("Say with --signal, --adjust and --because of which signal, what is adjusted, and why.");
        }
        Run decided = engine.runs().get(id);
        Calibration.Deviation deviation = engine.learning().lessons().deviation(decided, signal);
        var _ = engine.reviewPlan()
                .adjust(
                        engine.plans().get(decided.start().planId()),
                        account == null ? desk.me() : account,
                        deviation,
                        adjust,
                        because);
    }
}
