package dev.plimsoll.model.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The languages of patterns are compared rightly: against the matcher of Java on every short text.
class TextSearchTest {
    private static final int PAIRS = Integer.getInteger("plimsoll.patterns", 600);
    private static final long STEPS = 2_000_000;
    private static final List<String> TEXTS = texts("abc1-", 5);

    private static List<String> texts(String letters, int longest) {
        List<String> all = new ArrayList<>(List.of(""));
        int from = 0;
        for (int length = 1; length <= longest; length++) {
            int to = all.size();
            for (int at = from; at < to; at++) {
                for (char letter : letters.toCharArray()) {
                    all.add(all.get(at) + letter);
                }
            }
            from = to;
        }
        return all;
    }

    private static TextLanguage language(String pattern) {
        TextLanguage language = TextLanguage.of(pattern);
        assertThat(language).as(pattern).isNotNull();
        return language;
    }

    private static TextSearch.Answer find(String within, String outside, int least, int most) {
        return TextSearch.find(List.of(language(within)), List.of(language(outside)), least, most, STEPS)
                .answer();
    }

    /// Java's dot and dollar know more ends of lines than those of ECMA-262.
    private static Pattern java(String pattern) {
        return Pattern.compile(
                pattern.replace(".", "[^\\n\\r\\x{2028}\\x{2029}]").replace("$", "\\z"));
    }

    @Test
    void randomPairsAgreeWithTheMatcher() {
        int none = 0;
        int found = 0;
        int open = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            RandomPatterns patterns = new RandomPatterns(random);
            String within = patterns.next();
            String outside = random.nextInt(3) == 0 ? within.replace("+", "*") : patterns.next();
            int least = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
            int most = random.nextInt(3) == 0 ? least + random.nextInt(4) : Integer.MAX_VALUE;
            String what = "seed " + seed + ": " + within + " without " + outside + " of " + least + " to " + most;
            Pattern in = java(within);
            Pattern out = java(outside);
            String shortest = TEXTS.stream()
                    .filter(text -> text.length() >= least && text.length() <= most)
                    .filter(text ->
                            in.matcher(text).find() && !out.matcher(text).find())
                    .findFirst()
                    .orElse(null);
            switch (find(within, outside, least, most)) {
                case TextSearch.Found(var text) -> {
                    found++;
                    assertThat(in.matcher(text).find() && !out.matcher(text).find())
                            .as(what + " shown by " + text)
                            .isTrue();
                    assertThat(text.codePointCount(0, text.length())).as(what).isBetween(least, most);
                    assertThat(shortest == null || text.codePointCount(0, text.length()) <= shortest.length())
                            .as(what + ": " + text + " is not shorter than " + shortest)
                            .isTrue();
                }
                case TextSearch.None _ -> {
                    none++;
                    assertThat(shortest).as(what).isNull();
                }
                case TextSearch.TooMuch _ -> open++;
            }
        }
        assertThat(open).isLessThanOrEqualTo(PAIRS / 100);
        assertThat(none).isGreaterThan(PAIRS / 10);
        assertThat(found).isGreaterThan(PAIRS / 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[a-z]{2,8}$ ^[a-z]+$",
                "^[A-Z]{3}$ ^[A-Z]{2,4}$",
                "^[A-Z]{3}$ ^\\w{3}$",
                "^\\d{4}-\\d{2}-\\d{2}$ ^[0-9-]{10}$",
                "^(red|green)$ ^(green|blue|red)$",
                "^a+$ ^(a+)+$",
                "^abc b",
                "^(?=.*\\d)(?=.*[a-z])[a-z\\d]{8,}$ \\d",
                "^(?!-)[a-z-]+$ ^[a-z][a-z-]*$",
                "^[^\\s]+$ \\S",
                "^\\p{Lu}$ ^\\p{L}$",
                "^[A-Z]$ ^\\p{Lu}$",
                "^\\u{1F6A2}$ ^\\uD83D\\uDEA2$",
                "^(?<year>\\d{4})\\/x$ ^\\d+/x$"
            })
    void included(String narrow, String wide) {
        assertThat(find(narrow, wide, 0, Integer.MAX_VALUE)).isInstanceOf(TextSearch.None.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[a-z]+$ ^[a-z]{1,3}$ aaaa",
                "^[A-Z0-9]{2}$ ^[A-Z]{2}$ 0A",
                "^.{2}$ ^\\w+$ a!",
                "a+ ^a ba",
                "^\\p{L}$ ^[a-zA-Z]$ ª"
            })
    void notIncluded(String narrow, String wide, String shown) {
        TextSearch.Answer answer = find(narrow, wide, 0, Integer.MAX_VALUE);
        assertThat(answer).isInstanceOf(TextSearch.Found.class);
        String text = ((TextSearch.Found) answer).text();
        assertThat(text).hasSameSizeAs(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\1",
                "\\bword",
                "(?<=a)b",
                "a(?=b)",
                "(?i)a",
                "a{2",
                "[]",
                "[^]",
                "[z-a]",
                "(",
                "a)",
                "\\p{Script=Greek}",
                "^(?=a)+b",
                "^(?=a)b|c",
                "[\\w-a-z]",
                "\\ud800",
                "a**",
                "((((a{90}){90}){90}){90})",
                "\\cA",
                "a\\"
            })
    void whatIsNotRegularHasNoLanguage(String pattern) {
        assertThat(TextLanguage.of(pattern)).isNull();
    }

    @Test
    void theBoundsEndTheSearch() {
        TextSearch.Result answer = TextSearch.find(
                List.of(language("^[ab]*a[ab]{40}$")), List.of(language("^[ab]*b[ab]{39}$")), 0, 5_000, 300_000);
        assertThat(answer.steps()).isLessThan(400_000);
        TextSearch.Result exponential = TextSearch.find(
                List.of(language("^([ab]*a[ab]{30}c)+$")), List.of(language("c")), 0, Integer.MAX_VALUE, 500_000);
        assertThat(exponential.answer()).isNotInstanceOf(TextSearch.Found.class);
        assertThat(exponential.steps()).isLessThan(600_000);
        assertThat(find("^a{1,3000}$", "^a{1,4000}$", 0, Integer.MAX_VALUE)).isInstanceOf(TextSearch.None.class);
    }
}
