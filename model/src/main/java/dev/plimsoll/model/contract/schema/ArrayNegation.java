package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.Schema;
import java.util.List;

/// Ways to break the constraints on a list.
final class ArrayNegation {
    private final Negation negation;
    private final Flat option;
    private final Goal rest;

    ArrayNegation(Negation negation) {
        this.negation = negation;
        this.option = negation.option;
        this.rest = negation.rest;
    }

    void cases() {
        if (option.minItems > 0) {
            negation.narrowed(flat -> flat.maxItems = Math.min(flat.maxItems, option.minItems - 1));
        }
        if (option.maxItems < Flat.UNBOUNDED) {
            negation.narrowed(flat -> flat.minItems = Math.max(flat.minItems, option.maxItems + 1));
        }
        if (option.unique) {
            negation.narrowed(flat -> {
                flat.repeated = true;
                flat.minItems = Math.max(flat.minItems, 2);
            });
        }
        items();
    }

    /// An item that the option refuses may stand at any place. Behind all prefixes places are alike: it is at one
    /// where something stands already, or at the first free one.
    private void items() {
        int alike = Math.max(
                option.prefixLength(),
                Math.max(rest.sender().prefixLength(), rest.also().prefixLength()));
        int last = Math.max(alike, rest.exclusions().length());
        for (int index = 0; index <= last; index++) {
            List<Schema> accepted = option.item(index);
            if (!accepted.isEmpty()) {
                int place = index;
                negation.one(() -> refusedAt(place, negation.cover.flattening.of(accepted)));
            }
        }
    }

    private Goal refusedAt(int place, Flat accepted) {
        return rest.narrowed(flat -> flat.minItems = Math.max(flat.minItems, place + 1))
                .excluding(copy -> copy.item(place, List.of(accepted)));
    }

    void opaque(Flat.Opaque opaque) {
        Schema owner = opaque.owner();
        Schema contained = owner.schema("contains");
        if (contained == null || !opaque.keyword().equals("contains")) {
            unevaluated(opaque);
            return;
        }
        Flat accepted = negation.cover.flattening.of(contained);
        int least = Limits.of(owner, "minContains", 1);
        if (least == 1) {
            negation.one(() -> rest.excluding(copy -> copy.everyItem.add(accepted)));
        } else if (least > 1) {
            negation.narrowed(flat -> flat.maxItems = Math.min(flat.maxItems, least - 1));
            negation.unknown("'minContains' above 1 is decided in simple cases only");
        }
        int most = Limits.of(owner, "maxContains", Flat.UNBOUNDED);
        if (most < Flat.UNBOUNDED && Math.min(rest.sender().maxItems, rest.also().maxItems) > most) {
            negation.unknown("'maxContains' is decided in simple cases only");
        }
    }

    private void unevaluated(Flat.Opaque opaque) {
        Schema owner = opaque.owner();
        Schema refused = owner.schema(opaque.keyword());
        StaticItems evaluated = StaticItems.of(owner);
        if (refused == null || evaluated == null) {
            negation.unknown("'unevaluatedItems' beside branches is not followed by the proof");
            return;
        }
        int last = Math.max(
                Math.max(evaluated.prefix(), rest.sender().prefixLength()),
                rest.exclusions().length());
        for (int index = evaluated.prefix(); !evaluated.all() && index <= last; index++) {
            int place = index;
            negation.one(() -> refusedAt(place, negation.cover.flattening.of(refused)));
        }
    }
}
