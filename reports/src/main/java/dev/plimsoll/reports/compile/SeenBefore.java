package dev.plimsoll.reports.compile;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.time.Instant;
import java.util.List;

/// A contributing factor that another record has met too: a drill what an incident met, or the other way round.
///
/// @param factor as this record has it
/// @param other as the other record has it
/// @param record the name of that record, for example `D1`
/// @param at when that was
/// @param actions what was to be done about it, each with how far that is; may be empty
public record SeenBefore(String factor, String other, String record, Instant at, List<String> actions) {
    private static final int MOST_WORDS = 300;

    public SeenBefore {
        actions = List.copyOf(actions);
    }

    /// @param now when this record's own story was, to tell before from after
    static Block.Table table(List<SeenBefore> seen, Instant now) {
        return new Block.Table(
                "The same factor in another record",
                List.of(
                        Block.Column.text("Here", 28),
                        Block.Column.text("There", 28),
                        Block.Column.text("When", 18),
                        Block.Column.text("What was to be done", 26)),
                seen.stream().map(one -> one.row(now)).toList());
    }

    private List<Text> row(Instant now) {
        return List.of(
                Text.of(Words.cut(factor, MOST_WORDS)),
                Text.of(record + ": " + Words.cut(other, MOST_WORDS)),
                Text.of((at.isAfter(now) ? "afterwards, on " : "before, on ") + Words.utc(at)),
                Text.of(actions.isEmpty() ? "nothing on record" : Words.cut(String.join("; ", actions), MOST_WORDS)));
    }
}
