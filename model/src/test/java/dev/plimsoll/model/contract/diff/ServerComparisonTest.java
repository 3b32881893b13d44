package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Amendments.diff;
import static dev.plimsoll.model.contract.diff.Amendments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an API is served counts for an operation, wherever the contract says it.
class ServerComparisonTest {
    private static String contract(String document, String orders, String stock) {
        return """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            servers: [%s]
            paths:
              /orders:
                servers: [%s]
                get: {responses: {'200': {description: ok}}}
              /stock:
                get:
                  servers: [%s]
                  responses: {'200': {description: ok}}
            """.formatted(document, orders, stock).replaceAll("(?m)^ *servers: \\[]\n", "");
    }

    @Test
    void serversWrittenWithEachPathInsteadOfOnceAreNoChange() {
        String shop = "{url: 'https://shop/v1'}";
        String once = contract(shop, "", "");
        assertThat(diff(once, contract("", shop, shop)).changes()).isEmpty();
        assertThat(diff(contract("", shop, shop), once).changes()).isEmpty();
        assertThat(diff(once, contract("{url: 'https://elsewhere'}", shop, shop))
                        .changes())
                .isEmpty();
    }

    @Test
    void theWitnessIsACallOfAnOperationThatIsServedWhereTheDocumentSays() {
        String shop = "{url: 'https://shop'}";
        ContractDiff diff = diff(contract(shop, "", ""), contract("{url: 'https://new'}", shop, ""));
        assertThat(findings(diff)).containsExactly("BREAKING server-removed", "SAFE server-added");
        assertThat(diff.changes().getFirst().witness())
                .isInstanceOfSatisfying(
                        Witness.Call.class, call -> assertThat(call.target()).isEqualTo("https://shop/stock"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop/v1, https://shop:443/v1",
        "http://shop, http://shop:80/",
        "https://shop/v1, HTTPS://Shop/v1",
        "//shop/v1, //shop/v1/"
    })
    void theSameAddressWrittenInAnotherWayIsNoChange(String one, String other) {
        String before = contract("{url: '" + one + "'}", "", "");
        String after = contract("{url: '" + other + "'}", "", "");
        assertThat(diff(before, after).changes()).isEmpty();
        assertThat(diff(after, before).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://shop/v1, https://shop/V1", "https://shop, http://shop", "http://shop, http://shop:443"})
    void anotherAddressIsAChange(String one, String other) {
        assertThat(findings(diff(contract("{url: '" + one + "'}", "", ""), contract("{url: '" + other + "'}", "", ""))))
                .anyMatch(finding -> finding.startsWith("BREAKING server-"));
    }

    @Test
    void anAddressThatBecomesTheDefaultOfATemplateIsStillServed() {
        String template = "{url: 'https://{region}.shop', variables: {region: {default: eu}}}";
        assertThat(findings(diff(contract("{url: 'https://eu.shop'}", "", ""), contract(template, "", ""))))
                .containsExactly("SAFE server-added");
        assertThat(findings(diff(contract("{url: 'https://us.shop'}", "", ""), contract(template, "", ""))))
                .contains("BREAKING server-removed");
    }
}
