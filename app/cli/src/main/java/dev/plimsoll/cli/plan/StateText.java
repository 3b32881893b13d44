package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.StateProbe.Difference;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The state outside of Plimsoll as it is now, against the baseline of a plan.
public final class StateText {
    private StateText() {}

    /// A row for each state, and below it a line for each thing that is too much (+) or missing (-).
    public static String of(List<StateReading> read) {
        StringBuilder text = new StringBuilder();
        for (StateReading one : read) {
            text.append(new Table().row(one.probe().name(), standing(one)).render(""));
            if (one.failure() == null) {
                one.difference().tooMuch().forEach(line -> line(text, '+', line));
                one.difference().missing().forEach(line -> line(text, '-', line));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, char sign, String line) {
        text.append("  ").append(sign).append(' ').append(Visible.line(line)).append('\n');
    }

    private static String standing(StateReading read) {
        String failure = read.failure();
        if (failure != null) {
            return failure;
        }
        Difference difference = read.difference();
        return read.lines().size() + " now, " + read.probe().baseline().size() + " in the baseline: "
                + (difference.none()
                        ? "as its baseline"
                        : difference.tooMuch().size() + " too much, "
                                + difference.missing().size() + " missing");
    }

    /// The same for programs.
    public static JsonNode json(List<StateReading> read) {
        ArrayNode states = Json.mapper().createArrayNode();
        for (StateReading one : read) {
            ObjectNode state = states.addObject().put("state", one.probe().name());
            String failure = one.failure();
            if (failure != null) {
                state.put("failure", failure);
            } else {
                state.put("now", one.lines().size())
                        .put("baseline", one.probe().baseline().size());
                state.set("tooMuch", Json.mapper().valueToTree(one.difference().tooMuch()));
                state.set("missing", Json.mapper().valueToTree(one.difference().missing()));
            }
        }
        return states;
    }
}
