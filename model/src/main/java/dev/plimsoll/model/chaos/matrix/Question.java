package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.diff.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the [ExperimentTable]: what is asked of every change of a class.
///
/// @param changeClass the class
/// @param name short, unique in its class; part of an experiment's id
/// @param direction the changes that it is asked of travel this way; null for all of them
/// @param pairing which versions meet
/// @param text the question with places for names: `{who}` the consumers, `{what}` the part that changed, `{place}` the
///     message it is in
/// @param variants the payloads with which it is asked; those that a change gives no value for are left out
/// @param around what else goes wrong meanwhile
public record Question(
        ChangeClass changeClass,
        String name,
        @Nullable Direction direction,
        Pairing pairing,
        String text,
        List<VariantKind> variants,
        List<Surrounding> around) {
    public Question {
        variants = List.copyOf(variants);
        around = List.copyOf(around);
    }

    /// Whether it is asked of a change that travels this way. What travels neither way is asked everything.
    public boolean concerns(Direction way) {
        return direction == null || way == Direction.NEITHER || direction == way;
    }

    /// The question with real names.
    String asked(String who, String what, String place) {
        return text.replace("{who}", who).replace("{what}", what).replace("{place}", place);
    }
}
