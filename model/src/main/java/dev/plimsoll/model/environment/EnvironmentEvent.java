package dev.plimsoll.model.environment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;

/// Something that happened to an environment's card. Kept for ever and folded into an [EnvironmentState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EnvironmentEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = EnvironmentEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = EnvironmentEvent.Acknowledged.class, name = "acknowledged")
})
public sealed interface EnvironmentEvent {
    Instant at();

    Person by();

    record Drafted(Instant at, Person by, EnvironmentCard card) implements EnvironmentEvent {}

    record Revised(Instant at, Person by, EnvironmentCard card) implements EnvironmentEvent {}

    /// @param digest of the card that the person saw; it says nothing about other content
    record Acknowledged(Instant at, Person by, String digest) implements EnvironmentEvent {}
}
