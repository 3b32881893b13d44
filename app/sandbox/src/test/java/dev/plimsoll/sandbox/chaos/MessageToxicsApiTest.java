package dev.plimsoll.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the control API refuses of faults on messages, and why.
class MessageToxicsApiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"http_throttle\",\"stream\":\"downstream\",\"attributes\":{\"rate\":1}}|http_throttle acts on requests: stream must be upstream",
                "{\"type\":\"http_throttle\",\"attributes\":{\"rate\":0}}|bad request body: rate must be above 0 and at most 1000000 requests a second but is 0.0",
                "{\"type\":\"http_drop\",\"stream\":\"upstream\",\"attributes\":{\"only_status\":200}}|bad request body: only_status looks at answers: stream must be downstream",
                "{\"type\":\"http_drop\",\"attributes\":{\"how\":\"x\"}}|bad request body: how must be close or hold but is x",
                "{\"type\":\"http_drop\",\"attributes\":{\"every\":0}}|bad request body: every must be 1 or more but is 0",
                "{\"type\":\"http_drop\",\"attributes\":{\"header_pattern\":\"x\"}}|bad request body: header_pattern needs the name of the header in the attribute header",
                "{\"type\":\"http_drop\",\"attributes\":{\"header\":\"a\",\"header_pattern\":\"(\"}}|bad request body: header_pattern is no regular expression: Unclosed group",
                "{\"type\":\"http_delay\",\"attributes\":{\"distribution\":\"gamma\"}}|bad request body: distribution must be one of fixed, uniform, normal, lognormal, pareto, timeout_edge but is gamma",
                "{\"type\":\"http_delay\",\"attributes\":{\"distribution\":\"uniform\",\"min\":5,\"max\":5}}|bad request body: min must be 0 or more and below max but is 5.0",
                "{\"type\":\"http_delay\",\"attributes\":{}}|bad request body: delay must be above 0 but is 0.0",
                "{\"type\":\"http_drip\",\"attributes\":{}}|bad request body: rate must be 1 or more bytes a second but is 0",
            })
    void badToxicsAreRefused(String given, String error) {
        try (var chaos = new ChaosFixture(1)) {
            chaos.proxy(1);
            var response = chaos.call("POST", "/proxies/p/toxics", given);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(WireJson.MAPPER.readTree(response.body()).get("error").stringValue())
                    .isEqualTo(error);
            assertThat(chaos.done("GET", "/ledger", "").get("toxics")).isEmpty();
        }
    }
}
