package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ContractComparisonTest {
    private static final String BASE = """
        openapi: 3.0.3
        info: {title: Orders, version: '1'}
        security: [{key: []}]
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
                - {name: limit, in: query, schema: {type: integer, maximum: 100}}
              requestBody: {content: {application/json: {schema: {type: object}}, text/plain: {}}}
              responses:
                '200':
                  description: ok
                  headers: {ETag: {required: true, schema: {type: string}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                '404': {description: none}
            delete: {responses: {'204': {description: gone}}}
          /old:
            get: {deprecated: true, responses: {'200': {description: ok}}}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Order: {type: object, properties: {id: {type: integer}, parent: {$ref: '#/components/schemas/Order'}}}
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "    delete: {responses: {'204': {description: gone}}}||BREAKING api-removed-without-deprecation",
                "  /old:|  /new:|RISKY api-path-removed-with-deprecation, SAFE endpoint-added",
                "  /orders/{id}:|  /bestellungen/{id}:|BREAKING api-path-removed-without-deprecation, BREAKING"
                        + " api-path-removed-without-deprecation, SAFE endpoint-added, SAFE endpoint-added",
                "schema: {type: integer, maximum: 100}|schema: {type: integer, maximum: 50}|BREAKING"
                        + " request-parameter-max-decreased",
                "in: query, schema|in: query, required: true, schema|BREAKING request-parameter-became-required",
                "name: limit|name: size|RISKY request-parameter-removed, SAFE new-optional-request-parameter",
                "in: query, schema|in: query, deprecated: true, schema|SAFE request-parameter-deprecated",
                "in: query, schema: {|in: query, schema: {default: 5, |BREAKING request-parameter-default-value-added",
                "schema: {type: integer, maximum: 100}|schema: {type: string}|SAFE request-parameter-type-generalized",
                "requestBody: {content|requestBody: {required: true, content|BREAKING request-body-became-required",
                ", text/plain: {}||BREAKING request-body-media-type-removed",
                "'404': {description: none}|'410': {description: none}|SAFE response-non-success-status-removed, SAFE"
                        + " response-non-success-status-added",
                "'200':|'201':|BREAKING response-success-status-removed, BREAKING response-success-status-removed,"
                        + " SAFE response-success-status-added, SAFE response-success-status-added",
                "ETag: {required: true, |ETag: {|BREAKING response-header-became-optional",
                "ETag|X-Tag|BREAKING required-response-header-removed, SAFE response-header-added",
                "content: {application/json: {schema: {$ref|content: {text/json: {schema: {$ref|BREAKING"
                        + " response-media-type-removed, SAFE response-media-type-added",
                "operationId: getOrder|operationId: readOrder|SAFE api-operation-id-removed",
                "deprecated: true, responses|responses|SAFE endpoint-reactivated"
            })
    void aChangeOfTheExchangeIsNamed(String before, String after, String expected) {
        String revision = BASE.replace(before, after == null ? "" : after);
        assertThat(revision).isNotEqualTo(BASE);
        ContractDiff diff = Amendments.diff(BASE, revision);
        assertThat(Amendments.findings(diff)).containsExactlyInAnyOrder(expected.split(", "));
        diff.changes()
                .forEach(change -> assertThat(change.witness() != null)
                        .as(change.rule())
                        .isEqualTo(change.severity() == Severity.BREAKING));
    }

    @Test
    void anotherWayToAuthenticateIsComparedBySets() {
        ContractDiff stricter = Amendments.diff(BASE, BASE.replace("{key: []}", "{key: [], token: []}"));
        assertThat(Amendments.findings(stricter))
                .contains("BREAKING api-security-removed")
                .hasSize(6);
        ContractDiff either = Amendments.diff(BASE, BASE.replace("{key: []}", "{key: []}, {token: []}"));
        assertThat(Amendments.findings(either)).containsOnly("SAFE api-security-added");
    }

    @Test
    void renamingAPathParameterIsNoChange() {
        assertThat(Amendments.diff(BASE, BASE.replace("{id}", "{order}").replace("name: id", "name: order"))
                        .changes())
                .isEmpty();
    }

    @Test
    void theSameContractHasNoChanges() {
        ContractDiff diff = Amendments.diff(BASE, BASE);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notices()).isEmpty();
    }

    @Test
    void aRemovedPathHasACallAsWitness() {
        ContractDiff diff = Amendments.diff(BASE, BASE.replace("  /orders/{id}:", "  /o/{id}:"));
        Witness.Call call =
                (Witness.Call) Objects.requireNonNull(diff.changes().getFirst().witness());
        assertThat(call.target()).startsWith("/orders/").doesNotContain("{");
    }

    @Test
    void bothSidesAreShownWithTheirPlaces() {
        Change change = Amendments.diff(BASE, "\n\n" + BASE.replace("maximum: 100", "maximum: 50"))
                .changes()
                .getFirst();
        assertThat(Objects.requireNonNull(change.base()).position()).hasToString("test.yaml:10:60");
        assertThat(Objects.requireNonNull(change.revision()).position()).hasToString("test.yaml:12:60");
        assertThat(change.base().pointer()).isEqualTo("/paths/~1orders~1{id}/get/parameters/1/schema/maximum");
    }

    @Test
    void fingerprintsSurviveReformattingAndRunsAreTheSame() {
        String revision =
                BASE.replace("maximum: 100", "maximum: 50").replace("id: {type: integer}, ", "id: {type: string}, ");
        ContractDiff one = Amendments.diff(BASE, revision);
        ContractDiff moved = Amendments.diff("# comment\n" + BASE, revision.replace("\npaths:", "\n\n\npaths:"));
        assertThat(one.changes()).hasSizeGreaterThan(1);
        assertThat(one.changes())
                .extracting(Change::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(f -> f.matches("[0-9a-f]{16}"));
        assertThat(moved.changes())
                .extracting(Change::fingerprint)
                .containsExactlyElementsOf(
                        one.changes().stream().map(Change::fingerprint).toList());
        assertThat(Json.canonical(Amendments.diff(BASE, revision))).isEqualTo(Json.canonical(one));
    }

    @Test
    @Timeout(20)
    void cyclicSchemasEndAndReportEveryPlaceOnce() {
        String revision = BASE.replace("id: {type: integer}, parent", "id: {type: string}, parent");
        ContractDiff diff = Amendments.diff(BASE, revision);
        assertThat(Amendments.findings(diff)).containsExactly("BREAKING response-property-type-changed");
        assertThat(Objects.requireNonNull(diff.changes().getFirst().subject()).dottedPath())
                .isEqualTo("$.id");
    }

    @Test
    void aWitnessThatTheJudgeRefusesIsNeverShownAsBreaking() {
        WitnessJudge contrary = new WitnessJudge() {
            @Override
            public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
                return new Judgement.Valid();
            }
        };
        Contract base = Fixtures.yaml(BASE);
        Contract revision = Fixtures.yaml(BASE.replace("maximum: 100", "maximum: 50"));
        ContractDiff diff = new ContractComparison().compare(base, revision, contrary);
        assertThat(diff.changes())
                .allMatch(change -> change.severity() == Severity.RISKY && change.undecided() != null);
        assertThat(diff.notices()).anyMatch(notice -> notice.startsWith("internal: witness refused"));
    }

    @Test
    void keywordsOfAnotherLanguageAreTheReasonWhyNoWitnessIsConfirmed() {
        WitnessJudge asTheLanguageSays = new WitnessJudge() {
            @Override
            public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
                return new Judgement.Valid();
            }
        };
        String foreign =
                BASE.replace("integer, maximum: 100", "integer, const: 100").replace("3.1.0", "3.0.3");
        Contract revision = Fixtures.yaml(foreign.replace("const: 100", "const: 50"));
        ContractDiff diff = new ContractComparison().compare(Fixtures.yaml(foreign), revision, asTheLanguageSays);

        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.severity()).isEqualTo(Severity.RISKY))
                .satisfies(change ->
                        assertThat(change.undecided()).contains("keywords that their language does not have"));
        assertThat(diff.notices())
                .isNotEmpty()
                .allMatch(notice -> notice.contains("'const' is no keyword of OpenAPI 3.0.3"));
    }

    @Test
    void whatIsNotUnderstoodIsReported() {
        ContractDiff keyword = Amendments.request("{type: string}", "{type: string, maxWords: 3}");
        assertThat(keyword.worst()).isEqualTo(Severity.RISKY);
        assertThat(keyword.notices()).anyMatch(notice -> notice.contains("'maxWords'"));
        ContractDiff outside = Amendments.request("{type: string}", "{$ref: 'other.yaml#/S'}");
        assertThat(outside.worst()).isEqualTo(Severity.RISKY);
        assertThat(outside.notices()).anyMatch(notice -> notice.contains("other.yaml"));
    }

    @Test
    void nullableOf30AndNullOf31AreTheSame() {
        ContractDiff diff = Amendments.diff(
                Amendments.contract(
                        "3.0.3",
                        "In: {type: string, nullable: true}\nOut: {type: integer, minimum: 1, exclusiveMinimum: true}"),
                Amendments.contract(
                        "3.1.0", "In: {type: [string, 'null']}\nOut: {type: integer, exclusiveMinimum: 1}"));
        assertThat(diff.changes()).isEmpty();
    }

    @Test
    void everyRuleHasWordsAndComesOnce() {
        List<Rule> rules = new Rules().all();
        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates().hasSizeGreaterThan(300);
        assertThat(rules)
                .allMatch(rule -> !rule.meaning().isBlank()
                        && !rule.why().isBlank()
                        && !rule.advice().isBlank());
    }
}
