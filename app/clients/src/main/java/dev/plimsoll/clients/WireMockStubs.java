package dev.plimsoll.clients;

import dev.plimsoll.engine.port.StubService;
import dev.plimsoll.model.json.Json;
import java.net.URI;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stubs in a WireMock server, made through its admin API.
///
/// API: WireMock 3, `POST /__admin/mappings/import` and `POST /__admin/mappings/reset`.
public final class WireMockStubs implements StubService {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

    /// Among matching stubs WireMock takes the lowest number; each path variable makes a template less specific.
    private static final int MOST_SPECIFIC = 1;

    private final URI address;
    private final ControlApi api;

    public WireMockStubs(URI address) {
        this.address = address;
        this.api = new ControlApi("WireMock", address);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void serve(List<Stub> stubs) {
        api.post(
                "/__admin/mappings/import",
                Map.of(
                        "mappings", stubs.stream().map(WireMockStubs::mapping).toList(),
                        "importOptions", Map.of("duplicatePolicy", "OVERWRITE", "deleteAllNotInImport", true)));
    }

    @Override
    public void clear() {
        api.delete("/__admin/mappings");
    }

    private static Map<String, Object> mapping(Stub stub) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", stub.status());
        if (stub.mediaType() != null) {
            response.put("headers", Map.of("Content-Type", stub.mediaType()));
        }
        if (stub.body() != null) {
            response.put("body", Json.canonical(stub.body()));
        }
        String path = stub.operation().path();
        return Map.of(
                "priority", MOST_SPECIFIC + (int) VARIABLE.matcher(path).results().count(),
                "request", Map.of("method", stub.operation().method(), "urlPathPattern", pattern(path)),
                "response", response);
    }

    /// The path template as a regular expression: a variable is anything within its segment.
    static String pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int from = 0;
        while (variable.find()) {
            pattern.append(literal(template.substring(from, variable.start()))).append("[^/]+");
            from = variable.end();
        }
        return pattern.append(literal(template.substring(from))).toString();
    }

    private static String literal(String text) {
        return text.replaceAll("[^A-Za-z0-9/_~-]", "\\\\$0");
    }

    void close() {
        api.close();
    }
}
