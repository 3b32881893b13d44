package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.ForecastText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a new plan may be told on the command line.
public final class DraftOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--consumer",
            paramLabel = "NAME=COMMAND",
            description =
                    "A program to try under each fault. It finds the address in $PLIMSOLL_TARGET and exits 0 when it got what it needs. Run in the current folder, without a shell. May be repeated.")
    private List<String> consumers = new ArrayList<>();

    @Option(
            names = "--rollback",
            paramLabel = "COMMAND",
            description = "The program that returns to the known good state, run without a shell.")
    private @Nullable String rollback;

    @Option(names = "--hypothesis-given", paramLabel = "TEXT", description = "The steady state.")
    private @Nullable String given;

    @Option(names = "--hypothesis-when", paramLabel = "TEXT", description = "What is done to it.")
    private @Nullable String when;

    @Option(names = "--hypothesis-expect", paramLabel = "TEXT", description = "What stays true.")
    private @Nullable String expect;

    @Option(names = "--hypothesis-because", paramLabel = "TEXT", description = "Why you believe it.")
    private @Nullable String because;

    @Option(
            names = "--forecast",
            paramLabel = "SIGNAL=EXPECTED:LOW:HIGH[:PASS/INCONCLUSIVE/FAIL]",
            description = "What you expect of a signal, for example 'p95 latency=200ms:150ms:300ms'. May be repeated.")
    private List<String> forecasts = new ArrayList<>();

    @Option(
            names = "--probability",
            paramLabel = "VERDICT=P",
            description = "How probable a verdict is, for example PASS=0.7; together they make 1. May be repeated.")
    private List<String> probabilities = new ArrayList<>();

    /// How a plan names a folder: relative to the workspace where it lies in it, so that the workspace can move;
    /// otherwise in full.
    static String directory(Path workspace, Path folder) {
        return folder.startsWith(workspace) ? workspace.relativize(folder).toString() : folder.toString();
    }

    /// The consumers named on the command line.
    ///
    /// @param directory where their commands run
    List<ConsumerUnderTest> consumers(String directory) {
        return consumers.stream().map(text -> consumer(text, directory)).toList();
    }

    private static ConsumerUnderTest consumer(String text, String directory) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw Mistake.of("A consumer is written NAME=COMMAND, not '" + Visible.line(text) + "'.");
        }
        try {
            return new ConsumerUnderTest(
                    text.substring(0, equals).strip(), Words.command(text.substring(equals + 1)), directory, PATIENCE);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The consumer '" + Visible.line(text) + "' cannot be used: " + wrong.getMessage() + ".");
        }
    }

    List<String> rollback() {
        return rollback == null ? List.of() : Words.command(rollback);
    }

    /// Reads the forecast, so that a slip is told before anything is kept.
    void check() {
        ForecastText.read(forecasts, probabilities, Forecast.none());
    }

    /// The drafted plan with hypothesis and forecast filled in.
    ExperimentPlan complete(ExperimentPlan draft) {
        Forecast forecast = ForecastText.read(forecasts, probabilities, draft.forecast());
        try {
            return completed(draft, forecast);
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The plan does not hold together: " + wrong.getMessage() + ".");
        }
    }

    private ExperimentPlan completed(ExperimentPlan draft, Forecast forecast) {
        Hypothesis before = draft.hypothesis();
        return new ExperimentPlan(
                draft.title(),
                draft.amendment(),
                new Hypothesis(
                        or(given, before.given()),
                        or(when, before.when()),
                        or(expect, before.expect()),
                        or(because, before.because())),
                draft.scope(),
                draft.workload(),
                draft.faults(),
                draft.consumers(),
                draft.signals(),
                draft.abort(),
                draft.rollback(),
                draft.author(),
                draft.owner(),
                forecast,
                draft.seed(),
                draft.terms(),
                draft.unknown());
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
