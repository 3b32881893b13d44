package dev.plimsoll.model.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Something that happened to a scenario card. Kept for ever and folded into a [ScenarioState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScenarioEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = ScenarioEvent.Revised.class, name = "revised")
})
public sealed interface ScenarioEvent {
    Instant at();

    Person by();

    Scenario scenario();

    record Drafted(Instant at, Person by, Scenario scenario) implements ScenarioEvent {}

    record Revised(Instant at, Person by, Scenario scenario) implements ScenarioEvent {}
}
