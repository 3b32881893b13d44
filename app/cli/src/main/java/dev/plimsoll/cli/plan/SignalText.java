package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
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
/// @param prometheus base address
/// @param query in PromQL
/// @param aggregation as plans write it
/// @param window such as `10s`
/// @param unit what follows a value
public record SignalText(
        String name,
        @Nullable String success,
        @Nullable String failure,
        @Nullable String prometheus,
        @Nullable String query,
        @Nullable String aggregation,
        @Nullable String window,
        @Nullable String unit) {
    /// Says that everything that is not success is failure.
    public static final String NONE = "none";

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
        if (before == null && source == null) {
            throw new IllegalArgumentException(
                    "the plan has no such signal, and a new one needs --prometheus, --query and --success");
        }
        if (before != null && source != null && !before.queried()) {
            throw new IllegalArgumentException(
                    "the run measures it itself; give a signal of a Prometheus another name");
        }
        return new Signal(
                name,
                before == null ? Measure.QUERIED : before.measure(),
                success(before),
                failure == null ? (before == null ? null : before.failure()) : failure(failure),
                source,
                before == null ? null : before.operation());
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
