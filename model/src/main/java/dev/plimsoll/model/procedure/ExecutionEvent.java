package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened while a procedure was done. Kept for ever and folded into an [ExecutionState].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExecutionEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = ExecutionEvent.Ticked.class, name = "ticked"),
    @JsonSubTypes.Type(value = ExecutionEvent.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = ExecutionEvent.Attached.class, name = "attached"),
    @JsonSubTypes.Type(value = ExecutionEvent.CommandBegan.class, name = "command-began"),
    @JsonSubTypes.Type(value = ExecutionEvent.CommandEnded.class, name = "command-ended"),
    @JsonSubTypes.Type(value = ExecutionEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ExecutionEvent.Aborted.class, name = "aborted"),
    @JsonSubTypes.Type(value = ExecutionEvent.Finished.class, name = "finished")
})
public sealed interface ExecutionEvent {
    Instant at();

    Person by();

    /// An event about one step.
    sealed interface OfStep extends ExecutionEvent permits Ticked, Skipped, Attached, CommandBegan, CommandEnded {
        /// Its name.
        String step();
    }

    /// @param version number of the version that is done
    /// @param digest its digest
    /// @param procedure its text, frozen: a revision in between changes nothing here
    /// @param plan for which plan; null when for none
    record Started(
            Instant at,
            Person by,
            ProcedureId id,
            int version,
            String digest,
            Procedure procedure,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PlanId plan)
            implements ExecutionEvent {}

    record Ticked(Instant at, Person by, String step, String note) implements OfStep {}

    record Skipped(Instant at, Person by, String step, String reason) implements OfStep {}

    record Attached(Instant at, Person by, String step, Evidence evidence) implements OfStep {}

    /// Noted before the command is executed, so that a crash in between does not hide it.
    record CommandBegan(Instant at, Person by, String step, List<String> command) implements OfStep {}

    /// @param exitCode null when it was not started or did not end in time
    /// @param output the last lines it printed, without secrets
    record CommandEnded(
            Instant at,
            Person by,
            String step,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer exitCode,

            Duration took,
            String output)
            implements OfStep {}

    /// Somebody goes on after an interruption; the time of the present step begins anew.
    record Resumed(Instant at, Person by) implements ExecutionEvent {}

    record Aborted(Instant at, Person by, String reason) implements ExecutionEvent {}

    record Finished(Instant at, Person by, String note) implements ExecutionEvent {}
}
