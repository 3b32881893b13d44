package dev.plimsoll.model.contract.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ContractReaderTest {
    private static final String SHOP = """
            openapi: 3.0.3
            info: {title: Shop, version: '1.2'}
            paths:
              /orders/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: X-Trace, in: header, schema: {type: string}}
                get:
                  operationId: getOrder
                  parameters:
                    - $ref: '#/components/parameters/Trace'
                  responses:
                    200:
                      description: ok
                      headers:
                        ETag: {required: true, schema: {type: string}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Order'}
                    default: {description: no}
            components:
              parameters:
                Trace: {name: x-trace, in: header, required: true, schema: {type: string, enum: [NO, on, 2026-01-01]}}
              schemas:
                Order:
                  type: object
                  properties:
                    self: {$ref: '#/components/schemas/Order'}
            """;

    private static Contract read(String text, String name) {
        return new ContractReader().read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static void refuses(String text, String name, String... parts) {
        assertThatThrownBy(() -> read(text, name))
                .isInstanceOf(ContractProblem.class)
                .satisfies(problem -> {
                    for (String part : parts) {
                        assertThat(problem.getMessage()).contains(part);
                    }
                });
    }

    @Test
    void readsOperationsWithMergedParametersAndPositions() {
        Contract contract = read(SHOP, "shop.yaml");
        assertThat(contract.summary().title()).isEqualTo("Shop");
        assertThat(contract.summary().format()).isEqualTo("OpenAPI 3.0.3");
        assertThat(contract.digest()).hasSize(64);
        Operation operation = Objects.requireNonNull(contract.operation(new OperationKey("get", "/orders/{id}")));
        assertThat(operation.parameters()).extracting(Parameter::name).containsExactly("x-trace", "id");
        assertThat(operation.parameters().getFirst().required()).isTrue();
        assertThat(operation.origin().position()).hasToString("shop.yaml:8:5");
        assertThat(operation.origin().pointer()).isEqualTo("/paths/~1orders~1{id}/get");
        var response = Objects.requireNonNull(operation.response("200"));
        assertThat(response.origin().position()).hasToString("shop.yaml:13:9");
        assertThat(response.headers().getFirst().required()).isTrue();
        var schema = Objects.requireNonNull(
                Objects.requireNonNull(response.payload("application/json")).schema());
        var order = Objects.requireNonNull(schema.reference());
        assertThat(Objects.requireNonNull(order.properties().get("self")).reference())
                .isSameAs(order);
        assertThat(order.origin().position()).hasToString("shop.yaml:25:5");
        assertThat(contract.notices()).isEmpty();
    }

    @Test
    void plainScalarsFollowYaml12() {
        Contract contract = read(SHOP, "shop.yaml");
        var trace = Objects.requireNonNull(
                contract.operations().getFirst().parameters().getFirst().schema());
        assertThat(String.valueOf(trace.json("enum"))).isEqualTo("[\"NO\",\"on\",\"2026-01-01\"]");
    }

    @Test
    void jsonKeepsPositionsToo() {
        Contract contract = read("""
                {"openapi": "3.1.0",
                 "paths": {"/a": {
                   "get": {"responses": {"200": {"description": "ok"}}}}}}
                """, "a.json");
        assertThat(contract.operations().getFirst().origin().position()).hasToString("a.json:3:4");
        assertThat(contract.operations()
                        .getFirst()
                        .responses()
                        .getFirst()
                        .origin()
                        .position())
                .hasToString("a.json:3:26");
    }

    @Test
    void aByteOrderMarkAndCrLfAreNoMatter() {
        assertThat(read("\uFEFF" + SHOP.replace("\n", "\r\n"), "shop.yaml").operations())
                .hasSize(1);
        assertThat(read("\uFEFF{\"openapi\":\"3.0.0\",\"paths\":{}}", "x").operations())
                .isEmpty();
    }

    @Test
    void whatIsNoContractIsRefusedInOneSentence() {
        refuses("", "a.yaml", "a.yaml: the file is empty");
        refuses(" \n ", "a.json", "the file is empty");
        refuses("# only a comment\n", "a.yaml", "holds no value");
        refuses("[1, 2]", "a.json", "not an OpenAPI contract");
        refuses("hello", "a.yaml", "not an OpenAPI contract");
        refuses("a: 1", "a.yaml", "no 'openapi' field");
        refuses("swagger: '1.2'\npaths: {}", "a.yaml", "a.yaml:1:1", "Swagger 1.2 is not read");
        refuses("openapi: 4.0.0\npaths: {}", "a.yaml", "OpenAPI 4.0.0 is not read yet");
        refuses("openapi: 7\npaths: {}", "a.yaml", "OpenAPI 7 is not read yet");
        refuses("asyncapi: 4.0.0", "a.yaml", "a.yaml:1:1", "AsyncAPI 4.0.0 is not read");
        refuses("openapi: 3.0.0\npaths: [1]", "a.yaml", "a.yaml:2:1", "'paths' must be an object");
        refuses("openapi: 3.0.0\npaths: {orders: {}}", "a.yaml", "a path starts with '/'");
    }

    @Test
    void brokenSyntaxIsShownWithItsPlace() {
        refuses("{\"openapi\": \"3.0.0\",\n \"paths\": {,}}", "a.json", "a.json:2:", "not JSON");
        refuses("{\"openapi\": \"3.0.0\"} x", "a.json", "a.json:1:");
        refuses("{\"openapi\": \"3.0.0\"", "a.json", "not JSON");
        refuses("openapi: 3.0.0\npaths: {a: [}", "a.yaml", "a.yaml:2:", "not YAML");
        refuses("openapi: 3.0.0\n\tpaths: {}", "a.yaml", "a.yaml:2:", "not YAML");
        refuses("openapi: 3.0.0\n---\nopenapi: 3.0.0", "a.yaml", "second YAML document");
        refuses("openapi: 3.0.0\nx: *nowhere", "a.yaml", "a.yaml:2:4", "no anchor");
        refuses("openapi: 3.0.0\nx: &a [*a]", "a.yaml", "inside its own anchor");
        refuses("openapi: 3.0.0\n<<: {}", "a.yaml", "a.yaml:2:1", "merge key");
        refuses("openapi: 3.0.0\n? [a]\n: 1", "a.yaml", "a key must be a plain text");
    }

    @Test
    void duplicateKeysAreRefusedAtTheSecond() {
        refuses("openapi: 3.0.0\npaths: {}\npaths: {}", "a.yaml", "a.yaml:3:1", "'paths' is already used at line 2");
        refuses("{\"openapi\":\"3.0.0\",\n\"a\":1,\n\"a\":2}", "a.json", "a.json:3:1", "'a' is already used at line 2");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = "openapi: 3.0.0\nx: a?b".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        assertThatThrownBy(() -> new ContractReader().read(bytes, "a.yaml"))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("a.yaml:2:5")
                .hasMessageContaining("0xE9")
                .hasMessageContaining("not UTF-8");
    }

    @Test
    @Timeout(20)
    void depthSizeAndAliasesAreBounded() {
        refuses("{\"openapi\": ".repeat(10_000), "a.json", "512");
        refuses("[".repeat(10_000), "a.json", "512");
        refuses("[".repeat(10_000), "a.yaml", "512");
        StringBuilder block = new StringBuilder();
        for (int depth = 0; depth < 2000; depth++) {
            block.append(" ".repeat(depth)).append("a:\n");
        }
        refuses(block.toString(), "a.yaml", "512");
        StringBuilder bomb = new StringBuilder("openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 60; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [" + alias + (", " + alias).repeat(9) + "]\n");
        }
        refuses(bomb.toString(), "a.yaml", "aliases");
        assertThatThrownBy(() ->
                        new ContractReader(new ReadLimits(10, 5, 5)).read(SHOP.getBytes(StandardCharsets.UTF_8), "a"))
                .hasMessageContaining("the limit is 10");
    }

    @Test
    void referencesThatLeadOutOrNowhereAreNoticed() {
        Contract contract = Fixtures.yaml("""
                openapi: 3.1.0
                paths:
                  /a: {$ref: 'other.yaml#/a'}
                  /b:
                    get:
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/Missing'}
                              example: {$ref: not-a-reference}
                  /c: {$ref: '#/paths/~1c'}
                """);
        assertThat(contract.notices())
                .hasSize(3)
                .anyMatch(text -> text.contains("other.yaml#/a leads out of this file"))
                .anyMatch(text -> text.contains("test.yaml:11:15") && text.contains("leads nowhere"))
                .anyMatch(text -> text.contains("in a circle"));
    }

    @Test
    void realContractsAreRead() throws Exception {
        for (Path file : Fixtures.find(Fixtures.realContracts(), "(base|revision)\\.(yaml|json)")) {
            byte[] bytes = Files.readAllBytes(file);
            long start = System.nanoTime();
            Contract contract = new ContractReader().read(bytes, file.toString());
            if (bytes.length > 100_000) {
                System.err.println(file.getFileName() + " "
                        + contract.summary().operations() + " operations, "
                        + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, notices "
                        + contract.notices().size());
            }
        }
    }
}
