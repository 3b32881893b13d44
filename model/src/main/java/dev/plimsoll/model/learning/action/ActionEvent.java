package dev.plimsoll.model.learning.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Something that happened to an action. Kept for ever and folded into an [ActionState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ActionEvent.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = ActionEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = ActionEvent.Begun.class, name = "begun"),
    @JsonSubTypes.Type(value = ActionEvent.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ActionEvent.Verified.class, name = "verified"),
    @JsonSubTypes.Type(value = ActionEvent.Waived.class, name = "waived"),
    @JsonSubTypes.Type(value = ActionEvent.Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = ActionEvent.Reopened.class, name = "reopened")
})
public sealed interface ActionEvent {
    Instant at();

    Person by();

    record Opened(Instant at, Person by, Action action) implements ActionEvent {}

    record Revised(Instant at, Person by, Action action) implements ActionEvent {}

    record Begun(Instant at, Person by) implements ActionEvent {}

    /// @param evidence what shows it: a run, a plan, a test, a document
    record Done(Instant at, Person by, String evidence, String note) implements ActionEvent {
        public Done {
            if (evidence.isBlank()) {
                throw new IllegalArgumentException(
                        "an action is done when something shows it; name a run, a test or another evidence");
            }
        }
    }

    /// @param finding what was looked at and what it showed
    record Verified(Instant at, Person by, String evidence, String finding) implements ActionEvent {}

    record Waived(Instant at, Person by, String reason) implements ActionEvent {
        public Waived {
            require(reason, "waived");
        }
    }

    record Cancelled(Instant at, Person by, String reason) implements ActionEvent {
        public Cancelled {
            require(reason, "cancelled");
        }
    }

    record Reopened(Instant at, Person by, String reason) implements ActionEvent {
        public Reopened {
            require(reason, "opened again");
        }
    }

    private static void require(String reason, String what) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an action is " + what + " for a reason");
        }
    }
}
