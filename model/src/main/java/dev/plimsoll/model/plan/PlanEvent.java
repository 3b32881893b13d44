package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/// Something that happened to a plan. Kept for ever and folded into a [PlanState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = PlanEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = PlanEvent.Approved.class, name = "approved")
})
public sealed interface PlanEvent {
    Instant at();

    Person by();

    record Drafted(Instant at, Person by, ExperimentPlan plan) implements PlanEvent {}

    record Revised(Instant at, Person by, ExperimentPlan plan) implements PlanEvent {}

    /// @param digest the plan's digest that the approver saw and signed
    /// @param note what the approver wants to be remembered; may be empty
    record Approved(Instant at, Person by, String digest, String note) implements PlanEvent {}
}
