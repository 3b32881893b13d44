package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Fixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Servers, security schemes, links, callbacks, webhooks, styles, media types and statuses are compared, each by a rule
/// of its own.
class SurfaceComparisonTest {
    private static final String SHOP = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers:
          - url: https://{region}.shop.test/v1
            variables: {region: {default: eu, enum: [eu, us]}}
          - url: https://test.shop.test/v1
        security: [{key: []}, {login: [read]}]
        paths:
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              servers: [{url: 'https://orders.test'}]
              parameters:
                - {name: tags, in: query, style: form, explode: true, schema: {type: array, minItems: 2, items: {type: string}}}
                - {name: flag, in: query, allowEmptyValue: true, schema: {type: boolean}}
                - {name: text, in: query, allowReserved: true, schema: {type: string}}
                - {name: sort, in: query, content: {application/json: {schema: {type: array, items: {type: string}}}}}
              responses:
                '200':
                  description: ok
                  headers: {X-Ids: {schema: {type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}}}
                  content: {application/json: {schema: {type: string}}}
                  links: {cancel: {operationId: cancel, parameters: {id: $response.body#/id}, requestBody: 1}}
                4XX: {description: no, content: {application/json: {schema: {type: integer}}}}
            put:
              operationId: cancel
              requestBody:
                required: true
                content:
                  text/*: {schema: {type: string}}
                  multipart/form-data: {schema: {type: object}, encoding: {photo: {contentType: image/png}}}
              responses: {'204': {description: ok}}
            post:
              requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
              callbacks:
                done:
                  '{$request.body#/url}':
                    post:
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Seen'}}}}}
              responses: {'202': {description: ok}}
        webhooks:
          stock:
            post:
              parameters: [{name: X-Event, in: header, required: true, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
              responses:
                '200': {description: ok, headers: {X-Seen: {schema: {type: string}}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            basic: {type: http, scheme: basic}
            login:
              type: oauth2
              flows:
                password: {tokenUrl: /token, scopes: {read: reads, write: writes}}
                implicit: {authorizationUrl: /authorize, scopes: {read: reads}}
          schemas:
            Done: {type: object, required: [id], properties: {id: {type: string}, state: {enum: [a, b]}}}
            Seen: {type: object, properties: {ok: {type: boolean}}}
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                // servers
                "\\n  - url: https://test.shop.test/v1||RISKY server-removed",
                "https://test.shop.test/v1|https://test.shop.test/v2|RISKY server-path-changed",
                "'https://orders.test'|'https://orders.test/v2'|BREAKING server-path-changed",
                "'https://orders.test'|'https://bestellungen.test'|BREAKING server-removed, SAFE server-added",
                "enum: [eu, us]|enum: [eu]|BREAKING server-variable-value-removed",
                "enum: [eu, us]|enum: [eu, us, asia]|SAFE server-variable-value-added",
                "default: eu|default: us|RISKY server-variable-default-changed",
                // security
                "in: header, name: X-Key|in: query, name: X-Key|BREAKING api-security-component-in-changed",
                "name: X-Key|name: X-Api-Key|BREAKING api-security-component-name-changed",
                "type: apiKey, in: header, name: X-Key|type: http, scheme: basic|BREAKING"
                        + " api-security-component-type-changed",
                "scheme: basic|scheme: digest|SAFE api-security-component-scheme-changed",
                "tokenUrl: /token|tokenUrl: /tokens|RISKY api-security-component-oauth-token-url-changed",
                "authorizationUrl: /authorize|authorizationUrl: /auth|RISKY api-security-component-oauth-url-changed",
                ", write: writes||RISKY api-security-component-oauth-scope-removed",
                "write: writes|write: writes, all: all|SAFE api-security-component-oauth-scope-added",
                "\\n        implicit: {authorizationUrl: /authorize, scopes: {read: reads}}||BREAKING"
                        + " api-security-component-oauth-flow-removed",
                "\\n    basic: {type: http, scheme: basic}||SAFE api-security-component-removed",
                "{login: [read]}|{login: [read, write]}|BREAKING api-security-removed, SAFE api-security-added",
                "{login: [read]}|{login: []}|SAFE api-security-added",
                // parameters
                "style: form, explode: true|style: form, explode: false|BREAKING request-parameter-style-changed",
                "style: form, explode: true|style: pipeDelimited, explode: false|BREAKING"
                        + " request-parameter-style-changed",
                "allowEmptyValue: true, ||BREAKING request-parameter-empty-value-changed",
                "allowReserved: true, ||RISKY request-parameter-allow-reserved-changed",
                "in: query, content: {application/json: {schema: {type: array, items: {type: string}}}}|in: query,"
                        + " schema: {type: array, items: {type: string}}|BREAKING request-parameter-media-type-changed",
                "X-Ids: {schema|X-Ids: {explode: true, schema|BREAKING response-header-style-changed",
                // links
                "operationId: cancel, parameters|operationId: stop, parameters|RISKY response-link-operation-changed",
                "id: $response.body#/id|id: $request.path.id|RISKY response-link-parameter-changed",
                ", requestBody: 1|, requestBody: 2|RISKY response-link-body-changed",
                "links: {cancel|links: {stop|RISKY response-link-removed, SAFE response-link-added",
                // media types and statuses
                "text/*: {|text/plain: {|BREAKING request-body-media-type-removed, SAFE request-body-media-type-added",
                "text/*: {|'*/*': {|SAFE request-body-media-type-generalized",
                "image/png|image/jpeg|RISKY request-body-encoding-content-type-changed",
                "image/png|'image/png, image/jpeg'|SAFE request-body-encoding-content-type-changed",
                "content: {application/json: {schema: {type: string}}}|content: {application/*: {schema: {type:"
                        + " string}}}|BREAKING response-media-type-name-generalized",
                "content: {application/json: {schema: {type: string}}}|content: {application/hal+json: {schema: {type:"
                        + " string}}}|SAFE response-media-type-name-changed",
                "'200':\\n"
                        + "          description: ok\\n"
                        + "          headers|2XX:\\n"
                        + "          description: ok\\n"
                        + "          headers|RISKY response-status-generalized, SAFE response-success-status-added",
                "4XX: {description|'404': {description|SAFE response-status-specialized, SAFE"
                        + " response-non-success-status-added",
                "4XX: {description|default: {description|SAFE response-status-generalized, SAFE"
                        + " response-non-success-status-added",
                // callbacks: the provider sends, so its message is judged like a response
                "        done:\\n|        ready:\\n|BREAKING callback-removed, SAFE callback-added",
                "{$request.body#/url}|{$request.body#/callback}|BREAKING callback-address-changed",
                "state: {enum: [a, b]}|state: {enum: [a, b, c]}|BREAKING response-property-enum-value-added",
                "state: {enum: [a, b]}|state: {enum: [a]}|SAFE response-property-enum-value-removed",
                "Done: {type: object, required: [id]|Done: {type: object, required: []|BREAKING"
                        + " response-property-became-optional",
                "ok: {type: boolean}|ok: {type: boolean, const: true}|BREAKING request-property-",
                // webhooks
                "  stock:|  stocks:|BREAKING webhook-removed, SAFE webhook-added",
                "X-Event, in: header, required: true|X-Event, in: header|BREAKING push-parameter-became-optional",
                "name: X-Event|name: X-Kind|BREAKING push-required-parameter-removed, SAFE push-parameter-added",
                "requestBody: {content: {application/json: {schema: {$ref|requestBody: {content: {application/xml:"
                        + " {schema: {$ref|BREAKING push-media-type-added, SAFE push-media-type-removed",
                "headers: {X-Seen: {|headers: {X-Seen: {required: true, |BREAKING push-answer-header-became-required",
                "'200': {description: ok, headers|'202': {description: ok, headers|BREAKING push-answer-status-removed,"
                        + " SAFE push-answer-status-added"
            })
    void aChangeIsNamedInBothDirections(String before, String after, String expected) {
        String from = before.replace("\\n", "\n");
        String to = after == null ? "" : after.replace("\\n", "\n");
        String revision = SHOP.replace(from, to);
        assertThat(revision).isNotEqualTo(SHOP);
        ContractDiff diff = Amendments.diff(SHOP, revision);
        for (String one : expected.split(", ")) {
            assertThat(Amendments.findings(diff)).anyMatch(finding -> finding.startsWith(one));
        }
        assertThat(Amendments.findings(diff))
                .allMatch(finding -> Arrays.stream(expected.split(", ")).anyMatch(finding::startsWith));
        assertThat(diff.notices()).isEmpty();
        diff.changes()
                .forEach(change -> assertThat(change.witness() != null)
                        .as(change.rule())
                        .isEqualTo(change.severity() == Severity.BREAKING));
        assertThat(Amendments.diff(revision, SHOP).changes()).isNotEmpty();
    }

    @Test
    void theWitnessOfAStyleIsTheRequestAsTheBaseWritesIt() {
        var change = Amendments.diff(SHOP, SHOP.replace("style: form, explode: true", "style: form, explode: false"))
                .changes()
                .getFirst();
        Witness.Call call = (Witness.Call) Objects.requireNonNull(change.witness());
        assertThat(call.target()).matches("/orders/.*\\?tags=.*&tags=.*");
    }

    @Test
    void theSameInOtherWordsIsNoChange() {
        String other = SHOP.replace("explode: true, schema: {type: array, minItems", "schema: {type: array, minItems")
                .replace("style: form, ", "")
                .replace("name: X-Key", "name: x-key")
                .replace(
                        "application/json: {schema: {type: integer}}",
                        "Application/JSON; charset=utf-8: {schema: {type: integer}}")
                .replace("4XX:", "4xx:")
                .replace("scheme: basic", "scheme: Basic")
                .replace("https://test.shop.test/v1", "https://test.shop.test/v1/")
                .replace("{key: []}, {login: [read]}", "{login: [read]}, {schluessel: []}")
                .replace(
                        "    basic: {type: http",
                        "    schluessel: {type: apiKey, in: header, name: X-Key}\n    basic: {type: http");
        assertThat(other).isNotEqualTo(SHOP);
        assertThat(Amendments.findings(Amendments.diff(SHOP, other)))
                .containsExactly("SAFE api-security-component-added");
    }

    @Test
    void inlinedOrReferredToIsTheSame() {
        String apart = SHOP.replace(
                        "parameters: [{name: id, in: path, required: true, schema: {type: string}}]",
                        "parameters: [{$ref: '#/components/parameters/Id'}]")
                .replace(
                        "4XX: {description: no, content: {application/json: {schema: {type: integer}}}}",
                        "4XX: {$ref: '#/components/responses/No'}")
                .replace(
                        "headers: {X-Seen: {schema: {type: string}}}",
                        "headers: {X-Seen: {$ref: '#/components/headers/Seen'}}")
                .replace("components:\n", """
                    components:
                      parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
                      headers: {Seen: {schema: {type: string}}}
                      responses: {No: {description: no, content: {application/json: {schema: {type: integer}}}}}
                    """);
        int from = apart.indexOf("        done:\n") + 14;
        int to = apart.indexOf("      responses: {'202'");
        String callback = apart.substring(from, to);
        String referred = apart.substring(0, from - 14)
                + "        done: {$ref: '#/components/callbacks/Done'}\n"
                + apart.substring(to)
                        .replace(
                                "components:\n",
                                "components:\n  callbacks:\n    Done:\n" + callback.replaceAll("(?m)^    ", ""));
        assertThat(Fixtures.yaml(referred).notices()).isEmpty();
        assertThat(Amendments.findings(Amendments.diff(SHOP, referred))).isEmpty();
        assertThat(Amendments.findings(Amendments.diff(referred, SHOP))).isEmpty();
    }

    @Test
    void anotherOrderIsNoChange() {
        String other = SHOP.replace("{key: []}, {login: [read]}", "{login: [read]}, {key: []}")
                .replace("enum: [eu, us]", "enum: [us, eu]");
        assertThat(other).isNotEqualTo(SHOP);
        assertThat(Amendments.findings(Amendments.diff(SHOP, other))).isEmpty();
    }

    @Test
    void aLinkThatLeadsToTheSameOperationIsTheSame() {
        String named = "links: {cancel: {operationId: cancel, parameters: {id: $response.body#/id}, requestBody: 1}}";
        String pointed = named.replace("operationId: cancel", "operationRef: '#/paths/~1orders~1%7Bid%7D/put'");
        String renamed = SHOP.replace("operationId: cancel", "operationId: stop");
        assertThat(links(SHOP, SHOP.replace(named, pointed))).isEmpty();
        assertThat(links(SHOP, renamed)).isEmpty();
        String shaped = SHOP.replace("/orders/{id}:", "/orders/{order}:")
                .replace("[{name: id, in: path", "[{name: order, in: path")
                .replace("parameters: {id: $response", "parameters: {order: $response");
        assertThat(links(SHOP, shaped)).isEmpty();
        String elsewhere = pointed.replace("/put", "/post");
        assertThat(links(SHOP, SHOP.replace(named, elsewhere))).containsExactly("response-link-operation-changed");
    }

    private static List<String> links(String base, String revision) {
        return Amendments.diff(base, revision).changes().stream()
                .map(Change::rule)
                .filter(rule -> rule.startsWith("response-link"))
                .toList();
    }
}
