package dev.plimsoll.model.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.proof.LimiterReading.Refusals;
import dev.plimsoll.model.proof.LimiterReading.Stretch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterReadingTest {
    private static final LimiterPromise PROMISE = new LimiterPromise(15, Duration.ofSeconds(1), 0.1, false);

    @ParameterizedTest
    @CsvSource({
        "72, 15, 15, 15, ",
        "57, 15, 13, 9, LEAKS_PERMITS",
        "48, 10, 10, 10, ADMITS_TOO_FEW",
        // By chance three of the second window were counted in the first.
        "48, 13, 7, 9, ADMITS_TOO_FEW",
        // The first reached into the next window of the limiter.
        "48, 20, 10, 9, ADMITS_TOO_FEW",
        "110, 22, 22, 22, ADMITS_TOO_MANY",
    })
    void fewIsToldFromFewerAndFewer(int admitted, int early, int second, int late, Defect defect) {
        Stretch stretch = new Stretch(5, 225, admitted, early, second, late, true);
        Refusals refusals = new Refusals(100, 0, 0, 0, null, 0, 0);
        assertThat(new LimiterReading(stretch, null, refusals).findings(PROMISE))
                .extracting(ProofFinding::defect)
                .isEqualTo(defect == null ? List.of() : List.of(defect));
    }
}
