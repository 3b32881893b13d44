package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what an interaction and a contract disagree on.
final class Ledger {
    private final Interaction.Place place;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Ledger(Interaction.Place place) {
        this.place = place;
    }

    /// @param steps members from the interaction to what says it
    void wrong(String where, String what, List<String> steps, @Nullable Origin contract) {
        add(where, what, steps, contract, false);
    }

    void undecided(String where, String what, List<String> steps, @Nullable Origin contract) {
        add(where, what, steps, contract, true);
    }

    private void add(String where, String what, List<String> steps, @Nullable Origin contract, boolean undecided) {
        disagreements.add(new Disagreement(
                where, what, place.position(steps), contract == null ? null : contract.position(), undecided));
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    List<String> notes() {
        return notes;
    }
}
