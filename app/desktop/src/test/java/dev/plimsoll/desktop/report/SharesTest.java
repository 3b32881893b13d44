package dev.plimsoll.desktop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void columnsShareByWeightWhereEachHasRoom() {
        assertThat(Shares.of(List.of(1.0, 3.0), List.of(10.0, 10.0), 100)).containsExactly(0.25, 0.75);
        assertThat(Shares.of(List.of(1.0, 3.0), List.of(10.0, 10.0), 0)).containsExactly(0.25, 0.75);
    }

    @Test
    void aColumnGetsWhatItsHeadNeedsAndTheOthersShareTheRest() {
        assertThat(Shares.of(List.of(1.0, 3.0, 6.0), List.of(40.0, 10.0, 10.0), 100))
                .usingComparatorForType(new DoubleComparator(1e-9), Double.class)
                .containsExactly(0.4, 0.2, 0.4);
    }

    @Test
    void allLackTheSamePartWhereThereIsTooLittle() {
        assertThat(Shares.of(List.of(5.0, 1.0), List.of(150.0, 50.0), 100)).containsExactly(0.75, 0.25);
    }

    @Test
    void whateverThereIsIsSharedAndNoneIsTooNarrowThatNeedNotBe() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int columns = 1 + random.nextInt(8);
            List<Double> weights = random.doubles(columns, 0.1, 9).boxed().toList();
            List<Double> least = random.doubles(columns, 0, 60).boxed().toList();
            double room = random.nextDouble(1, 600);
            List<Double> shares = Shares.of(weights, least, room);
            double needed = least.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(1, within(1e-9));
            for (int at = 0; at < columns; at++) {
                double owed = Math.min(1, room / Math.max(needed, 1e-9)) * least.get(at);
                assertThat(shares.get(at) * room).isGreaterThanOrEqualTo(owed - 1e-3);
            }
        }
    }
}
