package dev.plimsoll.model.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The parts of one request that its parameters fill: path, query and headers, each parameter as its style says. For
/// one thread.
public final class StyledRequest {
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers;
    private final boolean named;
    private String path;

    /// @param template the path with the names of its parameters in braces
    /// @param headers where headers and cookies are put
    /// @param named whether an empty list or object, which leaves no trace in a query, is named there all the same
    public StyledRequest(String template, Map<String, String> headers, boolean named) {
        this.path = template;
        this.headers = headers;
        this.named = named;
    }

    /// Adds a parameter.
    public void carry(Parameter parameter, JsonNode value) {
        switch (parameter.in()) {
            case PATH -> path = path.replace("{" + parameter.name() + "}", StyledValue.path(parameter, value));
            case QUERY -> query.addAll(pairs(parameter, value));
            case QUERYSTRING -> query.add(StyledValue.queryString(parameter, value));
            case HEADER -> headers.put(parameter.name(), StyledValue.header(parameter, value));
            case COOKIE ->
                headers.merge("Cookie", String.join("; ", pairs(parameter, value)), (one, other) -> one + "; " + other);
        }
    }

    private List<String> pairs(Parameter parameter, JsonNode value) {
        List<String> pairs = StyledValue.query(parameter, value);
        return pairs.isEmpty() && named ? List.of(StyledValue.encoded(parameter.name()) + "=") : pairs;
    }

    /// The path, with names in braces where no parameter was given for them.
    public String path() {
        return path;
    }

    /// The query with its question mark; empty where there is none.
    public String query() {
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }
}
