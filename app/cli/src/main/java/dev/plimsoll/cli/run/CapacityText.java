package dev.plimsoll.cli.run;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.json.Json;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The capacity curve of a service, for people and for programs.
public final class CapacityText {
    private CapacityText() {}

    /// What was found, and the curve by load.
    public static String render(CapacityCurve curve) {
        Table table = new Table().row("OFFERED/S", "GOOD/S", "P50", "P99", "ERRORS", "LIMIT");
        for (LoadStep step : curve.byLoad()) {
            table.row(
                    CapacityCurve.rate(step.offered()),
                    CapacityCurve.rate(step.achieved()),
                    RunText.value(Measure.LATENCY_P50, step.window()),
                    RunText.value(Measure.LATENCY_P99, step.window()),
                    RunText.value(Measure.ERROR_RATE, step.window()),
                    limits(step, curve));
        }
        return table.render("") + curve.sentence() + "\n";
    }

    private static String limits(LoadStep step, CapacityCurve curve) {
        return step.broken(curve.peak()).stream().map(CapacityText::word).collect(Collectors.joining(", "));
    }

    private static String word(LoadStep.Limit limit) {
        return limit.name().toLowerCase(Locale.ROOT);
    }

    /// The curve with its knee, as an object.
    public static ObjectNode tree(CapacityCurve curve) {
        ObjectNode tree = Json.mapper().createObjectNode();
        tree.put("verdict", curve.verdict().name())
                .put("sentence", curve.sentence())
                .put("peak", curve.peak().perSecond())
                .put("borne", curve.borne())
                .put("headroom", curve.headroom());
        curve.knee().ifPresent(knee -> {
            ObjectNode found = tree.putObject("knee")
                    .put("at", knee.at())
                    .put("from", knee.from())
                    .put("to", knee.to());
            ArrayNode hit = found.putArray("hit");
            knee.hit().forEach(limit -> hit.add(word(limit)));
        });
        ArrayNode steps = tree.putArray("steps");
        for (LoadStep step : curve.steps()) {
            ArrayNode limits = steps.addObject()
                    .put("offered", step.offered())
                    .put("achieved", step.achieved())
                    .put("p50", step.window().p50())
                    .put("p99", step.window().p99())
                    .put("errors", step.errorShare())
                    .put("sendLagP99", step.window().sendLagP99())
                    .putArray("limits");
            step.broken(curve.peak()).forEach(limit -> limits.add(word(limit)));
        }
        return tree;
    }
}
