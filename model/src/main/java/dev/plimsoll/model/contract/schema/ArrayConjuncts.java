package dev.plimsoll.model.contract.schema;

import java.util.Set;

/// Constraints of lists.
final class ArrayConjuncts {
    private final Conjuncts outer;
    private final Flat sender;
    private final Flat receiver;

    ArrayConjuncts(Conjuncts outer) {
        this.outer = outer;
        this.sender = outer.sender;
        this.receiver = outer.receiver;
    }

    void prove() {
        if (!outer.sends(Kind.ARRAY)) {
            return;
        }
        if (receiver.minItems > sender.minItems) {
            outer.gap("lists may be shorter", flat -> {
                flat.keepKinds(Set.of(Kind.ARRAY));
                flat.maxItems = Math.min(flat.maxItems, receiver.minItems - 1);
            });
        }
        if (receiver.maxItems < sender.maxItems) {
            outer.gap("lists may be longer", flat -> {
                flat.keepKinds(Set.of(Kind.ARRAY));
                flat.minItems = Math.max(flat.minItems, receiver.maxItems + 1);
            });
        }
        if (receiver.unique && !sender.unique && sender.maxItems > 1) {
            outer.gap("items may come twice", flat -> {
                flat.keepKinds(Set.of(Kind.ARRAY));
                flat.repeated = true;
            });
        }
        items();
    }

    private void items() {
        int last = Math.max(sender.prefixLength(), receiver.prefixLength());
        for (int index = 0; index <= last && index < sender.maxItems && !outer.isRefuted(); index++) {
            int place = index;
            Inclusion answer = outer.prover.proveWithin(
                    outer.prover.flattening().of(sender.item(index)),
                    outer.prover.flattening().of(receiver.item(index)));
            outer.part(answer, (flat, value) -> {
                flat.keepKinds(Set.of(Kind.ARRAY));
                flat.forcedItem = value;
                flat.forcedIndex = place;
            });
        }
    }
}
