package dev.plimsoll.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.schema(), InputFormat.JSON);

    @ParameterizedTest
    @EnumSource
    void itFollowsItsSchemaAndComesBack(SampleRuns kind) {
        Report report = kind.report();
        String file = JsonReport.render(report);
        assertThat(SCHEMA.validate(file, InputFormat.JSON)).isEmpty();
        assertThat(JsonReport.read(file)).isEqualTo(report);
    }

    @Test
    void theSchemaRefusesABlockOfAnotherKind() {
        String file = JsonReport.render(SampleRuns.PASSED.report());
        assertThat(SCHEMA.validate(file.replaceFirst("\"bullets\"", "\"bulletin\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReport.read("{}"))
                .withMessageContaining("format");
    }
}
