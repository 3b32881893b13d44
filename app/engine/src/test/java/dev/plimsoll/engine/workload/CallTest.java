package dev.plimsoll.engine.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.OperationKey;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    private static final OperationKey ADD = new OperationKey("POST", "/orders/{id}");

    private static Call call(OperationKey operation, String target, Map<String, String> headers, String body) {
        return new Call(operation, target, headers, body.getBytes(UTF_8), status -> true);
    }

    @Test
    void goesOnTheWireWithBasePathHostAndLength() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        var request = new Request(
                call(ADD, "/orders/7?full=true", headers, "{\"name\":\"é\"}"),
                URI.create("http://127.0.0.1:8080/shop/"));

        assertThat(request.message().toString(UTF_8)).isEqualTo("""
                        POST /shop/orders/7?full=true HTTP/1.1\r
                        Host: 127.0.0.1:8080\r
                        Content-Type: application/json\r
                        Accept: */*\r
                        Content-Length: 13\r
                        \r
                        {"name":"é"}""");
    }

    @Test
    void onlyMethodsWithABodySayThatItIsEmpty() {
        var server = URI.create("http://127.0.0.1:8080");

        assertThat(new Request(call(ADD, "/orders/7", Map.of(), ""), server)
                        .message()
                        .toString(UTF_8))
                .contains("Content-Length: 0");
        var get = new OperationKey("GET", "/orders");
        assertThat(new Request(call(get, "/orders", Map.of(), ""), server)
                        .message()
                        .toString(UTF_8))
                .isEqualTo("GET /orders HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", "http://elsewhere/"})
    void refusesWhatIsNoPath(String target) {
        assertThatThrownBy(() -> call(ADD, target, Map.of(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POST /orders/{id}");
    }

    @Test
    void escapesWhatWouldBreakTheRequestLine() {
        var request = new Request(call(ADD, "/a b/é?x=%20\r\nX: y", Map.of(), ""), URI.create("http://127.0.0.1:8080"));

        assertThat(request.message().toString(UTF_8)).startsWith("POST /a%20b/%C3%A9?x=%20%0D%0AX:%20y HTTP/1.1\r\n");
    }

    @Test
    void leavesOutHeadersThatItSetsItself() {
        var call = call(ADD, "/orders/7", Map.of("Host", "x", "content-length", "3", "X-A", "b"), "");

        assertThat(call.headers()).containsExactly(Map.entry("X-A", "b"));
    }

    @ParameterizedTest
    @CsvSource({"'a b',x", "'',x", "X-A,'x\r\nX-B: y'"})
    void refusesHeadersThatCannotBeSent(String name, String value) {
        assertThatThrownBy(() -> call(ADD, "/orders/7", Map.of(name, value), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POST /orders/{id}");
    }
}
