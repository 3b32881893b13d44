package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the lint was once measured on unseen stays as good as it became. The figures that count are those in each
/// file's head: since then the rules have been mended on a to f, and the judgement has learned from all but g and l.
class BlindSplitTest {
    private static final BlameLint LINT = BlameLint.of(Roster.empty());

    /// What a reader is shown unless asked otherwise, clear and soft; and how much of the blame is found as clear.
    @ParameterizedTest
    @CsvSource({
        "2026-11-22-a, 0.96, 0.96, 0.96",
        "2026-11-22-b, 0.96, 0.96, 0.96",
        "2026-11-22-c, 0.93, 0.96, 0.93",
        "2026-11-22-d, 0.95, 0.96, 0.95",
        "2026-11-22-e, 0.90, 0.96, 0.90",
        "2026-11-22-f, 0.92, 0.96, 0.88",
        "2026-11-22-g, 0.88, 0.96, 0.80",
        "2026-11-22-h, 0.94, 0.93, 0.84",
        "2026-11-22-i, 0.88, 0.93, 0.70",
        "2026-11-22-j, 0.88, 0.90, 0.66",
        "2026-11-22-k, 0.68, 0.95, 0.45",
        "2026-11-22-l, 0.88, 0.96, 0.70",
    })
    void aSplitKeepsItsFigures(String name, double recall, double precision, double clear) {
        LabelledSplit split = LabelledSplit.read(name);
        LabelledSplit.Score shown = split.score(LINT, Severity.SOFT);
        assertThat(shown.recall()).as(name + ": " + shown).isGreaterThanOrEqualTo(recall);
        assertThat(shown.precision()).as(name + ": " + shown).isGreaterThanOrEqualTo(precision);
        LabelledSplit.Score clearly = split.score(LINT, Severity.CLEAR);
        assertThat(clearly.recall()).as(name + ": " + clearly).isGreaterThanOrEqualTo(clear);
        assertThat(clearly.precision()).as(name + ": " + clearly).isGreaterThanOrEqualTo(precision);
    }

    @Test
    void anIntervalIsThatOfWilson() {
        assertThat(new LabelledSplit.Score(100, 72, 4))
                .hasToString("recall 0.72 (72/100, 0.63 to 0.80), precision 0.95 (72/76, 0.87 to 0.98)");
    }
}
