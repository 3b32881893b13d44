package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A place in a message, reached from its root, with what the sender says there: enough to build a whole message
/// around a value of this place.
///
/// @param parent the place around it; null for the root
/// @param step how it is reached: a property's name, `*`, `{}`; null for a branch of the parent itself
/// @param index for an item: which one
/// @param sender what the sender says of the parent, with the branch chosen where this is one
record Place(@Nullable Place parent, @Nullable String step, int index, Flat sender) {
    static Place root(Flat sender) {
        return new Place(null, null, 0, sender);
    }

    Place property(String name, Flat senderHere) {
        return new Place(this, name, 0, senderHere);
    }

    Place branch(Flat chosen) {
        return new Place(this, null, 0, chosen);
    }

    /// The same place, where only some of what the sender sends here is looked at: what no other branch could be.
    Place narrowed(Flat rest) {
        return new Place(parent, step, index, rest);
    }

    List<String> path() {
        List<String> steps = parent == null ? new ArrayList<>() : parent.path();
        if (step != null) {
            steps.add(step);
        }
        return steps;
    }

    /// JSON Pointer to here in a message that [#messageWith] makes.
    String pointer() {
        if (parent == null || step == null) {
            return parent == null ? "" : parent.pointer();
        }
        String name = switch (step) {
            case "*" -> String.valueOf(index);
            case "{}" -> Flat.freshName(parent.sender, parent.sender);
            default -> step;
        };
        return parent.pointer() + Pointer.step(name);
    }

    /// Whether a branch of a union was chosen on the way here.
    boolean isInBranch() {
        return parent != null && (step == null || parent.isInBranch());
    }

    int depth() {
        return parent == null ? 0 : 1 + parent.depth();
    }

    /// A message of the sender that holds the value here; null where none was found.
    ///
    /// @param size how much the message holds beside the value
    @Nullable
    JsonNode messageWith(JsonNode value, Prover prover, Draft.Size size) {
        if (parent == null) {
            return value;
        }
        JsonNode around = around(value, prover, size);
        return around == null ? null : parent.messageWith(around, prover, size);
    }

    private @Nullable JsonNode around(JsonNode value, Prover prover, Draft.Size size) {
        Flat outer = parent == null ? sender : parent.sender;
        if (step == null) {
            return completed(value, prover, size);
        }
        if (step.equals("*")) {
            return prover.draft(outer, size, flat -> {
                flat.keepKinds(java.util.Set.of(Kind.ARRAY));
                flat.forcedItem = value;
                flat.forcedIndex = index;
            });
        }
        String name = step.equals("{}") ? Flat.freshName(outer, outer) : step;
        return prover.draft(outer, size, flat -> {
            flat.keepKinds(java.util.Set.of(Kind.OBJECT));
            flat.ownForced().put(name, value);
        });
    }

    /// A branch's value with what the schema around the branch requires beside it.
    private @Nullable JsonNode completed(JsonNode value, Prover prover, Draft.Size size) {
        if (!value.isObject() || prover.check().accepts(sender, value)) {
            return value;
        }
        return prover.draft(sender, size, flat -> {
            flat.keepKinds(java.util.Set.of(Kind.OBJECT));
            value.properties().forEach(member -> flat.ownForced().put(member.getKey(), member.getValue()));
        });
    }
}
