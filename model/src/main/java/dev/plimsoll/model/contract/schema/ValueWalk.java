package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Pointer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Goes through a valid value and tells what its schema demands at every place. Its parts are announced to the check,
/// because who walks a value will ask about many that differ from it in one place.
final class ValueWalk {
    private static final int DEEPEST = 40;

    private final Flattening flattening;
    private final Check check;
    private final SampleValues.Visitor visitor;

    ValueWalk(Flattening flattening, Check check, SampleValues.Visitor visitor) {
        this.flattening = flattening;
        this.check = check;
        this.visitor = visitor;
    }

    void go(Flat written, JsonNode value, String at, int depth) {
        check.willAsk(value);
        Flat flat = decided(written, value);
        visitor.at(at, new Shape(flat, flattening.texts()), value);
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            Flat inner = flattening.of(flat.property(member.getKey()));
            go(inner, member.getValue(), at + Pointer.step(member.getKey()), depth + 1);
        }
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            go(flattening.of(flat.item(index)), value.get(index), at + "/" + index, depth + 1);
        }
    }

    /// The conjunction with every union decided for the first branch that accepts the value.
    private Flat decided(Flat written, JsonNode value) {
        Flat flat = written;
        for (int turn = 0; turn < DEEPEST && !flat.unions.isEmpty(); turn++) {
            Union union = flat.unions.getFirst();
            Schema chosen = union.branches().stream()
                    .filter(branch -> check.accepts(flattening.of(branch), value))
                    .findFirst()
                    .orElse(null);
            if (chosen == null) {
                return flat;
            }
            flat = flattening.choose(flat, union, chosen);
        }
        return flat;
    }
}
