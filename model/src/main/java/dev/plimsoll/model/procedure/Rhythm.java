package dev.plimsoll.model.procedure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A procedure that is to be done again and again, such as a review of the practice: when it was done and what it
/// noted, and until when it is due. Days are those of UTC.
///
/// @param procedure with an interval
/// @param done the times that it was finished, newest first
/// @param due the day until which it is to be done next
public record Rhythm(ProcedureState procedure, List<ExecutionState> done, LocalDate due) {
    public Rhythm {
        done = List.copyOf(done);
    }

    /// Of all procedures that have an interval, the one that is due first at the head.
    public static List<Rhythm> of(Collection<ProcedureState> procedures, Collection<ExecutionState> executions) {
        return procedures.stream()
                .flatMap(procedure -> of(procedure, executions).stream())
                .sorted(Comparator.comparing(Rhythm::due))
                .toList();
    }

    private static Optional<Rhythm> of(ProcedureState procedure, Collection<ExecutionState> executions) {
        Integer every = procedure.procedure().everyDays();
        if (every == null) {
            return Optional.empty();
        }
        List<ExecutionState> done = executions.stream()
                .filter(one -> one.finished() && one.start().id().equals(procedure.id()))
                .sorted(Comparator.comparing((ExecutionState one) -> one.last().at())
                        .reversed())
                .toList();
        // The interval begins when the procedure was written, until it has been done once.
        var from = done.isEmpty()
                ? procedure.events().getFirst().at()
                : done.getFirst().last().at();
        return Optional.of(new Rhythm(
                procedure, done, LocalDate.ofInstant(from, ZoneOffset.UTC).plusDays(every)));
    }

    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }

    /// What was noted when it was done: at its steps and at its end.
    public static List<String> notes(ExecutionState done) {
        List<String> notes = new ArrayList<>();
        done.all(ExecutionEvent.Ticked.class).stream()
                .map(ExecutionEvent.Ticked::note)
                .filter(note -> !note.isBlank())
                .forEach(notes::add);
        done.all(ExecutionEvent.Finished.class).stream()
                .map(ExecutionEvent.Finished::note)
                .filter(note -> !note.isBlank())
                .forEach(notes::add);
        return List.copyOf(notes);
    }
}
