package dev.plimsoll.engine.guard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.RollbackStep;
import dev.plimsoll.model.run.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of the journal of a run.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Prepared.class, name = "prepared"),
    @JsonSubTypes.Type(value = JournalEntry.Acted.class, name = "acted"),
    @JsonSubTypes.Type(value = JournalEntry.Undone.class, name = "undone"),
    @JsonSubTypes.Type(value = JournalEntry.RolledBack.class, name = "rolled-back"),
    @JsonSubTypes.Type(value = JournalEntry.Cleared.class, name = "cleared"),
    @JsonSubTypes.Type(value = JournalEntry.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = JournalEntry.Ended.class, name = "ended")
})
public sealed interface JournalEntry {
    Instant at();

    /// What a journal calls entries of a kind.
    static String name(Class<? extends JournalEntry> kind) {
        return Stream.of(JournalEntry.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == kind)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }

    /// The run is about to do what this takes back.
    record Prepared(Instant at, Undo undo) implements JournalEntry {}

    /// The guardian began to take back.
    ///
    /// @param reason what it saw, a sentence without its end
    record Acted(Instant at, String reason) implements JournalEntry {}

    /// @param detail what came of it, in words
    record Undone(Instant at, Undo undo, boolean worked, String detail) implements JournalEntry {}

    /// @param exitCode null when it could not be started or ran out of time
    /// @param steps what came of each part, where the rollback has more than its command
    record RolledBack(
            Instant at,
            @Nullable Integer exitCode,
            Duration took,
            String output,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RollbackStep.Done> steps)
            implements JournalEntry {
        /// A rollback that is one command.
        public RolledBack(Instant at, @Nullable Integer exitCode, Duration took, String output) {
            this(at, exitCode, took, output, List.of());
        }

        public RolledBack {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /// The run removed its faults itself.
    ///
    /// @param remaining how many the chaos service still reported
    record Cleared(Instant at, int remaining) implements JournalEntry {}

    /// The guardian ended before its time.
    ///
    /// @param what it met, in words
    record Failed(Instant at, String what) implements JournalEntry {}

    /// Nothing is left to take back.
    record Ended(Instant at) implements JournalEntry {}
}
