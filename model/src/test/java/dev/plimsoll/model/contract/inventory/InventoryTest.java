package dev.plimsoll.model.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.inventory.InventoryRow.LastResult;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ContractReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest {
    private static final String ORDERS = """
            openapi: 3.1.0
            info: {title: Orders, version: '1'}
            paths:
              /orders/{id}:
                get:
                  operationId: order
                  tags: [orders]
                  deprecated: true
                  x-sunset: '2027-01-01'
                  x-stability-level: beta
                  security: [{key: []}, {oauth: [write, read], mtls: []}]
                  responses:
                    '200': {description: x, content: {application/json: {}, text/csv: {}}}
                    default: {description: x, content: {application/json: {}}}
                put:
                  requestBody: {content: {application/json: {}}}
                  responses: {'204': {description: x}}
              /orders/latest:
                get:
                  responses: {'200': {description: x}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: K}
                mtls: {type: mutualTLS}
                oauth: {type: oauth2, flows: {}}
            """;

    private static Contract contract(String text) {
        return new ContractReader().read(text.getBytes(StandardCharsets.UTF_8), "orders.yaml");
    }

    private static List<Rating> ratings(String text) {
        return RatingReader.read(text.getBytes(StandardCharsets.UTF_8), "critical.yaml");
    }

    private static TestResult passed(String operation) {
        return new TestResult(operation, true, "one.xml");
    }

    private static TestResult failed(String operation, String source) {
        return new TestResult(operation, false, source);
    }

    private static InventoryRow row(String operation, TestResult... results) {
        return Inventory.of(contract(ORDERS), List.of(), List.of(results)).rows().stream()
                .filter(row -> row.operation().toString().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowSaysWhatTheContractSays() {
        InventoryRow row = row("GET /orders/{id}");

        assertThat(row.operationId()).isEqualTo("order");
        assertThat(row.tags()).containsExactly("orders");
        assertThat(row.deprecated()).isTrue();
        assertThat(row.sunset()).isEqualTo("2027-01-01");
        assertThat(row.stability()).isEqualTo("beta");
        assertThat(row.security()).containsExactly("key", "mtls and oauth (read, write)");
        assertThat(row.responseMediaTypes()).containsExactly("application/json", "text/csv");
        assertThat(row.criticality()).isEqualTo(Criticality.NORMAL);
        assertThat(row.lastResult()).isEqualTo(LastResult.NOT_COVERED);
        assertThat(row("PUT /orders/{id}").requestMediaTypes()).containsExactly("application/json");
    }

    @Test
    void fortyOperationsAreFortyRowsAndTheUncoveredCriticalOneIsNamed() {
        String paths = IntStream.range(0, 40)
                .mapToObj("  /p%d: {get: {responses: {'200': {description: x}}}}\n"::formatted)
                .collect(Collectors.joining());
        Contract contract = contract("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n" + paths);
        List<Rating> five = ratings("operations:\n"
                + IntStream.range(0, 5)
                        .mapToObj("  - {operation: GET /p%d, criticality: critical, owner: team}\n"::formatted)
                        .collect(Collectors.joining()));
        List<TestResult> four =
                IntStream.range(0, 4).mapToObj(i -> passed("GET /p" + i)).toList();

        Inventory taken = Inventory.of(contract, five, four);

        assertThat(taken.rows()).hasSize(40);
        assertThat(taken.covered()).isEqualTo(4);
        assertThat(taken.holdUps())
                .extracting(row -> row.operation().toString())
                .containsExactly("GET /p4");
    }

    @Test
    void testsNameOperationsAsWrittenOrWithValuesFilledIn() {
        assertThat(row("GET /orders/{id}", passed("get /orders/42?x=1"), passed("GET /orders/{id}"))
                        .tests())
                .isEqualTo(2);
        assertThat(row("GET /orders/latest", passed("GET /orders/latest")).tests())
                .isEqualTo(1);
        assertThat(row("GET /orders/{id}", passed("GET /orders/latest")).tests())
                .isZero();
        assertThat(Inventory.of(
                                contract(ORDERS),
                                List.of(),
                                List.of(
                                        passed("GET /orders/1/lines"),
                                        passed("GET /orders/"),
                                        passed("DELETE /orders/1")))
                        .strangers())
                .containsExactly("GET /orders/1/lines", "GET /orders/", "DELETE /orders/1");
    }

    @Test
    void theLastFileDecidesAndInOneFileEveryTestHasToPass() {
        String order = "GET /orders/{id}";
        assertThat(row(order, failed(order, "one.xml"), passed(order)).lastResult())
                .isEqualTo(LastResult.FAILED);
        assertThat(row(order, failed(order, "zero.xml"), passed(order)).lastResult())
                .isEqualTo(LastResult.PASSED);
        assertThat(row(order, passed(order), failed(order, "two.xml")).lastResult())
                .isEqualTo(LastResult.FAILED);
    }

    @Test
    void aCriticalOperationWhoseTestFailsHoldsUpAsWell() {
        Inventory taken = Inventory.of(
                contract(ORDERS),
                ratings("{\"operations\": [{\"operation\": \"order\", \"criticality\": \"critical\"}]}"),
                List.of(failed("GET /orders/1", "one.xml")));

        assertThat(taken.holdUps())
                .singleElement()
                .satisfies(row -> assertThat(row.operationId()).isEqualTo("order"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operations: {}",
                "other: []",
                "operations: [{criticality: low}]",
                "operations: [{operation: order, criticality: awful}]",
                "operations: [{operation: order, criticality: [low]}]",
                "operations: [{operation: order, owner: 7}]",
                "operations: [{operation: order, onwer: me}]",
                "operations: []\nextra: 1",
                "operations: [order]",
            })
    void whatIsNoRatingIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> ratings(text))
                .isInstanceOf(ContractProblem.class)
                .hasMessageMatching("(?s)critical\\.yaml:\\d+:\\d+: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operations: [{operation: GET /nowhere}]",
                "operations: [{operation: order}, {operation: 'GET /orders/{id}'}]",
            })
    void aRatingOfNothingOrTwiceIsRefused(String text) {
        List<Rating> rated = ratings(text);
        assertThatThrownBy(() -> Inventory.of(contract(ORDERS), rated, List.of()))
                .isInstanceOf(ContractProblem.class)
                .hasMessageContaining("critical.yaml:1:");
    }
}
