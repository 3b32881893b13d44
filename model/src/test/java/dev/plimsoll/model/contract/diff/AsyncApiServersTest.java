package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Amendments.diff;
import static dev.plimsoll.model.contract.diff.Amendments.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where messages are exchanged, by the rules of servers of OpenAPI.
class AsyncApiServersTest {
    private static final String SERVED = """
        variables:
          stage: {enum: [test, live], default: test, description: which one}
          port: {enum: [1883, 8883], default: 1883}
        """;

    /// The same servers in both versions of the format.
    private static List<String> served() {
        String two = """
            asyncapi: 2.6.0
            info: {title: Readings, version: '1'}
            channels: {read: {subscribe: {message: {name: R, payload: {type: string}}}}}
            servers:
              broker:
                url: '{stage}.broker:{port}/readings'
                protocol: mqtt
            """ + SERVED.indent(4);
        String three = """
            asyncapi: 3.0.0
            info: {title: Readings, version: '1'}
            channels: {read: {address: read, messages: {R: {payload: {type: string}}}}}
            operations: {read: {action: send, channel: {$ref: '#/channels/read'}}}
            servers:
              broker:
                host: '{stage}.broker:{port}'
                pathname: /readings
                protocol: mqtt
            """ + SERVED.indent(4);
        return List.of(two, three);
    }

    @ParameterizedTest
    @MethodSource("served")
    void variablesOfServersAreCompared(String text) {
        assertThat(findings(diff(text, text.replace("[test, live]", "[live, test]"))))
                .isEmpty();
        assertThat(findings(diff(text, text.replace("[test, live]", "[test]"))))
                .containsExactly("RISKY server-variable-value-removed");
        assertThat(findings(diff(text, text.replace("[1883, 8883]", "[1883, 8883, 443]"))))
                .containsExactly("SAFE server-variable-value-added");
        assertThat(findings(diff(text, text.replace("default: 1883", "default: 8883"))))
                .containsExactly("RISKY server-variable-default-changed");
        assertThat(findings(diff(text, text.replace("enum: [test, live], ", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("served")
    void whereAServerIsIsCompared(String text) {
        assertThat(findings(diff(text, text.replace("/readings", "/v2/readings"))))
                .containsExactly("RISKY server-path-changed");
        assertThat(findings(diff(text, text.replace("}.broker", "}.brokers"))))
                .containsExactly("RISKY server-removed", "SAFE server-added");
    }

    @Test
    void aVariableOfAServerMayBeReferredTo() {
        String referred =
                served().getLast().replaceAll("stage: \\{.*}", "stage: {\\$ref: '#/components/serverVariables/stage'}")
                        + "components: {serverVariables: {stage: {enum: [test, live], default: test}}}\n";
        assertThat(diff(served().getLast(), referred).changes()).isEmpty();
        assertThat(findings(diff(served().getLast(), referred.replace("[test, live]", "[test]"))))
                .containsExactly("RISKY server-variable-value-removed");
    }
}
