package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A goal of one kind without options and without alternatives: it holds if it has no values.
final class Leaf {
    private static final int DRAFTS = 4;
    private static final int LARGEST = 1_000;
    final Cover cover;
    final Goal goal;
    final Kind kind;
    /// The sender with everything that it must fit besides.
    final Flat both;

    Leaf(Cover cover, Goal goal, Kind kind) {
        this.cover = cover;
        this.goal = goal;
        this.kind = kind;
        this.both = goal.sender().narrowed(copy -> {
            for (Schema part : goal.also().parts) {
                cover.flattening.add(copy, part);
            }
            copy.keepKinds(Set.of(kind));
            copy.ownUnions().clear();
        });
    }

    Inclusion decide() {
        if (both.isImpossible()) {
            return Inclusion.included();
        }
        return switch (kind) {
            case NUMBER -> new NumberLeaf(this).decide();
            case STRING -> new TextLeaf(this).decide();
            case ARRAY -> new ArrayLeaf(this).decide();
            case OBJECT -> new ObjectLeaf(this).decide();
            case NULL, BOOLEAN -> throw new IllegalStateException(kind + " has finitely many values");
        };
    }

    /// The answer that a value gives; null if it does not fit the case.
    @Nullable
    Inclusion shownBy(JsonNode value) {
        return fits(value) ? cover.value(goal, value) : null;
    }

    /// A value of the case made up at random, or the reason why there is no answer.
    Inclusion drafted(Flat aimed, String reason) {
        for (int turn = 0; turn < DRAFTS; turn++) {
            Draft.Size size = turn < DRAFTS - 1 || !goal.also().parts.isEmpty() ? Draft.Size.MINIMAL : Draft.Size.FULL;
            JsonNode value = cover.prover.draft(turn, size).of(aimed);
            Inclusion shown = value == null ? null : shownBy(value);
            if (shown instanceof Inclusion.NotIncluded) {
                return shown;
            }
        }
        return Cover.undecided(reason);
    }

    private boolean fits(JsonNode value) {
        Exclusions out = goal.exclusions();
        if (!out.values.isEmpty() && out.values.contains(Values.key(value))) {
            return false;
        }
        return switch (kind) {
            case NUMBER -> out.steps.stream().noneMatch(step -> Multiples.isMultiple(value.decimalValue(), step));
            case STRING -> avoids(out, value.stringValue());
            case ARRAY -> items(out, value);
            case OBJECT ->
                out.properties.entrySet().stream()
                                .allMatch(entry -> isAvoided(value.get(entry.getKey()), entry.getValue()))
                        && both.absent.stream().noneMatch(value::has);
            case NULL, BOOLEAN -> true;
        };
    }

    private static boolean avoids(Exclusions out, String text) {
        return out.patterns.stream().noneMatch(pattern -> Patterns.find(pattern, text))
                && out.formats.stream().allMatch(format -> Boolean.FALSE.equals(Formats.has(format, text)));
    }

    private boolean items(Exclusions out, JsonNode value) {
        for (Map.Entry<Integer, List<Flat>> entry : out.items.entrySet()) {
            if (!isAvoided(value.get(entry.getKey()), entry.getValue())) {
                return false;
            }
        }
        for (JsonNode item : value) {
            if (!isAvoided(item, out.everyItem)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAvoided(@Nullable JsonNode value, List<Flat> avoided) {
        return value != null
                && avoided.stream().allMatch(flat -> {
                    Refusal refusal = cover.prover.check().refusal(flat, value, "");
                    return refusal != null && refusal.certain();
                });
    }

    /// The goal about a part of the value.
    Inclusion part(List<Schema> sent, List<Schema> also, List<Flat> avoided) {
        Inclusion answer = cover.prover.proveWithin(
                new Goal(cover.flattening.of(sent), cover.flattening.of(also), avoided, new Exclusions()));
        boolean large = answer instanceof Inclusion.NotIncluded(var value, var _, var _) && size(value, 0) > LARGEST;
        return large ? Cover.undecided("a value that would show it is too large") : answer;
    }

    /// How many values a value holds; no more than just above the limit are counted.
    private static int size(JsonNode value, int before) {
        int count = before + 1;
        for (JsonNode part : value) {
            if (count > LARGEST) {
                return count;
            }
            count = size(part, count);
        }
        return count;
    }
}
