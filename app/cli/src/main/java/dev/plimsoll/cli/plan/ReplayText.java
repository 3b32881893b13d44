package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.run.ReplayThresholds.Replayed;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.ThresholdReplay.Firing;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// When the conditions of a plan would have been met in recorded runs.
public final class ReplayText {
    private ReplayText() {}

    /// A block for each run, for people.
    public static String of(ExperimentPlan plan, List<Replayed> replayed) {
        if (replayed.isEmpty()) {
            return "No run of service " + plan.scope().service()
                    + " with measurements is on record; name another run with --run.\n";
        }
        StringBuilder text = new StringBuilder();
        for (Replayed one : replayed) {
            text.append(one.run().id())
                    .append(" of plan ")
                    .append(one.run().start().planId())
                    .append(", ")
                    .append(Words.count(one.run().windows().size(), "window"))
                    .append(one.run().verdict().map(verdict -> ", " + verdict).orElse(""))
                    .append('\n');
            if (one.firings().isEmpty()) {
                text.append("  The plan has no condition that could be met.\n");
            }
            Table table = new Table();
            one.firings()
                    .forEach(firing -> table.row(
                            firing.kind(),
                            condition(plan, firing.criterion()),
                            firing.inHindsightOf(one.run()).label(),
                            met(firing)));
            text.append(table.render("  "));
        }
        return text.toString();
    }

    private static String condition(ExperimentPlan plan, AbortCriterion criterion) {
        return TermsText.condition(plan, criterion.signal(), criterion.condition()) + " for "
                + Words.duration(criterion.holdsFor());
    }

    private static String met(Firing firing) {
        return firing.after()
                .map(after -> "met after " + Words.duration(after) + ": " + firing.sentence())
                .orElse("never met");
    }

    /// The same for programs.
    public static JsonNode json(List<Replayed> replayed) {
        ArrayNode runs = Json.mapper().createArrayNode();
        for (Replayed one : replayed) {
            ObjectNode run = runs.addObject().put("run", one.run().id().value());
            one.run().verdict().ifPresent(verdict -> run.put("verdict", verdict.name()));
            ArrayNode firings = run.putArray("conditions");
            for (Firing firing : one.firings()) {
                ObjectNode each = firings.addObject().put("kind", firing.kind());
                each.set("criterion", Json.mapper().valueToTree(firing.criterion()));
                each.put("met", firing.after().isPresent());
                each.put("hindsight", firing.inHindsightOf(one.run()).name());
                firing.after()
                        .ifPresent(after ->
                                each.put("afterSeconds", after.toMillis() / 1e3).put("sentence", firing.sentence()));
            }
        }
        return runs;
    }
}
