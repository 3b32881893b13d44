package dev.plimsoll.sandbox.chaos.toxic;

import java.util.Locale;
import java.util.regex.Pattern;

/// An operation of a contract, as messages are matched against it.
///
/// @param method the HTTP method in capitals; empty means any
/// @param path a path template as in OpenAPI, such as `/orders/{id}`, from the root of the server; empty means any.
///     A parameter matches one or more characters other than `/`; the query is not looked at
public record Operation(String method, String path) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");

    public Operation {
        method = method.equals("*") ? "" : method.toUpperCase(Locale.ROOT);
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw RefusedException.badBody("path must begin with / but is " + path);
        }
    }

    /// A predicate for a request's method and path (without query).
    public Matcher matcher() {
        var regex = new StringBuilder();
        var parameter = PARAMETER.matcher(path);
        int at = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(path.substring(at, parameter.start()))).append("[^/]+");
            at = parameter.end();
        }
        regex.append(Pattern.quote(path.substring(at)));
        return new Matcher(method, path.isEmpty() ? Pattern.compile(".*") : Pattern.compile(regex.toString()));
    }

    /// An operation made ready to match many requests.
    public record Matcher(String method, Pattern path) {
        /// Whether a request belongs to the operation.
        public boolean matches(String requestMethod, String requestPath) {
            return (method.isEmpty() || method.equals(requestMethod))
                    && path.matcher(requestPath).matches();
        }
    }
}
