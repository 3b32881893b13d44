package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the lint was once measured on unseen stays as good as it became. The figures that count are those in each
/// file's head: since then the rules have been mended on a to f, and the judgement has learned from all but g and l.
class BlindSplitTest {
    private static final BlameLint LINT = BlameLint.of(Roster.empty());

    @ParameterizedTest
    @CsvSource({
        "2026-11-22-a, 0.96, 0.96",
        "2026-11-22-b, 0.96, 0.96",
        "2026-11-22-c, 0.93, 0.96",
        "2026-11-22-d, 0.95, 0.96",
        "2026-11-22-e, 0.90, 0.96",
        "2026-11-22-f, 0.92, 0.96",
        "2026-11-22-g, 0.90, 0.95",
        "2026-11-22-h, 0.89, 0.95",
        "2026-11-22-i, 0.84, 0.93",
        "2026-11-22-j, 0.86, 0.92",
        "2026-11-22-k, 0.65, 0.95",
        "2026-11-22-l, 0.82, 0.95",
    })
    void aSplitKeepsItsFigures(String name, double recall, double precision) {
        LabelledSplit.Score score = LabelledSplit.read(name).score(LINT, Severity.CLEAR);
        assertThat(score.recall()).as(name + ": " + score).isGreaterThanOrEqualTo(recall);
        assertThat(score.precision()).as(name + ": " + score).isGreaterThanOrEqualTo(precision);
    }

    @Test
    void anIntervalIsThatOfWilson() {
        assertThat(new LabelledSplit.Score(100, 72, 4))
                .hasToString("recall 0.72 (72/100, 0.63 to 0.80), precision 0.95 (72/76, 0.87 to 0.98)");
    }
}
