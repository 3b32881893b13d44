package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Something that happened to a procedure's text. Kept for ever and folded into a [ProcedureState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProcedureEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = ProcedureEvent.Revised.class, name = "revised")
})
public sealed interface ProcedureEvent {
    Instant at();

    Person by();

    Procedure procedure();

    record Drafted(Instant at, Person by, Procedure procedure) implements ProcedureEvent {}

    /// A new version.
    ///
    /// @param note what is other; may be empty
    record Revised(Instant at, Person by, Procedure procedure, String note) implements ProcedureEvent {}
}
