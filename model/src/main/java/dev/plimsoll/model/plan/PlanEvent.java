package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.evidence.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to a plan. Kept for ever and folded into a [PlanState].
///
/// Where an event has a `digest`, it is the digest of the plan that the person saw; it says nothing about other
/// content.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanEvent.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = PlanEvent.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = PlanEvent.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = PlanEvent.Commented.class, name = "commented"),
    @JsonSubTypes.Type(value = PlanEvent.Settled.class, name = "settled"),
    @JsonSubTypes.Type(value = PlanEvent.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = PlanEvent.Approved.class, name = "approved"),
    @JsonSubTypes.Type(value = PlanEvent.Waived.class, name = "waived"),
    @JsonSubTypes.Type(value = PlanEvent.Allowed.class, name = "allowed"),
    @JsonSubTypes.Type(value = PlanEvent.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = PlanEvent.Rehearsed.class, name = "rehearsed"),
    @JsonSubTypes.Type(value = PlanEvent.GlassBroken.class, name = "glass-broken"),
    @JsonSubTypes.Type(value = PlanEvent.GlassReviewed.class, name = "glass-reviewed"),
    @JsonSubTypes.Type(value = PlanEvent.RunBegan.class, name = "run-began"),
    @JsonSubTypes.Type(value = PlanEvent.RunEnded.class, name = "run-ended"),
    @JsonSubTypes.Type(value = PlanEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = PlanEvent.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = PlanEvent.Archived.class, name = "archived")
})
public sealed interface PlanEvent {
    Instant at();

    Person by();

    record Drafted(Instant at, Person by, ExperimentPlan plan) implements PlanEvent {}

    record Revised(Instant at, Person by, ExperimentPlan plan) implements PlanEvent {}

    /// Put to review.
    record Submitted(Instant at, Person by, String digest) implements PlanEvent {}

    /// A remark on a field. Comments of a plan are numbered from 1 in the order of their events.
    ///
    /// @param anchor the field, and what it said
    /// @param objection whether it stands against an approval until it is settled
    /// @param lane from which point of view; null when from none in particular
    record Commented(
            Instant at,
            Person by,
            Anchor anchor,
            String text,
            boolean objection,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Lane lane)
            implements PlanEvent {}

    /// @param comment the number of the comment that is settled
    record Settled(Instant at, Person by, int comment, String text) implements PlanEvent {}

    /// Somebody whom the plan names takes on their part: owner, deputy, operator and so on.
    record Acknowledged(Instant at, Person by, String digest) implements PlanEvent {}

    /// @param digest the plan's digest that the approver saw and signed
    /// @param note what the approver wants to be remembered; may be empty
    /// @param lane from which point of view; null when from none in particular
    /// @param checked the items of the lane's checklist that the approver looked at
    record Approved(
            Instant at,
            Person by,
            String digest,
            String note,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Lane lane,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> checked)
            implements PlanEvent {
        public Approved {
            checked = checked == null ? List.of() : List.copyOf(checked);
        }

        public Approved(Instant at, Person by, String digest, String note) {
            this(at, by, digest, note, null, List.of());
        }
    }

    /// A gate is set aside for a time.
    ///
    /// @param gate its name
    /// @param until the waiver ends then
    record Waived(Instant at, Person by, String gate, String digest, String reason, Instant until)
            implements PlanEvent {}

    /// A deviation from the baseline is allowed for a time. It holds for exactly these values, whatever else the plan
    /// says.
    ///
    /// @param deviation the setting with both its values
    /// @param until the allowance ends then
    record Allowed(Instant at, Person by, Deviation deviation, String reason, Instant until) implements PlanEvent {}

    /// A decision about the plan or what came of it, with what else could have been decided.
    ///
    /// @param question what was to be decided
    /// @param chosen the answer
    /// @param rejected the other answers that were weighed; may be empty
    /// @param because why this one
    /// @param data what it was decided on: signals, runs, documents, in words; may be empty
    record Decided(
            Instant at, Person by, String question, String chosen, List<String> rejected, String because, String data)
            implements PlanEvent {
        public Decided {
            rejected = List.copyOf(rejected);
        }
    }

    /// The rollback was tried.
    ///
    /// @param exitCode null when it was not started or did not end
    /// @param took how long it took
    /// @param output the last lines it printed
    /// @param steps what came of each part, where the rollback has more than its command
    record Rehearsed(
            Instant at,
            Person by,
            String digest,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer exitCode,

            Duration took,
            String output,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RollbackStep.Done> steps)
            implements PlanEvent {
        /// A rollback that is one command.
        public Rehearsed(
                Instant at, Person by, String digest, @Nullable Integer exitCode, Duration took, String output) {
            this(at, by, digest, exitCode, took, output, List.of());
        }

        public Rehearsed {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /// Somebody lets the plan run without its approvals, in their own name. It stays an open item until another
    /// person has reviewed it.
    record GlassBroken(Instant at, Person by, String digest, String reason) implements PlanEvent {}

    /// @param finding what the review found
    record GlassReviewed(Instant at, Person by, String finding) implements PlanEvent {}

    /// @param run the run's name, for example `R1`
    record RunBegan(Instant at, Person by, String run) implements PlanEvent {}

    /// @param by who had started it
    record RunEnded(Instant at, Person by, String run, Verdict verdict) implements PlanEvent {}

    record Withdrawn(Instant at, Person by, String reason) implements PlanEvent {}

    /// A withdrawn plan is taken up again, as a draft: nothing that was said of its content before counts any more.
    record Reopened(Instant at, Person by, String reason) implements PlanEvent {}

    record Archived(Instant at, Person by, String note) implements PlanEvent {}
}
