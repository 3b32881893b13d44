package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An operation whose path a request has, with the values of its parameters.
///
/// @param values path parameters by name
public record Route(Operation operation, Map<String, String> values) {
    /// Every operation that has the path, whatever the method, those with the fewest parameters first. A path may start
    /// with that of a server.
    public static List<Route> of(Contract contract, String path) {
        List<Route> routes = new ArrayList<>();
        for (String candidate : candidates(contract, path)) {
            for (Operation operation : contract.operations()) {
                Map<String, String> values = values(operation.key().path(), candidate);
                if (values != null) {
                    routes.add(new Route(operation, values));
                }
            }
            if (!routes.isEmpty()) {
                break;
            }
        }
        int fewest =
                routes.stream().mapToInt(route -> route.values().size()).min().orElse(0);
        return routes.stream().filter(route -> route.values().size() == fewest).toList();
    }

    private static List<String> candidates(Contract contract, String path) {
        List<String> candidates = new ArrayList<>();
        candidates.add(path);
        for (Server server : contract.surface().servers()) {
            String base = basePath(server.usual());
            if (!base.isEmpty() && path.startsWith(base + "/")) {
                candidates.add(path.substring(base.length()));
            }
        }
        return candidates;
    }

    private static String basePath(String url) {
        int scheme = url.indexOf("://");
        int start = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
        String path = start < 0 ? "" : url.substring(start);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    static @Nullable Map<String, String> values(String template, String path) {
        String[] pattern = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (pattern.length != actual.length) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < pattern.length; at++) {
            if (!segment(pattern[at], actual[at], values)) {
                return null;
            }
        }
        return values;
    }

    /// One segment; a parameter may have text before and after it: `{name}.json`.
    private static boolean segment(String pattern, String actual, Map<String, String> values) {
        int open = pattern.indexOf('{');
        int close = pattern.lastIndexOf('}');
        if (open < 0 || close < open) {
            return pattern.equals(actual);
        }
        String before = pattern.substring(0, open);
        String after = pattern.substring(close + 1);
        boolean fits = actual.length() > before.length() + after.length()
                && actual.startsWith(before)
                && actual.endsWith(after);
        if (fits) {
            values.put(
                    pattern.substring(open + 1, close),
                    actual.substring(before.length(), actual.length() - after.length()));
        }
        return fits;
    }
}
