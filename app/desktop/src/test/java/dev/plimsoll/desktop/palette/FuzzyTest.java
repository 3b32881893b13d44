package dev.plimsoll.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void marksTheBeginningsOfWordsRatherThanLettersInside() {
        assertThat(marks("oc", "Open two contracts")).containsExactly(0, 9);
        assertThat(marks("cont", "Second contract")).containsExactly(7, 8, 9, 10);
    }

    @Test
    void wordsMayComeInAnyOrder() {
        assertThat(marks("contr open", "Open two contracts")).containsExactly(0, 1, 2, 3, 9, 10, 11, 12, 13);
    }

    @Test
    void withoutTheLettersInOrderThereIsNoMatch() {
        assertThat(Fuzzy.match("nepo", "Open")).isNull();
        assertThat(Fuzzy.match("openx", "Open")).isNull();
        assertThat(Fuzzy.match("a", "")).isNull();
    }

    @Test
    void whatIsTogetherIsBetterThanWhatIsScattered() {
        assertThat(score("plan", "Plan an experiment")).isGreaterThan(score("plan", "Upload again"));
        assertThat(score("run", "Run")).isGreaterThan(score("run", "Run of the mill"));
    }

    @Test
    void marksAlwaysSpellWhatWasTyped() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String text = word(random, 30);
            String query = word(random, 3).strip();
            Fuzzy.Match match = Fuzzy.match(query, text);
            boolean subsequence = !query.contains(" ") && text.matches(".*" + query.replaceAll("(.)", "$1.*"));
            if (match != null && !query.contains(" ")) {
                String spelt = match.marks().stream()
                        .map(place -> text.substring(place, place + 1))
                        .collect(Collectors.joining());
                assertThat(spelt).as("seed %d", seed).isEqualTo(query);
            } else if (match == null && !query.contains(" ")) {
                assertThat(subsequence)
                        .as("seed %d: '%s' in '%s'", seed, query, text)
                        .isFalse();
            }
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 5)
                .mapToObj(i -> "abcd ".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static List<Integer> marks(String query, String text) {
        Fuzzy.Match match = Fuzzy.match(query, text);
        return match == null ? List.of() : match.marks();
    }

    private static int score(String query, String text) {
        Fuzzy.Match match = Fuzzy.match(query, text);
        return match == null ? 0 : match.score();
    }
}
