package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a value travels in XML: no validator of JSON Schema sees it, and a reader of XML does.
class XmlFormTest {
    private static ContractDiff diff(String mediaType, String before, String after) {
        String contract = """
            openapi: 3.2.0
            info: {title: Ships, version: '%s'}
            paths:
              /ships:
                get:
                  responses:
                    '200':
                      description: ok
                      content: {%s: {schema: {$ref: '#/components/schemas/Ship'}}}
            components: {schemas: {Ship: %s}}
            """;
        return Amendments.diff(contract.formatted("1", mediaType, before), contract.formatted("2", mediaType, after));
    }

    private static List<String> rules(ContractDiff diff) {
        return diff.changes().stream().map(Change::rule).toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{name: ship} | {name: vessel}",
                "{name: ship} | {name: ship, namespace: 'urn:s'}",
                "{name: ship, namespace: 'urn:a'} | {name: ship, namespace: 'urn:b'}",
                "{} | {name: ship}",
                "{attribute: true} | {attribute: false}",
                "{wrapped: true} | {}",
                "{nodeType: element} | {nodeType: text}",
                "{nodeType: none} | {nodeType: element}"
            })
    void anotherFormBreaksInXmlOnly(String before, String after) {
        String schema = "{type: string, xml: %s}";
        String property = "{type: object, properties: {mast: {type: string, xml: %s}}}";
        for (String[] sides : List.of(new String[] {before, after}, new String[] {after, before})) {
            assertThat(rules(diff("text/xml", schema.formatted(sides[0]), schema.formatted(sides[1]))))
                    .containsExactly("response-body-xml-changed");
            ContractDiff inside =
                    diff("application/ship+xml", property.formatted(sides[0]), property.formatted(sides[1]));
            assertThat(rules(inside)).containsExactly("response-property-xml-changed");
            Change change = inside.changes().getFirst();
            assertThat(change.severity()).isEqualTo(Severity.BREAKING);
            assertThat(change.witness()).isInstanceOf(Witness.Call.class);
            assertThat(rules(diff("application/json", schema.formatted(sides[0]), schema.formatted(sides[1]))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{name: Ship} | {}",
                "{name: 'a:Ship', prefix: a, namespace: 'urn:s'} | {name: 'b:Ship', prefix: b, namespace: 'urn:s'}",
                "{attribute: true} | {nodeType: attribute}",
                "{nodeType: cdata} | {nodeType: text}",
                "{attribute: false, wrapped: false} | {x-mine: 1}"
            })
    void anotherWayToWriteTheSameFormIsNoChange(String before, String after) {
        String schema = "{type: string, xml: %s}";
        assertThat(rules(diff("application/xml", schema.formatted(before), schema.formatted(after))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "xml: {wrapt: true} | xml: {wrapt: false}",
                "discriminator: {propertyName: k} | discriminator: {propertyName: k, map: {}}"
            })
    void aMemberThatNobodyKnowsIsTold(String before, String after) {
        String schema = "{type: object, %s}";
        ContractDiff diff = diff("application/json", schema.formatted(before), schema.formatted(after));
        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.severity()).isEqualTo(Severity.RISKY));
        assertThat(diff.notices()).anyMatch(notice -> notice.contains("differs and is not understood"));
    }
}
