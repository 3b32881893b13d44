package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.ForecastsText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.engine.plan.ReviewPlan;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll forecasts`.
@Command(
        name = "forecasts",
        description = {
            "Compares what plans forecast with what came: how many intervals held the value, and the Brier score.",
            "A value far outside its interval asks what is adjusted; --decide answers, in the history of the plan."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every large deviation is decided upon", "3:error", "4:some are not"})
public final class ForecastsCommand implements Callable<Integer> {
    /// What is adjusted after a forecast was missed.
    enum Adjust {
        MODEL,
        DATASET,
        CONFIGURATION,
        NOTHING
    }

    private final Desk desk;

    @Option(names = "--decide", paramLabel = "RUN", description = "Answer for a forecast that was missed in this run.")
    private @Nullable RunId run;

    @Option(names = "--signal", paramLabel = "NAME", description = "Of which signal.")
    private @Nullable String signal;

    @Option(names = "--adjust", paramLabel = "WHAT", description = "model, dataset, configuration or nothing.")
    private @Nullable Adjust adjust;

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
        List<String> rejected = List.of(Adjust.values()).stream()
                .filter(one -> one != adjust)
                .map(ForecastsCommand::word)
                .toList();
        var _ = engine.reviewPlan()
                .decide(
                        engine.plans().get(decided.start().planId()),
                        account == null ? desk.me() : account,
                        new ReviewPlan.Decided(
                                deviation.question(), word(adjust), rejected, because, id + ":e" + deviation.event()));
    }

    private static String word(Adjust adjust) {
        return adjust.name().toLowerCase(Locale.ROOT);
    }
}
