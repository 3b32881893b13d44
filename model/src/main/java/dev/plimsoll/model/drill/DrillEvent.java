package dev.plimsoll.model.drill;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.List;

/// Something that happened to a drill. Kept for ever and folded into a [DrillState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DrillEvent.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = DrillEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = DrillEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = DrillEvent.Injected.class, name = "injected"),
    @JsonSubTypes.Type(value = DrillEvent.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = DrillEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = DrillEvent.Remarked.class, name = "remarked"),
    @JsonSubTypes.Type(value = DrillEvent.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = DrillEvent.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = DrillEvent.Compared.class, name = "compared"),
    @JsonSubTypes.Type(value = DrillEvent.Improved.class, name = "improved"),
    @JsonSubTypes.Type(value = DrillEvent.NoneBecause.class, name = "none-because"),
    @JsonSubTypes.Type(value = DrillEvent.Closed.class, name = "closed")
})
public sealed interface DrillEvent {
    Instant at();

    Person by();

    /// An event by which the owner leads the drill on.
    sealed interface Leading extends DrillEvent {}

    record Planned(Instant at, Person by, Drill drill) implements DrillEvent {}

    record Revised(Instant at, Person by, Drill drill) implements Leading {}

    record Started(Instant at, Person by) implements Leading {}

    /// @param inject its id
    record Injected(Instant at, Person by, String inject) implements Leading {}

    record Paused(Instant at, Person by) implements Leading {}

    record Resumed(Instant at, Person by) implements Leading {}

    /// What somebody observed.
    record Remarked(Instant at, Person by, String remark) implements DrillEvent {}

    record Marked(Instant at, Person by, DrillMark mark) implements DrillEvent {}

    record Ended(Instant at, Person by) implements Leading {}

    /// It was compared with production; the last comparison counts.
    record Compared(Instant at, Person by, Setup production, Setup played, List<Mismatch> mismatches)
            implements DrillEvent {
        public Compared {
            mismatches = List.copyOf(mismatches);
        }
    }

    record Improved(Instant at, Person by, Improvement improvement) implements DrillEvent {}

    /// Nothing is to be improved.
    record NoneBecause(Instant at, Person by, String reason) implements Leading {}

    record Closed(Instant at, Person by) implements Leading {}
}
