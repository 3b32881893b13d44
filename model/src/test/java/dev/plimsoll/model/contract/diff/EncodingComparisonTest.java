package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a contract does not say of a part of a form means the usual.
class EncodingComparisonTest {
    private static String contract(String properties, String encoding) {
        return """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            paths:
              /a:
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: {$ref: '#/components/schemas/F'}
                        encoding: {%s}
                  responses: {'200': {description: ok}}
            components:
              schemas:
                F: {allOf: [{type: object, properties: {%s}}]}
            """.formatted(encoding, properties);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|l: {style: pipeDelimited, explode: false}|RISKY request-body-encoding-style-changed",
                "l: {explode: false}|~~|RISKY request-body-encoding-style-changed",
                "~~|l: {contentType: text/csv}|RISKY request-body-encoding-content-type-changed",
                "l: {headers: {X-A: {schema: {}}}}|~~|RISKY request-body-encoding-headers-changed"
            })
    void whatIsNoLongerUsualIsRisky(String base, String revision, String finding) {
        String list = "l: {type: array, items: {type: string}}";
        assertThat(Amendments.findings(Amendments.diff(contract(list, base), contract(list, revision))))
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"~~|l: {style: form, explode: true}", "l: {style: form}|~~", "~~|other: {explode: false}"})
    void theUsualWrittenOutIsNoChange(String base, String revision) {
        String list = "l: {type: array, items: {type: string}}";
        assertThat(Amendments.diff(contract(list, base), contract(list, revision))
                        .changes())
                .isEmpty();
    }
}
