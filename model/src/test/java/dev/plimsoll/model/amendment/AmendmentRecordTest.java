package dev.plimsoll.model.amendment;

import static dev.plimsoll.model.amendment.AmendmentSamples.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.plimsoll.model.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AmendmentRecordTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(Json.mapper().readTree(AmendmentRecord.schema()));

    @Test
    void aFileComesBackAsItWentAndFollowsTheSchema() {
        String file = AmendmentRecord.DOCUMENT.write(whole());
        AmendmentRecord read = AmendmentRecord.DOCUMENT.read(file);

        assertThat(read).isEqualTo(whole());
        assertThat(AmendmentRecord.DOCUMENT.write(read)).isEqualTo(file);
        assertThat(SCHEMA.validate(Json.mapper().readTree(file))).isEmpty();
        assertThat(Json.read(Json.canonical(whole()), AmendmentRecord.class)).isEqualTo(whole());
        assertThat(read.unknown()).containsOnlyKeys("/x-note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title | \" \" | an amendment needs a title",
                "/version | \"\" | an amendment needs a version",
                "/provider/signatories | [] | nobody is named who may sign for 'orders'",
                "/provider/signatories | [\"pam\", \"PAM\"] | somebody is named twice",
                "/consumers/0/name | \"orders\" | two parties share the name 'orders'",
                "/effective/zone | \"Atlantis/Capital\" | Atlantis",
                "/obligations/latency/0/percentile | 100 | a percentile is above 0 and below 100, not 100.0",
                "/obligations/latency/0/atMost | \"PT0S\" | longer than nothing",
                "/obligations/retry/attempts | 0 | 1 to 100 times, not 0",
                "/obligations/retry/statuses | [42] | an HTTP status is 100 to 599, not 42",
                "/obligations/retry/backoff | 0.5 | 1 to 10 times the one before",
                "/obligations/ordering/0/key | \"\" | names its key",
                "/obligations/errors/0/status | 200 | 400 to 599, not 200",
                "/obligations/retirement/sunset | \"2026-12-01\" | before it is deprecated on 2026-12-24",
                "/supersedes | {\"amendment\": \"P1\", \"digest\": \"\"} | an amendment is named A1",
            })
    void whatCannotBeSaysWhy(String field, String value, String reason) {
        ObjectNode tree = AmendmentRecord.DOCUMENT.tree(whole());
        JsonPointer place = JsonPointer.compile(field);
        ((ObjectNode) tree.at(place.head()))
                .set(place.last().getMatchingProperty(), Json.mapper().readTree(value));

        assertThatThrownBy(() -> AmendmentRecord.DOCUMENT.read(tree))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(reason);
    }

    /// Without a field that is not marked as one that may be left out, a file is no amendment, and the place is named.
    @Test
    void whatIsMissingIsNamed() {
        for (String field : List.of(
                "/title",
                "/provider/name",
                "/consumers/1/signatories",
                "/effective/date",
                "/base/digest",
                "/obligations/latency/1/atMost",
                "/obligations/retry/pause",
                "/author")) {
            ObjectNode tree = AmendmentRecord.DOCUMENT.tree(whole());
            JsonPointer place = JsonPointer.compile(field);
            ((ObjectNode) tree.at(place.head())).remove(place.last().getMatchingProperty());

            assertThatThrownBy(() -> AmendmentRecord.DOCUMENT.read((JsonNode) tree))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an amendment has " + field + ", and this has none");
            assertThat(SCHEMA.validate(tree)).as(field).isNotEmpty();
        }
    }

    @Test
    void theLastRetryIsCountedFromTheFirstAttempt() {
        assertThat(new Retry(4, Duration.ofSeconds(1), 2, List.of()).longest()).isEqualTo(Duration.ofSeconds(7));
        assertThat(new Retry(1, Duration.ofSeconds(1), 2, List.of()).longest()).isZero();
        assertThat(new Retry(100, Duration.ofDays(1), 10, List.of()).longest())
                .isEqualTo(Duration.ofSeconds(3_200_000_000L));
    }
}
