package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was to be done because of what was learned.
///
/// @param owner who was to do it, as it was written; may be empty
/// @param due null when no day was named
/// @param done whether it is said to be done
/// @param verifiedBy what showed that it helped, for example a run; empty while nothing did
public record CardAction(
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String owner,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean done,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String verifiedBy) {
    public CardAction {
        // None of these is written when there is nothing to say.
        owner = owner == null ? "" : owner;
        verifiedBy = verifiedBy == null ? "" : verifiedBy;
        if (text.isBlank()) {
            throw new IllegalArgumentException("an action of a learning card says what is to be done");
        }
    }

    /// Where it stands, in a few words: `open`, `done, not verified`, `verified by R7`.
    public String standing() {
        if (!verifiedBy.isEmpty()) {
            return "verified by " + verifiedBy;
        }
        return done ? "done, not verified" : "open";
    }
}
