package dev.plimsoll.clients;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// How WireMock recognises a path of a contract.
final class PathMatch {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]*}");
    /// Paths in which each parameter is a whole segment, which is all that WireMock's own templates can say.
    private static final Pattern PLAIN = Pattern.compile("(/(\\{[A-Za-z0-9_-]+}|[^{}*/]*))+");

    private PathMatch() {}

    static void put(ObjectNode request, String path) {
        if (PLAIN.matcher(path).matches()) {
            request.put("urlPathTemplate", path);
        } else {
            request.put("urlPathPattern", regex(path));
        }
    }

    private static String regex(String path) {
        var regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        int at = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(path.substring(at, parameter.start()))).append("[^/]+");
            at = parameter.end();
        }
        return regex.append(Pattern.quote(path.substring(at))).toString();
    }

    /// A path without parameters goes before one with (OpenAPI, "Paths Object"); 1 is WireMock's highest priority.
    static int priority(String path) {
        return 1 + (int) PARAMETER.matcher(path).results().count();
    }
}
