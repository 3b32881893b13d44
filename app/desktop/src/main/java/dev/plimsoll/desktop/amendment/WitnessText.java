package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Pointer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A witness as lines of text, the broken part marked.
///
/// @param heading what it shows, in one sentence
/// @param lines the message
record WitnessText(String heading, List<Line> lines) {
    /// @param broken whether the other side refuses this part
    record Line(String text, boolean broken) {}

    static WitnessText of(Witness witness) {
        return switch (witness) {
            case Witness.Payload payload -> ofPayload(payload);
            case Witness.Call call -> ofCall(call);
        };
    }

    private static WitnessText ofPayload(Witness.Payload payload) {
        boolean onBase = payload.validOn() == Side.BASE;
        String heading = onBase
                ? tr("Valid for the base, refused by the revision: %s", told(payload.refusal()))
                : tr("Valid for the revision, refused by the base: %s", told(payload.refusal()));
        return new WitnessText(heading, marked(payload.value(), payload.brokenAt()));
    }

    private static WitnessText ofCall(Witness.Call call) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(call.method() + " " + call.target(), true));
        call.headers().forEach((name, value) -> lines.add(new Line(name + ": " + value, false)));
        if (call.body() != null) {
            lines.add(new Line("", false));
            new Printer("\u0000").print(call.body(), lines);
        }
        return new WitnessText(told(call.outcome()), lines);
    }

    /// Marks the part at a JSON Pointer; where there is nothing (a missing property), what should hold it.
    private static List<Line> marked(JsonNode value, String pointer) {
        List<Line> lines = new ArrayList<>();
        new Printer(pointer).print(value, lines);
        if (lines.stream().anyMatch(Line::broken) || pointer.isEmpty()) {
            return lines;
        }
        return marked(value, pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    /// Writes JSON with two spaces a level and knows the pointer of each line.
    private record Printer(String broken) {
        void print(JsonNode value, List<Line> lines) {
            print(value, "", "", "", "", lines);
        }

        private void print(
                JsonNode node, String pointer, String indent, String prefix, String suffix, List<Line> lines) {
            boolean mark = pointer.equals(broken) || pointer.startsWith(broken + "/");
            if (!node.isContainer() || node.isEmpty()) {
                lines.add(new Line(indent + prefix + node + suffix, mark));
                return;
            }
            lines.add(new Line(indent + prefix + (node.isObject() ? "{" : "["), mark));
            Iterator<String> names = node.isObject() ? node.propertyNames().iterator() : null;
            for (int i = 0; i < node.size(); i++) {
                String comma = i < node.size() - 1 ? "," : "";
                child(node, names == null ? null : names.next(), i, pointer, indent + "  ", comma, lines);
            }
            lines.add(new Line(indent + (node.isObject() ? "}" : "]") + suffix, mark));
        }

        private void child(
                JsonNode parent,
                @Nullable String name,
                int index,
                String pointer,
                String indent,
                String comma,
                List<Line> lines) {
            if (name == null) {
                print(parent.get(index), pointer + "/" + index, indent, "", comma, lines);
            } else {
                print(parent.get(name), pointer + Pointer.step(name), indent, "\"" + name + "\": ", comma, lines);
            }
        }
    }
}
