package dev.plimsoll.model.exhibit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Something that happened to an exhibit. Kept for ever: together with the ledger, its chain of custody.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExhibitEvent.Attached.class, name = "attached"),
    @JsonSubTypes.Type(value = ExhibitEvent.TakenOut.class, name = "taken-out"),
    @JsonSubTypes.Type(value = ExhibitEvent.Annotated.class, name = "annotated"),
    @JsonSubTypes.Type(value = ExhibitEvent.Released.class, name = "released"),
    @JsonSubTypes.Type(value = ExhibitEvent.Held.class, name = "held")
})
public sealed interface ExhibitEvent {
    Instant at();

    Person by();

    record Attached(Instant at, Person by, Exhibit exhibit) implements ExhibitEvent {}

    /// Its bytes, compared with their digest, left the workspace.
    ///
    /// @param reason what for
    record TakenOut(Instant at, Person by, String reason) implements ExhibitEvent {
        public TakenOut {
            required(reason, "taking an exhibit out needs a reason");
        }
    }

    record Annotated(Instant at, Person by, String text) implements ExhibitEvent {
        public Annotated {
            required(text, "a note says something");
        }
    }

    /// Customers may see it.
    ///
    /// @param reason why nothing in it is to stay inside
    record Released(Instant at, Person by, String reason) implements ExhibitEvent {
        public Released {
            required(reason, "an exhibit is released with a reason");
        }
    }

    /// Customers may not see it any more.
    record Held(Instant at, Person by, String reason) implements ExhibitEvent {
        public Held {
            required(reason, "an exhibit is held back with a reason");
        }
    }

    private static void required(String text, String otherwise) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
