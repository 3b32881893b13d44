package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.SignalText;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A signal of a plan on the command line, once for each `--signal`.
public final class SignalOption {
    @Option(
            names = "--signal",
            paramLabel = "NAME",
            required = true,
            description = "A signal to add, or to change where the plan has it; the options after it say how it is. May"
                    + " be repeated.")
    private String name;

    @Option(
            names = "--success",
            paramLabel = "CONDITION",
            description = "When the signal supports the hypothesis, such as '<= 0.01' or '>= 50'.")
    private @Nullable String success;

    @Option(
            names = "--failure",
            paramLabel = "CONDITION",
            description = "When it refutes it; between the two lies the grey zone. 'none': whatever is no success.")
    private @Nullable String failure;

    @Option(
            names = "--measure",
            paramLabel = "WHAT",
            description = "What the run measures itself for a new signal: p50, p95, p99, errors or throughput.")
    private @Nullable String measure;

    @Option(
            names = "--of",
            paramLabel = "OPERATION",
            description = "Of which requests it is measured, such as 'GET /orders/{id}', or 'all'. At first: all.")
    private @Nullable String operation;

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description = "The base address of the Prometheus that tells it, without /api/v1.")
    private @Nullable String prometheus;

    @Option(names = "--query", paramLabel = "PROMQL", description = "What it is asked; gives one series.")
    private @Nullable String query;

    @Option(
            names = "--aggregation",
            paramLabel = "HOW",
            description =
                    "One value of those in the window: mean, min, max, sum, last, p50, p95 or p99. At first: mean.")
    private @Nullable String aggregation;

    @Option(
            names = "--window",
            paramLabel = "LENGTH",
            description = "How far back a value looks, 1 s to 1 h, such as 10s or 5m. At first: 10s.")
    private @Nullable String window;

    @Option(names = "--unit", paramLabel = "TEXT", description = "What follows a value when people read it.")
    private @Nullable String unit;

    /// Set by picocli.
    @SuppressWarnings("NullAway.Init")
    public SignalOption() {}

    /// The plan with the signals as they were said.
    ///
    /// @param options null when none was said
    static ExperimentPlan apply(@Nullable List<SignalOption> options, ExperimentPlan plan) {
        ExperimentPlan changed = plan;
        for (SignalOption option : options == null ? List.<SignalOption>of() : options) {
            changed = option.said().in(changed);
        }
        return changed;
    }

    private SignalText said() {
        return new SignalText(name, success, failure, measure, operation, prometheus, query, aggregation, window, unit);
    }
}
