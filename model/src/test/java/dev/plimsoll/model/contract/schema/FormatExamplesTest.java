package dev.plimsoll.model.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatExamplesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "date",
                "date-time",
                "time",
                "duration",
                "email",
                "hostname",
                "uri",
                "uri-reference",
                "iri",
                "json-pointer",
                "ipv6"
            })
    void haveTheirFormatForUsAndForAnIndependentValidator(String format) {
        Schema judge = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema("{\"format\":\"" + format + "\"}", InputFormat.JSON);
        List<String> texts = FormatExamples.of(format);
        assertThat(texts).hasSizeGreaterThan(1).doesNotHaveDuplicates().allSatisfy(text -> {
            assertThat(Formats.has(format, text)).as(text).isNotEqualTo(false);
            assertThat(judge.validate(
                            "\"" + text + "\"",
                            InputFormat.JSON,
                            (ExecutionContext context) ->
                                    context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(text)
                    .isEmpty();
        });
    }
}
