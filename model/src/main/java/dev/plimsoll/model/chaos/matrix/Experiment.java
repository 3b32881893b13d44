package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that an amendment raises, with all that is needed to ask it.
///
/// @param id stable while the change stays: `field-optional.missing.5c198d4fcda76f31`
/// @param changeClass the class of the change
/// @param pairing which versions meet
/// @param question in words, with real names
/// @param change the change that raises it; null for what every amendment has to stand
/// @param places every change that the same edit makes and that raises the same question, the first included
/// @param variants the payloads, least to most hostile as the table orders them
/// @param around what else goes wrong meanwhile
public record Experiment(
        String id,
        ChangeClass changeClass,
        Pairing pairing,
        String question,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Change change,
        List<Change> places,
        List<Variant> variants,
        List<Surrounding> around) {
    public Experiment {
        places = List.copyOf(places);
        variants = List.copyOf(variants);
        around = List.copyOf(around);
    }

    /// Whether the change that raises it may break somebody and nobody accepted it.
    public boolean mayBreak() {
        return places.stream().anyMatch(place -> place.severity() != Severity.SAFE && !place.isAccepted());
    }
}
