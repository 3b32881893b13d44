package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the keys of a discriminator's mapping lead, `defaultMapping` of OpenAPI 3.2 among them.
class DiscriminatorMappingTest {
    private static String contract(String discriminator) {
        return """
            openapi: 3.2.0
            info: {title: A, version: "1"}
            paths:
              /a:
                get:
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema:
                            oneOf: [{$ref: '#/components/schemas/P'}, {$ref: '#/components/schemas/Q'}]
                            discriminator: {propertyName: k%s}
            components:
              schemas:
                P: {type: object, required: [k], properties: {k: {type: string}, p: {type: string}}}
                Q: {type: object, required: [k, q], properties: {k: {type: string}, q: {type: string}}}
            """.formatted(discriminator);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~, defaultMapping: P~|~, defaultMapping: Q~|response-body-discriminator-mapping-changed",
                "~, defaultMapping: P~|~~|response-body-discriminator-mapping-deleted",
                "~~|~, defaultMapping: P~|response-body-discriminator-mapping-added",
                "~, mapping: {p: P, Q: Q}~|~, mapping: {p: Q}~|response-body-discriminator-mapping-changed"
            })
    void aChangeIsTold(String base, String revision, String rule) {
        assertThat(Amendments.diff(contract(base), contract(revision)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~, mapping: {P: P, Q: '#/components/schemas/Q'}~|~~",
                "~~|~, mapping: {P: '#/components/schemas/P'}~",
                "~, mapping: {p: P}~|~, mapping: {p: '#/components/schemas/P'}~",
                "~, mapping: {p: P}~|~, mapping: {p: schemas/P.json}~",
                "~, mapping: {p: './P.yaml'}~|~, mapping: {p: '#/components/schemas/P'}~"
            })
    void aKeyThatIsTheNameOfItsSchemaSaysNothing(String base, String revision) {
        assertThat(Amendments.diff(contract(base), contract(revision)).changes())
                .isEmpty();
    }
}
