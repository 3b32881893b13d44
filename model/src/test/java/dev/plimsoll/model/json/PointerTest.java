package dev.plimsoll.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointerTest {
    @Test
    void namesAreSpelledAsTheStandardSays() {
        // RFC 6901, section 5
        assertThat(Pointer.names("")).isEmpty();
        assertThat(Pointer.names("/")).containsExactly("");
        assertThat(Pointer.names("/foo/0")).containsExactly("foo", "0");
        assertThat(Pointer.names("/a~1b/m~0n")).containsExactly("a/b", "m~n");
        assertThat(Pointer.names("/~01")).as("~01 is ~1, not /").containsExactly("~1");
        assertThat(Pointer.of(List.of("a/b", "~1"))).isEqualTo("/a~1b/~01");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWayIsReadAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 500; turn++) {
            List<String> names =
                    Stream.generate(() -> name(random)).limit(random.nextInt(5)).toList();
            assertThat(Pointer.names(Pointer.of(names))).as("seed %d", seed).isEqualTo(names);
        }
    }

    private static String name(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> String.valueOf("~/01a".charAt(random.nextInt(5))))
                .reduce("", String::concat);
    }
}
