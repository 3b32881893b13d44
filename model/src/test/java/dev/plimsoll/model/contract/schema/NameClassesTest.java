package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// For every way in which a name matches patterns there is a name that stands for it.
class NameClassesTest {
    private static final List<String> PATTERNS = List.of(
            "^x-", "^x-.+", "^[a-c]", "^(a|b)$", "c$", "^[\\s\\S]{0,2}$", "^[0-9]+$", "b", "^a?b*$", ".", "^.*$");

    private static NameClasses of(Set<String> patterns, Set<String> listed) {
        return new NameClasses(patterns, listed, new Texts(new Effort()));
    }

    @Test
    void everyNameHasOneThatStandsForIt() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Set<String> patterns = new LinkedHashSet<>();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                patterns.add(PATTERNS.get(random.nextInt(PATTERNS.size())));
            }
            Set<String> listed = new LinkedHashSet<>();
            for (int count = random.nextInt(3); count > 0; count--) {
                listed.add(name(random));
            }
            NameClasses classes = of(patterns, listed);
            assertThat(classes.isComplete()).as("seed %d", seed).isTrue();
            assertThat(classes.names()).as("seed %d", seed).noneMatch(listed::contains);
            for (int count = 0; count < 50; count++) {
                String name = name(random);
                assertThat(listed.contains(name)
                                || classes.names().stream().anyMatch(other -> areAlike(name, other, patterns)))
                        .as("seed %d: '%s' among %s by %s", seed, name, classes.names(), patterns)
                        .isTrue();
            }
        }
    }

    @Test
    void aClassWhoseNamesAreAllListedIsLeftOut() {
        assertThat(of(Set.of("^[ab]$"), Set.of("a", "b")).names()).containsExactly("key1");
        assertThat(of(Set.of(""), Set.of()).names()).hasSize(1);
    }

    @Test
    void whatNoAutomatonReadsIsNotComplete() {
        assertThat(of(Set.of("^(a+)\\1$", "^a"), Set.of("aa", "aaaa")).isComplete())
                .isFalse();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
            name.append("abcx-01".charAt(random.nextInt(7)));
        }
        return name.toString();
    }

    private static boolean areAlike(String name, String other, Set<String> patterns) {
        return patterns.stream().allMatch(pattern -> Patterns.find(pattern, name) == Patterns.find(pattern, other));
    }
}
