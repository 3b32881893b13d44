package dev.plimsoll.model.contract.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an API description of OpenAPI 3 says beside plain operations.
class SurfaceReadTest {
    private static final String HOOKS = """
        openapi: 3.2.0
        $self: https://example.test/hooks.yaml
        servers: [{url: 'https://{region}.example.test/v1', variables: {region: {default: eu, enum: [eu, us]}}}]
        security: [{login: [read]}]
        paths:
          /subscriptions:
            additionalOperations:
              LINK: {responses: {'204': {description: linked}}}
            query:
              parameters:
                - {name: filter, in: querystring, content: {application/json: {schema: {type: object}}}}
              responses:
                '200':
                  summary: found
                  content: {application/jsonl: {itemSchema: {type: integer}}}
                  links: {one: {operationId: subscribe, parameters: {id: $response.body#/id}, requestBody: 7}}
            post:
              operationId: subscribe
              servers: [{url: /own}]
              security: []
              callbacks: {event: {'{$request.body#/url}': {$ref: '#/components/pathItems/Event'}}}
              responses: {'201': {description: ok}}
        webhooks:
          closed: {$ref: '#/components/pathItems/Event'}
        components:
          securitySchemes:
            login:
              type: oauth2
              flows:
                deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t, scopes: {read: reads}}
          pathItems:
            Event:
              post:
                requestBody: {content: {multipart/form-data: {encoding: {file: {contentType: image/png}}}}}
                responses: {'200': {description: ok}}
        """;

    private final Contract contract = Fixtures.yaml(HOOKS);

    private Operation operation(OperationKey key) {
        return Objects.requireNonNull(contract.operation(key), key.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'2x0',true",
        "999,true",
        "20,true",
        "2XX,false",
        "4xx,false",
        "default,false",
        "599,false",
        "x-own,false"
    })
    void aStatusThatIsNoneIsTold(String status, boolean told) {
        Contract read = Fixtures.yaml(HOOKS.replace("'201': {", "'" + status + "': {"));

        assertThat(read.notices().stream().anyMatch(notice -> notice.contains("is no status code")))
                .isEqualTo(told);
    }

    @Test
    void whoStartsAnExchangeIsKnown() {
        OperationKey subscribe = new OperationKey("post", "/subscriptions");
        OperationKey event = OperationKey.callback("post", "event", "{$request.body#/url}", subscribe);
        OperationKey closed = OperationKey.webhook("post", "closed");
        assertThat(contract.surface().exchanges())
                .extracting(Operation::key)
                .containsExactly(
                        new OperationKey("LINK", "/subscriptions"),
                        new OperationKey("QUERY", "/subscriptions"),
                        subscribe,
                        event,
                        closed);
        assertThat(operation(subscribe).initiator()).isEqualTo(Initiator.CONSUMER);
        assertThat(operation(event).initiator()).isEqualTo(Initiator.PROVIDER);
        assertThat(operation(closed).initiator()).isEqualTo(Initiator.PROVIDER);
        assertThat(contract.operations()).hasSize(3);
    }

    @Test
    void serversAndCredentialsAreHandedDownWhereAnOperationHasNone() {
        Operation query = operation(new OperationKey("query", "/subscriptions"));
        Operation post = operation(new OperationKey("post", "/subscriptions"));
        assertThat(query.access().servers().getFirst().usual()).isEqualTo("https://eu.example.test/v1");
        assertThat(post.access().servers()).extracting("url").containsExactly("/own");
        assertThat(post.access().security()).isEmpty();
        var part = query.access().security().getFirst().parts().getFirst();
        assertThat(part.scopes()).containsExactly("read");
        var scheme = Objects.requireNonNull(part.definition());
        assertThat(scheme.flows().getFirst().addresses())
                .isEqualTo(Map.of("deviceAuthorizationUrl", "/d", "tokenUrl", "/t"));
        assertThat(scheme.flows().getFirst().scopes()).containsEntry("read", "reads");
    }

    @Test
    void linksItemsAndQueryStringsAreRead() {
        Operation query = operation(new OperationKey("query", "/subscriptions"));
        Parameter filter = query.parameters().getFirst();
        assertThat(filter.in()).isEqualTo(Parameter.Place.QUERYSTRING);
        assertThat(filter.form().mediaType()).isEqualTo("application/json");
        assertThat(Objects.requireNonNull(filter.schema()).types()).containsExactly("object");
        var response = query.responses().getFirst();
        assertThat(Objects.requireNonNull(response.payloads().getFirst().itemSchema())
                        .types())
                .containsExactly("integer");
        var link = response.links().getFirst();
        assertThat(link.target()).isEqualTo("subscribe");
        assertThat(link.parameters()).isEqualTo(Map.of("id", "$response.body#/id"));
        assertThat(link.body()).isEqualTo("7");
    }

    @Test
    void encodingsOfAFormAreRead() {
        var body = Objects.requireNonNull(
                operation(OperationKey.webhook("post", "closed")).requestBody());
        assertThat(body.payloads().getFirst().encodings())
                .extracting("property", "contentType")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("file", "image/png"));
    }

    @Test
    void aCallbackThatContainsItselfIsReadOnce() {
        Contract looped = Fixtures.yaml("""
            openapi: 3.0.0
            paths: {/a: {$ref: '#/components/pathItems/A'}}
            components:
              callbacks: {loop: {'{$url}': {$ref: '#/components/pathItems/A'}}}
              pathItems: {A: {get: {callbacks: {again: {$ref: '#/components/callbacks/loop'}}, responses: {}}}}
            """);
        assertThat(looped.surface().exchanges()).hasSize(2);
    }

    @Test
    void anUnknownMemberIsToldOnceWithTheNumberOfItsPlaces() {
        Contract odd = Fixtures.yaml("""
            openapi: 3.0.0
            paths:
              /a:
                get: {permission: all, x-mine: 1, responses: {}}
                fetch: {permission: all, responses: {}}
                put: {permission: all, responses: {}}
            """);
        assertThat(odd.notices())
                .containsExactly(
                        "test.yaml:5:5: 'fetch' is no member of a path item and is not read.",
                        "test.yaml:4:11: 'permission' is no member of an operation and is not read (2 places).");
    }

    @Test
    void unknownMembersOfSwaggerAndAsyncApiAreToldToo() {
        assertThat(Fixtures.yaml("""
            swagger: '2.0'
            servers: []
            paths:
              /a:
                get:
                  requestBody: {}
                  parameters: [{name: n, in: query, type: string, style: form}]
                  responses: {'200': {description: ok, content: {}, headers: {N: {type: string, required: true}}}}
            """).notices())
                .containsExactly(
                        "test.yaml:2:1: 'servers' is no member of a document of Swagger 2.0 and is not read.",
                        "test.yaml:6:7: 'requestBody' is no member of an operation of Swagger 2.0 and is not read.",
                        "test.yaml:7:55: 'style' is no member of a parameter of Swagger 2.0 and is not read.",
                        "test.yaml:8:44: 'content' is no member of a response of Swagger 2.0 and is not read.",
                        "test.yaml:8:85: 'required' is no member of a header of Swagger 2.0 and is not read.");
        assertThat(Fixtures.yaml("""
            asyncapi: 3.0.0
            channels: {c: {address: c, topic: t, messages: {m: {payload: {type: string}, partition: 1}}}}
            operations:
              one: {action: send, channel: {$ref: '#/channels/c'}, retries: 3}
              two: {action: receive, channel: {$ref: '#/channels/c'}}
            """).notices())
                .extracting(notice -> notice.replaceFirst(".*?: ", ""))
                .containsExactlyInAnyOrder(
                        "'topic' is no member of a channel and is not read.",
                        "'partition' is no member of a message and is not read.",
                        "'retries' is no member of an operation of a channel and is not read.");
    }

    @Test
    void aKeySaysWhatItNames() {
        assertThat(List.of(
                        new OperationKey("get", "/a").kind(),
                        OperationKey.webhook("post", "w").kind(),
                        OperationKey.channel("send", "c").kind()))
                .containsExactly(OperationKey.Kind.PATH, OperationKey.Kind.WEBHOOK, OperationKey.Kind.CHANNEL);
        assertThatThrownBy(() -> new OperationKey("get", "orders")).hasMessageContaining("'orders'");
    }
}
