package dev.plimsoll.model.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same addresses, written partly in the servers and partly in the paths.
class BasePathTest {
    private static String contract(String servers, String start) {
        return """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            servers: [%s]
            paths:
            """.formatted(servers) + """
                  START/orders/{id}:
                    get:
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses: {'200': {description: ok}}
                  START/stock:
                    get:
                      responses: {'200': {description: ok}}
                """.replace("START", start).indent(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{url: 'https://shop/v1'}|{url: 'https://shop'}|/v1",
                "{url: 'https://shop/v1/'}|{url: 'https://shop/'}|/v1",
                "{url: '/api/v1'}|{url: '/api'}|/v1",
                "{url: /v1}|{url: /}|/v1",
                "{url: 'https://a/v1'}, {url: 'https://b/v1'}|{url: 'https://b'}, {url: 'https://a'}|/v1",
                "{url: 'https://shop/api/v1'}|{url: 'https://shop'}|/api/v1"
            })
    void theSameAddressesAreNoChange(String inServers, String bare, String start) {
        assertThat(Amendments.diff(contract(inServers, ""), contract(bare, start))
                        .changes())
                .isEmpty();
        assertThat(Amendments.diff(contract(bare, start), contract(inServers, ""))
                        .changes())
                .isEmpty();
    }

    @Test
    void pathsThatDoNotFollowTheirServerBreak() {
        assertThat(Amendments.findings(Amendments.diff(
                        contract("{url: 'https://shop/v1'}", ""), contract("{url: 'https://shop'}", ""))))
                .contains("BREAKING server-path-changed");
        assertThat(Amendments.findings(Amendments.diff(
                        contract("{url: 'https://shop/v1'}", ""), contract("{url: 'https://shop'}", "/v2"))))
                .contains("BREAKING api-path-removed-without-deprecation");
    }

    @Test
    void whatChangedBesideIsStillFound() {
        String grown = contract("{url: 'https://shop'}", "/v1")
                .replace("{name: id,", "{name: q, in: query, required: true, schema: {type: string}}, {name: id,");
        assertThat(Amendments.findings(Amendments.diff(contract("{url: 'https://shop/v1'}", ""), grown)))
                .containsExactly("BREAKING new-required-request-parameter");
    }
}
