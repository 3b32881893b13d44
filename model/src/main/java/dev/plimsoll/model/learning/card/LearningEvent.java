package dev.plimsoll.model.learning.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened to a learning card. Kept for ever and folded into a [LearningState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LearningEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = LearningEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = LearningEvent.Reviewed.class, name = "reviewed"),
    @JsonSubTypes.Type(value = LearningEvent.Used.class, name = "used"),
    @JsonSubTypes.Type(value = LearningEvent.Retired.class, name = "retired"),
    @JsonSubTypes.Type(value = LearningEvent.Restored.class, name = "restored")
})
public sealed interface LearningEvent {
    Instant at();

    Person by();

    record Drafted(Instant at, Person by, LearningCard card) implements LearningEvent {}

    record Revised(Instant at, Person by, LearningCard card) implements LearningEvent {}

    /// Somebody looked and found that it holds.
    ///
    /// @param next the day by which to look again; null for never
    /// @param note may be empty
    record Reviewed(
            Instant at,
            Person by,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate next,

            String note) implements LearningEvent {}

    /// A plan was made after it.
    record Used(Instant at, Person by, PlanId plan) implements LearningEvent {}

    /// It no longer holds.
    record Retired(Instant at, Person by, String reason) implements LearningEvent {}

    /// It holds after all, as it did before it was retired.
    record Restored(Instant at, Person by, String reason) implements LearningEvent {}
}
