package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Aggregation;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalSource;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A signal as somebody says it on the command line. What is not said stays as the plan has it.
///
/// @param name of the signal
/// @param success condition, such as `<= 0.01`
/// @param failure condition, or [#NONE]
/// @param measure of a new signal that the run measures itself, such as `p95`
/// @param operation whose requests are measured, such as `GET /orders`, or [#ALL]
/// @param prometheus base address
/// @param query in PromQL
/// @param aggregation as plans write it
/// @param window such as `10s`
/// @param unit what follows a value
public record SignalText(
        String name,
        @Nullable String success,
        @Nullable String failure,
        @Nullable String measure,
        @Nullable String operation,
        @Nullable String prometheus,
        @Nullable String query,
        @Nullable String aggregation,
        @Nullable String window,
        @Nullable String unit) {
    /// Says that everything that is not success is failure.
    public static final String NONE = "none";

    /// Says that the requests of every operation are measured.
    public static final String ALL = "all";

    private static final Map<String, Measure> MEASURES = Map.of(
            "p50", Measure.LATENCY_P50,
            "p95", Measure.LATENCY_P95,
            "p99", Measure.LATENCY_P99,
            "errors", Measure.ERROR_RATE,
            "throughput", Measure.THROUGHPUT);

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|≤|≥)\\s*(\\S.*)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9})\\s*(s|m|h)");

    /// The plan with this signal.
    ///
    /// @throws Mistake if it cannot be read, or the plan does not hold together with it
    public ExperimentPlan in(ExperimentPlan plan) {
        List<Signal> signals = new ArrayList<>(plan.signals());
        Optional<Signal> before =
                signals.stream().filter(signal -> signal.name().equals(name)).findFirst();
        Signal signal;
        try {
            signal = signal(before.orElse(null));
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The signal '" + Visible.line(name) + "' cannot be used: "
                    + Visible.line(String.valueOf(wrong.getMessage())) + ".");
        }
        before.ifPresentOrElse(old -> signals.set(signals.indexOf(old), signal), () -> signals.add(signal));
        return with(plan, signals);
    }

    private static ExperimentPlan with(ExperimentPlan plan, List<Signal> signals) {
        ObjectNode tree = Json.mapper().valueToTree(plan);
        tree.set("signals", Json.mapper().valueToTree(signals));
        try {
            return Json.mapper().treeToValue(tree, ExperimentPlan.class);
        } catch (JacksonException wrong) {
            throw Mistake.of("The plan does not hold together: " + RecordFile.reason(wrong));
        }
    }

    private Signal signal(@Nullable Signal before) {
        SignalSource source = source(before == null ? null : before.source());
        if (before == null && source == null && measure == null) {
            throw new IllegalArgumentException("the plan has no such signal; a new one needs --success, and --measure"
                    + " for what the run measures itself, or --prometheus and --query");
        }
        if (before != null && source != null && !before.queried()) {
            throw new IllegalArgumentException(
                    "the run measures it itself; give a signal of a Prometheus another name");
        }
        if (source != null && measure != null) {
            throw new IllegalArgumentException("a Prometheus tells it, so that the run does not --measure it");
        }
        return new Signal(
                name,
                measured(before),
                success(before),
                failure == null ? (before == null ? null : before.failure()) : failure(failure),
                source,
                operation == null ? (before == null ? null : before.operation()) : operation(operation));
    }

    private Measure measured(@Nullable Signal before) {
        if (measure == null) {
            return before == null ? Measure.QUERIED : before.measure();
        }
        Measure said = MEASURES.get(measure.strip());
        if (said == null) {
            throw new IllegalArgumentException(
                    "--measure is one of p50, p95, p99, errors and throughput, not '" + Visible.line(measure) + "'");
        }
        return said;
    }

    private static @Nullable OperationKey operation(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        if (parts.length == 1 && parts[0].equals(ALL)) {
            return null;
        }
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "--of is written such as 'GET /orders', or 'all', not '" + Visible.line(text) + "'");
        }
        return new OperationKey(parts[0], parts[1]);
    }

    private Condition success(@Nullable Signal before) {
        if (success != null) {
            return condition("--success", success);
        }
        if (before == null) {
            throw new IllegalArgumentException("a new signal needs --success, such as '<= 0.01'");
        }
        return before.success();
    }

    private static @Nullable Condition failure(String text) {
        return text.strip().equals(NONE) ? null : condition("--failure", text);
    }

    private static Condition condition(String option, String text) {
        Matcher parts = CONDITION.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    option + " is written '<= NUMBER' or '>= NUMBER', not '" + Visible.line(text) + "'");
        }
        double limit;
        try {
            limit = ForecastText.number(parts.group(2));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    option + " needs a number, not '" + Visible.line(parts.group(2)) + "'", none);
        }
        return parts.group(1).equals("<=") || parts.group(1).equals("≤")
                ? Condition.atMost(limit)
                : Condition.atLeast(limit);
    }

    private @Nullable SignalSource source(@Nullable SignalSource before) {
        if (before == null
                && Stream.of(prometheus, query, aggregation, window, unit).allMatch(said -> said == null)) {
            return null;
        }
        if (before == null && (prometheus == null || query == null)) {
            throw new IllegalArgumentException("what a Prometheus tells needs --prometheus and --query");
        }
        return new SignalSource(
                prometheus == null ? required(before).prometheus() : URI.create(prometheus),
                query == null ? required(before).query() : query,
                aggregation == null ? (before == null ? Aggregation.MEAN : before.aggregation()) : how(aggregation),
                window == null ? (before == null ? WINDOW : before.window()) : length(window),
                unit == null ? (before == null ? "" : before.unit()) : unit);
    }

    private static SignalSource required(@Nullable SignalSource before) {
        if (before == null) {
            throw new IllegalStateException("a new source says where and what");
        }
        return before;
    }

    private static Aggregation how(String word) {
        return Stream.of(Aggregation.values())
                .filter(one -> one.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--aggregation is one of "
                        + Stream.of(Aggregation.values()).map(Aggregation::word).collect(Collectors.joining(", "))
                        + ", not '" + Visible.line(word) + "'"));
    }

    private static Duration length(String text) {
        Matcher parts = LENGTH.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--window is written such as 10s or 5m, not '" + Visible.line(text) + "'");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
