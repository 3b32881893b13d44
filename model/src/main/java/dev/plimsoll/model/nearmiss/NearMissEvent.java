package dev.plimsoll.model.nearmiss;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened to a near miss. Kept for ever and folded into a [NearMissState].
///
/// What the reporter does has a day and neither a moment nor a person: by that form the workspace knows that its audit
/// ledger may name nobody.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NearMissEvent.Reported.class, name = "reported"),
    @JsonSubTypes.Type(value = NearMissEvent.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = NearMissEvent.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = NearMissEvent.Promoted.class, name = "promoted"),
    @JsonSubTypes.Type(value = NearMissEvent.Opened.class, name = "opened")
})
public sealed interface NearMissEvent {
    /// An event by somebody who gives their name.
    sealed interface Signed extends NearMissEvent permits Asked, Promoted, Opened {
        Instant at();

        Person by();
    }

    /// @param day in UTC
    /// @param sealed the reporter's name; null when it is anonymous
    record Reported(
            LocalDate day,
            NearMiss report,
            Receipt receipt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SealedName sealed)
            implements NearMissEvent {}

    record Asked(Instant at, Person by, String question) implements Signed {}

    /// @param day in UTC
    /// @param question its number, counted from 1
    record Answered(LocalDate day, int question, String answer) implements NearMissEvent {}

    /// It became a scenario card.
    ///
    /// @param thanks what the reporter is told
    record Promoted(Instant at, Person by, ScenarioId card, String thanks) implements Signed {}

    /// The sealed name was read.
    record Opened(Instant at, Person by, String reason) implements Signed {}
}
