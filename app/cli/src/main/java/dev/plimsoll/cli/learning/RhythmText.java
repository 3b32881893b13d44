package dev.plimsoll.cli.learning;

import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Rhythm;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What a team does again and again to get better, for people to read in a terminal.
public final class RhythmText {
    private static final int MOST = 5;

    private RhythmText() {}

    /// @param rhythms procedures with an interval; what the last reviews of each noted is told with them
    public static String of(List<Rhythm> rhythms, LocalDate today) {
        if (rhythms.isEmpty()) {
            return "\n"
                    + "No procedure has an interval, so nobody is reminded to review the practice; 'outcomes"
                    + " --print-review' prints one to begin with.\n";
        }
        StringBuilder text = new StringBuilder("\nReviews\n");
        rhythms.forEach(rhythm -> text.append(of(rhythm, today)));
        return text.toString();
    }

    private static String of(Rhythm rhythm, LocalDate today) {
        StringBuilder text = new StringBuilder("  " + rhythm.procedure().id() + "  "
                + rhythm.procedure().procedure().title() + ", every "
                + rhythm.procedure().procedure().everyDays() + " days: "
                + (rhythm.overdue(today) ? "OVERDUE since " : "due on ") + rhythm.due()
                + (rhythm.done().isEmpty() ? ", never held" : "") + "\n");
        for (ExecutionState done : rhythm.done().stream().limit(MOST).toList()) {
            text.append("    ")
                    .append(LocalDate.ofInstant(done.last().at(), ZoneOffset.UTC))
                    .append("  ")
                    .append(done.id());
            List<String> notes = Rhythm.notes(done);
            text.append(notes.isEmpty() ? "  nothing was noted" : "  " + String.join("; ", notes))
                    .append('\n');
        }
        return text.toString();
    }
}
