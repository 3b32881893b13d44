package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Server;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Swagger 2.0 is read into the same model, so the same contract in OpenAPI 3 has no changes.
class SwaggerTest {
    private static final String SWAGGER = """
            swagger: '2.0'
            info: {title: Shop, version: '1'}
            host: shop.example.test
            basePath: /v1
            schemes: [https]
            consumes: [application/json]
            produces: [application/json]
            securityDefinitions:
              key: {type: apiKey, in: header, name: X-Key}
              plain: {type: basic}
              login: {type: oauth2, flow: accessCode, authorizationUrl: /a, tokenUrl: /t, scopes: {read: reads}}
            security: [{key: []}]
            parameters:
              Limit: {name: limit, in: query, type: integer, minimum: 0, exclusiveMinimum: true}
            responses:
              Gone: {description: gone, schema: {$ref: '#/definitions/Error'}}
            paths:
              /orders:
                parameters: [{$ref: '#/parameters/Limit'}]
                get:
                  produces: [application/json, application/xml]
                  parameters:
                    - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                    - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
                    - {name: sort, in: header, type: array, items: {type: string}}
                  responses:
                    '200':
                      description: ok
                      headers: {X-Total: {type: integer}}
                      schema: {type: array, items: {$ref: '#/definitions/Order'}}
                    '410': {$ref: '#/responses/Gone'}
                post:
                  parameters: [{name: order, in: body, required: true, schema: {$ref: '#/definitions/Order'}}]
                  responses: {'201': {description: ok}}
              /photos:
                post:
                  consumes: [multipart/form-data]
                  parameters:
                    - {name: photo, in: formData, type: file, required: true}
                    - {name: title, in: formData, type: string, maxLength: 9}
                  responses: {'200': {description: ok, schema: {type: file}}}
            definitions:
              Error: {type: object, properties: {code: {type: integer}}}
              Order:
                type: object
                discriminator: kind
                required: [kind]
                properties:
                  kind: {type: string}
                  note: {type: string, x-nullable: true}
                  id: {type: integer, readOnly: true}
            """;

    private static final String OPENAPI = """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://shop.example.test/v1'}]
            security: [{key: []}]
            paths:
              /orders:
                parameters: [{name: limit, in: query, schema: {type: integer, minimum: 0, exclusiveMinimum: true}}]
                get:
                  parameters:
                    - {name: ids, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                    - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                    - {name: sort, in: header, schema: {type: array, items: {type: string}}}
                  responses:
                    '200':
                      description: ok
                      headers: {X-Total: {schema: {type: integer}}}
                      content:
                        application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}
                        application/xml: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}
                    '410':
                      description: gone
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Error'}}
                        application/xml: {schema: {$ref: '#/components/schemas/Error'}}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'201': {description: ok}}
              /photos:
                post:
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: [photo]
                          properties: {photo: {type: string, format: binary}, title: {type: string, maxLength: 9}}
                  responses: {'200': {description: ok, content: {application/json: {}}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                plain: {type: http, scheme: Basic}
                login:
                  type: oauth2
                  flows: {authorizationCode: {authorizationUrl: /a, tokenUrl: /t, scopes: {read: reads}}}
              schemas:
                Error: {type: object, properties: {code: {type: integer}}}
                Order:
                  type: object
                  discriminator: {propertyName: kind}
                  required: [kind]
                  properties:
                    kind: {type: string}
                    note: {type: string, nullable: true}
                    id: {type: integer, readOnly: true}
            """;

    @Test
    void theSameContractInOpenApi3HasNoChanges() {
        ContractDiff there = Amendments.diff(SWAGGER, OPENAPI);
        assertThat(there.notices()).isEmpty();
        assertThat(Amendments.findings(there)).isEmpty();
        assertThat(Amendments.findings(Amendments.diff(OPENAPI, SWAGGER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "maxLength: 9|maxLength: 5|BREAKING request-property-max-length-decreased",
                "exclusiveMinimum: true|exclusiveMinimum: false|SAFE request-parameter-min-decreased",
                ", x-nullable: true||BREAKING request-property-became-not-nullable, SAFE"
                        + " response-property-became-not-nullable",
                "X-Total: {type: integer}|X-Total: {type: string}|BREAKING response-header-type-changed",
                "code: {type: integer}|code: {type: string}|BREAKING response-property-type-changed",
                "name: title, in: formData, type|name: title, in: formData, required: true, type|BREAKING"
                        + " request-property-became-required",
                "collectionFormat: multi|collectionFormat: csv|BREAKING request-parameter-style-changed",
                "consumes: [application/json]|consumes: [text/json]|BREAKING request-body-media-type-removed, SAFE"
                        + " request-body-media-type-added"
            })
    void aChangeIsNamedAndProved(String before, String after, String expected) {
        String revision = SWAGGER.replace(before, after == null ? "" : after);
        assertThat(revision).isNotEqualTo(SWAGGER);
        ContractDiff diff = Amendments.diff(SWAGGER, revision);
        assertThat(diff.notices()).isEmpty();
        assertThat(Amendments.findings(diff)).containsOnly(expected.split(", "));
        diff.changes()
                .forEach(change -> assertThat(change.witness() != null)
                        .as(change.rule())
                        .isEqualTo(change.severity() == Severity.BREAKING));
    }

    @Test
    void placesAreThoseOfTheFile() {
        Change change = Amendments.diff(SWAGGER, SWAGGER.replace("minimum: 0, ", "minimum: 7, "))
                .changes()
                .getFirst();
        assertThat(change.rule()).isEqualTo("request-parameter-exclusive-min-increased");
        assertThat(Objects.requireNonNull(change.base()).pointer()).isEqualTo("/parameters/Limit/minimum");
        assertThat(change.base().position().line()).isEqualTo(14);
    }

    @Test
    void serversComeFromHostBasePathAndSchemes() {
        Contract contract = Fixtures.yaml(SWAGGER.replace("host: shop.example.test\n", "")
                .replace("  post:\n      consumes", "  post:\n      schemes: [http]\n      consumes"));
        assertThat(contract.surface().servers()).extracting(Server::url).containsExactly("https://{host}/v1");
        var photos = Objects.requireNonNull(contract.operation(new OperationKey("post", "/photos")));
        assertThat(photos.access().servers()).extracting(Server::url).containsExactly("http://{host}/v1");
    }
}
