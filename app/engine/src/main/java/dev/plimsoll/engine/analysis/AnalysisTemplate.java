package dev.plimsoll.engine.analysis;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.analysis.Metric;
import dev.plimsoll.model.evidence.analysis.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An `AnalysisTemplate`, `ClusterAnalysisTemplate` or `AnalysisRun` of Argo Rollouts 1.8: what is measured, how often,
/// and how it is judged. Where its values come from (`provider`) is not read. What is not understood is refused by its
/// name: a rule that is passed over would be judged as if it were not there.
///
/// @param name as the file gives it; empty if it gives none
/// @param metrics at least one
public record AnalysisTemplate(String name, List<Metric> metrics) {
    private static final Set<String> KINDS = Set.of("AnalysisTemplate", "ClusterAnalysisTemplate", "AnalysisRun");
    private static final Set<String> SPEC = Set.of("args", "metrics", "dryRun", "measurementRetention");
    private static final Set<String> METRIC = Set.of(
            "name",
            "interval",
            "initialDelay",
            "count",
            "successCondition",
            "failureCondition",
            "failureLimit",
            "inconclusiveLimit",
            "consecutiveErrorLimit",
            "consecutiveSuccessLimit",
            "provider");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{\\s*args[.]([A-Za-z0-9_.-]+)\\s*}}");
    private static final Pattern PART_OF_TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    public AnalysisTemplate {
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("it has no metric (spec.metrics)");
        }
        Set<String> names = new HashSet<>();
        metrics.forEach(metric -> {
            if (!names.add(metric.name())) {
                throw new IllegalArgumentException("two metrics are named '" + metric.name() + "'");
            }
        });
    }

    /// @param tree the whole document
    /// @param given values of its arguments, which count before those that the file gives
    /// @throws IllegalArgumentException if it is none, or says something that is not understood
    public static AnalysisTemplate read(JsonNode tree, Map<String, String> given) {
        String kind = tree.path("kind").asString("");
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "its kind is '" + kind + "', not AnalysisTemplate, ClusterAnalysisTemplate or AnalysisRun");
        }
        JsonNode spec = tree.path("spec");
        onlyFields(spec, SPEC, "spec");
        Map<String, String> arguments = new LinkedHashMap<>();
        Set<String> declared = new HashSet<>();
        for (JsonNode one : list(spec, "args")) {
            String argument = one.path("name").asString("");
            declared.add(argument);
            if (one.path("value").isValueNode() && !one.path("value").isNull()) {
                arguments.put(argument, one.path("value").asString());
            }
        }
        given.keySet().stream()
                .filter(one -> !declared.contains(one))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("it has no argument '" + unknown + "'");
                });
        arguments.putAll(given);
        Set<String> dry = dryRuns(list(spec, "dryRun"));
        List<Metric> metrics = new ArrayList<>();
        for (JsonNode one : list(spec, "metrics")) {
            metrics.add(new Fields(one, arguments).metric(dry));
        }
        dry.stream()
                .filter(part -> metrics.stream().noneMatch(metric -> isDry(metric.name(), Set.of(part))))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("dryRun names '" + part + "', and no metric is named so");
                });
        return new AnalysisTemplate(tree.path("metadata").path("name").asString(""), metrics);
    }

    private static JsonNode list(JsonNode object, String field) {
        JsonNode list = object.path(field);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw new IllegalArgumentException("spec." + field + " is no list");
        }
        return list;
    }

    /// A dry run names a part of the names of metrics.
    private static boolean isDry(String metric, Set<String> parts) {
        return parts.stream().anyMatch(part -> part.equals(".*") || metric.contains(part));
    }

    private static Set<String> dryRuns(JsonNode list) {
        Set<String> names = new HashSet<>();
        for (JsonNode one : list) {
            String name = one.path("metricName").asString("");
            if (!name.equals(".*") && !name.matches("[A-Za-z0-9_ -]+")) {
                throw new IllegalArgumentException(
                        "dryRun names '" + name + "': only a name or a part of it, or .* for every metric, is read");
            }
            names.add(name);
        }
        return names;
    }

    private static void onlyFields(JsonNode object, Set<String> known, String where) {
        if (!object.isObject()) {
            throw new IllegalArgumentException(where + " is no object");
        }
        object.propertyNames().forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(where + " has '" + name + "', which is not understood");
            }
        });
    }

    /// The fields of a metric.
    private record Fields(JsonNode metric, Map<String, String> arguments) {
        Metric metric(Set<String> dry) {
            onlyFields(metric, METRIC, "a metric");
            String name = text("name");
            try {
                Duration delay = time("initialDelay");
                requireReachable("failureLimit");
                requireReachable("inconclusiveLimit");
                return new Metric(
                        name == null ? "" : name,
                        condition("successCondition"),
                        condition("failureCondition"),
                        Reading.ERROR,
                        new Metric.Schedule(
                                number("count", 0), time("interval"), delay == null ? Duration.ZERO : delay),
                        new Metric.Limits(
                                number("failureLimit", Metric.Limits.USUAL.failures()),
                                number("inconclusiveLimit", Metric.Limits.USUAL.inconclusive()),
                                number("consecutiveErrorLimit", Metric.Limits.USUAL.errorsInARow()),
                                number("consecutiveSuccessLimit", Metric.Limits.USUAL.successesInARow())),
                        isDry(String.valueOf(name), dry));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("metric '" + name + "': " + wrong.getMessage(), wrong);
            }
        }

        private void requireReachable(String limit) {
            int count = number("count", 0);
            if (count > 0 && number(limit, 0) > count) {
                throw new IllegalArgumentException(limit + " is more than count, so it is never passed");
            }
        }

        private @Nullable Condition condition(String field) {
            String text = text(field);
            return text == null || text.isBlank() ? null : ResultCondition.read(text);
        }

        private int number(String field, int usual) {
            String text = text(field);
            if (text == null) {
                return usual;
            }
            if (!text.matches("-?[0-9]{1,9}")) {
                throw new IllegalArgumentException(field + " is '" + text + "', which is no whole number");
            }
            return Integer.parseInt(text);
        }

        /// As Go writes it: `1h30m`, `90s`, `500ms`.
        private @Nullable Duration time(String field) {
            String text = text(field);
            if (text == null) {
                return null;
            }
            Matcher parts = PART_OF_TIME.matcher(text);
            Duration time = Duration.ZERO;
            int end = 0;
            while (parts.lookingAt() && end < text.length()) {
                time = time.plus(length(Long.parseLong(parts.group(1)), parts.group(2)));
                end = parts.end();
                parts.region(end, text.length());
            }
            if (end == 0 || end < text.length()) {
                throw new IllegalArgumentException(field + " is '" + text + "'; a time is written as 90s or 1h30m");
            }
            return time;
        }

        private static Duration length(long number, String unit) {
            return switch (unit) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }

        private @Nullable String text(String field) {
            JsonNode value = metric.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isValueNode()) {
                throw new IllegalArgumentException(field + " is no single value");
            }
            return ARGUMENT.matcher(value.asString())
                    .replaceAll(found -> Matcher.quoteReplacement(argument(found.group(1))));
        }

        private String argument(String name) {
            String value = arguments.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the argument '" + name + "' has no value; give it one");
            }
            return value;
        }
    }
}
