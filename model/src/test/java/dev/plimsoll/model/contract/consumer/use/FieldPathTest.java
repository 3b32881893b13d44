package dev.plimsoll.model.contract.consumer.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    @ParameterizedTest
    @CsvSource({
        "total, $.total",
        "$.items[*].price, $.items[*].price",
        "items[].price, $.items[*].price",
        "['a.b'].c, $['a.b'].c",
        "$, $",
        "[*], $[*]"
    })
    void pathsAreReadAsPeopleWriteThem(String text, String whole) {
        assertThat(FieldPath.of(text)).hasToString(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a[", "a[0]", "a.", "['a"})
    void whatIsNoPathIsRefused(String text) {
        assertThatThrownBy(() -> FieldPath.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void touchingIsBeingTheSameOrInside() {
        assertThat(FieldPath.of("items").touches(FieldPath.of("items[*].price")))
                .isTrue();
        assertThat(FieldPath.of("items[*].name").touches(FieldPath.of("items[*].price")))
                .isFalse();
        assertThat(FieldPath.ROOT.touches(FieldPath.of("a"))).isTrue();
        assertThat(new FieldPath(List.of("{}", "b")).touches(FieldPath.of("a.b")))
                .isTrue();
        assertThat(new FieldPath(List.of("{}")).touches(FieldPath.of("[*]"))).isFalse();
    }

    @Test
    void everyFieldOfABodyIsFoundAgain() {
        var body = Json.mapper().readTree("{\"a\": [{\"b\": 1}, {\"c\": null}], \"d\": {\"e\": []}}");

        assertThat(FieldPath.all(body))
                .extracting(FieldPath::toString)
                .containsExactly("$.a", "$.a[*]", "$.a[*].b", "$.a[*].c", "$.d", "$.d.e");
        assertThat(FieldPath.all(body))
                .allSatisfy(path -> assertThat(Found.in(body, path)).isNotEmpty());
        assertThat(Found.in(body, FieldPath.of("a[*]"))).hasSize(2);
        assertThat(Found.endsAtEmptyList(body, FieldPath.of("d.e[*].f"))).isTrue();
        assertThat(Found.endsAtEmptyList(body, FieldPath.of("a[*].x"))).isFalse();
    }

    @Test
    void aPathIsReadAsItWasWritten() {
        long seed = 20261121;
        Random random = new Random(seed);
        String[] steps = {"a", "b c", "x.y", "*", "{}", "é"};
        for (int round = 0; round < 500; round++) {
            List<String> path = new ArrayList<>();
            int length = random.nextInt(5);
            for (int i = 0; i < length; i++) {
                path.add(steps[random.nextInt(6)]);
            }
            FieldPath written = new FieldPath(path);
            assertThat(FieldPath.of(written.toString())).as("seed %d", seed).isEqualTo(written);
        }
    }
}
