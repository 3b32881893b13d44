package dev.plimsoll.sandbox.chaos.toxic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// Each damage to a field is the one violation of the schema that it says, with an independent validator as judge.
class IntendedViolationTest {
    private static final String VALID =
            "{\"state\": \"open\", \"count\": 3, \"lines\": [{\"price\": 1.50}, {\"price\": 2}]}";
    private static final String ITEM =
            "{\"type\":\"object\",\"required\":[\"price\"],\"properties\":{\"price\":{\"type\":\"number\"}}}";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(
                    WireJson.read("{\"type\":\"object\",\"required\":[\"state\",\"count\",\"lines\"],\"properties\":{"
                            + "\"state\":{\"enum\":[\"open\",\"shut\"]},"
                            + "\"count\":{\"type\":\"integer\",\"maximum\":9223372036854775807},"
                            + "\"lines\":{\"type\":\"array\",\"items\":" + ITEM + "}}}"));

    private static String violations(String document) {
        return SCHEMA.validate(WireJson.read(document)).stream()
                .map(error -> error.getKeyword() + " " + error.getInstanceLocation())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String edited(String pointer, JsonEdit.Action action) {
        String edited = new JsonEdit(pointer, action, null).applyTo(VALID);
        assertThat(edited).isNotNull();
        return String.valueOf(edited);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/state        | REMOVE       | required ",
                "/lines/*/price| REMOVE       | required /lines/0, required /lines/1",
                "/count        | NULL         | type /count",
                "/lines/1/price| NULL         | type /lines/1/price",
                "/count        | RETYPE       | type /count",
                "/lines        | RETYPE       | type /lines",
                "/state        | RETYPE       | enum /state",
                "/state        | RENAME       | required ",
                "/state        | UNKNOWN_ENUM | enum /state",
                "/count        | OVERFLOW     | maximum /count",
            })
    void theViolationIsTheIntendedOne(String pointer, JsonEdit.Action action, String expected) {
        assertThat(violations(VALID)).isEmpty();
        assertThat(violations(edited(pointer, action)).strip()).isEqualTo(expected.strip());
    }

    @Test
    void aDuplicateKeyIsSeenByAStrictReader() {
        var strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        String twice = edited("/count", JsonEdit.Action.DUPLICATE_KEY);
        assertThat(strict.readTree(VALID).size()).isEqualTo(3);
        assertThatThrownBy(() -> strict.readTree(twice))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("count");
    }
}
