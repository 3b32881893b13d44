package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.json.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that is certainly wrong with one value, in the order of its parts, so that whoever sent it may mend it
/// at once. What is wrong in a branch of `oneOf` or `anyOf` is told as one thing: which branch was meant is not known.
///
/// For one question: make one for each.
final class Objections {
    private final Flattening flattening;
    private final Check check;
    private final int most;
    private final Set<Refusal> found = new LinkedHashSet<>();

    /// @param most after how many no more are looked for
    Objections(Flattening flattening, Check check, int most) {
        this.flattening = flattening;
        this.check = check;
        this.most = most;
    }

    List<Refusal> of(Flat flat, JsonNode value) {
        look(flat, value, "");
        return new ArrayList<>(found).subList(0, Math.min(most, found.size()));
    }

    private void look(Flat flat, JsonNode value, String at) {
        Refusal first = found.size() >= most ? null : check.refusal(flat, value, at);
        if (first == null || !first.certain()) {
            return;
        }
        int before = found.size();
        if (flat.kinds.contains(Kind.of(value))) {
            parts(flat, value, at);
            add(check.compositions(flat, value, at));
        }
        if (found.size() == before || first.pointer().equals(at)) {
            add(first);
        }
    }

    private void parts(Flat flat, JsonNode value, String at) {
        if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                look(flattening.of(flat.item(index)), value.get(index), at + "/" + index);
            }
        } else if (value.isObject()) {
            flat.required.stream().filter(name -> !value.has(name)).forEach(name -> add(Check.missing(at, name)));
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!flat.isRefused(member.getKey())) {
                    Flat part = flattening.of(flat.property(member.getKey()));
                    look(part, member.getValue(), at + Pointer.step(member.getKey()));
                }
            }
        }
    }

    private void add(@Nullable Refusal refusal) {
        if (refusal != null && refusal.certain()) {
            found.add(refusal);
        }
    }
}
