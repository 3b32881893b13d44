package dev.plimsoll.model.chaos.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StormComposerTest {
    private static final StormComposer ENOUGH = new StormComposer(Duration.ofSeconds(10), Duration.ofHours(3));

    private static List<Factor> factors(List<Integer> sizes) {
        List<Factor> factors = new ArrayList<>();
        for (int number = 0; number < sizes.size(); number++) {
            factors.add(new Factor(
                    "f" + number,
                    IntStream.range(0, sizes.get(number))
                            .mapToObj(level -> "l" + level)
                            .toList()));
        }
        return factors;
    }

    /// Counted again, without the composer's own counts.
    private static Set<String> met(Storm storm) {
        Set<String> met = new HashSet<>();
        for (Squall squall : storm.squalls()) {
            List<Map.Entry<String, String>> levels = List.copyOf(squall.levels().entrySet());
            for (int one = 0; one < levels.size(); one++) {
                for (int other = 0; other < one; other++) {
                    met.add(levels.get(one) + " " + levels.get(other));
                }
            }
        }
        return met;
    }

    private static int pairs(List<Integer> sizes) {
        int pairs = 0;
        for (int one = 0; one < sizes.size(); one++) {
            for (int other = 0; other < one; other++) {
                pairs += sizes.get(one) * sizes.get(other);
            }
        }
        return pairs;
    }

    /// The least numbers are those of the tables of covering arrays, strength 2 (Colbourn, 2004).
    @ParameterizedTest
    @CsvSource({
        "2 2 2, 4",
        "2 2 2 2, 5",
        "2 2 2 2 2 2 2 2 2 2, 6",
        "3 3 3 3, 9",
        "3 3 3 2 2 2, 9",
        "4 3 3 2, 12",
        "5 3 3 2 2, 15",
        "7 3 3 3 2 2 2, 21",
        "4 4 4 4 4, 16"
    })
    void everyTwoLevelsMeetInAtMostAFifthMoreSquallsThanItTakes(String shape, int least) {
        List<Integer> sizes =
                List.of(shape.split(" ")).stream().map(Integer::valueOf).toList();
        for (long seed = 1; seed <= 3; seed++) {
            Storm storm = ENOUGH.compose(factors(sizes), seed);
            assertThat(met(storm)).as("seed %d", seed).hasSize(pairs(sizes));
            assertThat(storm.coverage()).isEqualTo(1);
            assertThat(storm.squalls().size()).as("seed %d", seed).isBetween(least, (int) Math.floor(least * 1.2));
        }
    }

    @Test
    void anyShapeIsCovered() {
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < 40; round++) {
            List<Integer> sizes =
                    random.ints(random.nextInt(2, 8), 2, 6).boxed().toList();
            Storm storm = ENOUGH.compose(factors(sizes), round);
            assertThat(met(storm)).as("%s, seed %d", sizes, round).hasSize(pairs(sizes));
            assertThat(storm.pairs()).isEqualTo(pairs(sizes));
        }
    }

    @Test
    void theSameSeedGivesTheSameStormAndAnotherOneAnother() {
        List<Factor> factors = factors(List.of(4, 3, 3, 2));
        assertThat(ENOUGH.compose(factors, 7)).isEqualTo(ENOUGH.compose(factors, 7));
        assertThat(ENOUGH.compose(factors, 8).squalls())
                .isNotEqualTo(ENOUGH.compose(factors, 7).squalls());
    }

    @Test
    void aBudgetKeepsTheSquallsThatTellMostAndSaysWhatIsLeftOut() {
        List<Integer> sizes = List.of(4, 3, 3, 2);
        Storm storm = new StormComposer(Duration.ofSeconds(10), Duration.ofSeconds(65)).compose(factors(sizes), 1);
        assertThat(storm.squalls()).hasSize(6);
        assertThat(storm.length()).isEqualTo(Duration.ofSeconds(60));
        assertThat(storm.squalls().getLast().from()).isEqualTo(Duration.ofSeconds(50));
        assertThat(storm.covered()).isEqualTo(met(storm).size()).isLessThan(storm.pairs());
        assertThat(storm.coverage()).isGreaterThan(0.5).isLessThan(1);
        assertThat(storm.complete()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void whatCannotBeAStormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor("delay", List.of("none")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor("delay", List.of("none", "none")));
        assertThatIllegalArgumentException().isThrownBy(() -> ENOUGH.compose(factors(List.of(2)), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StormComposer(Duration.ofSeconds(10), Duration.ofSeconds(9)))
                .withMessageContaining("PT9S");
    }
}
