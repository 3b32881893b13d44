package dev.plimsoll.model.learning.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.List;

/// Something that happened to the record of an incident. Kept for ever and folded into an [IncidentState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IncidentEvent.Reported.class, name = "reported"),
    @JsonSubTypes.Type(value = IncidentEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = IncidentEvent.TimelineAdded.class, name = "timeline-added"),
    @JsonSubTypes.Type(value = IncidentEvent.Annotated.class, name = "annotated"),
    @JsonSubTypes.Type(value = IncidentEvent.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = IncidentEvent.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = IncidentEvent.Reopened.class, name = "reopened")
})
public sealed interface IncidentEvent {
    Instant at();

    Person by();

    record Reported(Instant at, Person by, Incident incident) implements IncidentEvent {}

    record Revised(Instant at, Person by, Incident incident) implements IncidentEvent {}

    /// @param entries already corrected for the clock of their source
    /// @param note where they are from and what was corrected; may be empty
    record TimelineAdded(Instant at, Person by, List<Happening> entries, String note) implements IncidentEvent {
        public TimelineAdded {
            entries = List.copyOf(entries);
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("there is no entry to add to the timeline");
            }
        }
    }

    /// @param entry the key of an entry of the timeline
    record Annotated(Instant at, Person by, String entry, String text) implements IncidentEvent {
        public Annotated {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a note says something");
            }
        }
    }

    /// @param entry the key of an entry of the timeline
    record Marked(Instant at, Person by, String entry, Mark mark) implements IncidentEvent {}

    /// @param actions what is done so that it ends better the next time
    /// @param reason why nothing is, where there is no action
    record Closed(Instant at, Person by, List<ActionId> actions, String reason) implements IncidentEvent {
        public Closed {
            actions = List.copyOf(actions);
            if (actions.isEmpty() && reason.isBlank()) {
                throw new IllegalArgumentException(
                        "an incident is closed with at least one action, or with a reason why there is none");
            }
        }
    }

    record Reopened(Instant at, Person by, String reason) implements IncidentEvent {}
}
