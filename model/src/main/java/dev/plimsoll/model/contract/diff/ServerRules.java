package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.NEITHER;

import java.util.List;

/// Rules about where an API is served.
final class ServerRules {
    private ServerRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "server-removed",
                        "no longer names a server",
                        Severity.BREAKING,
                        "Consumers that call the old address find nothing there.",
                        "Keep the old address, or redirect it, until nobody calls it."),
                rule(
                        "server-path-changed",
                        "is served below another base path",
                        Severity.BREAKING,
                        "Consumers put the old base path before every path and find nothing there.",
                        "Serve both base paths until nobody calls the old one."),
                safe("server-added", "names another server"),
                rule(
                        "server-variable-value-removed",
                        "takes a value from a server variable",
                        Severity.BREAKING,
                        "Consumers that chose the value call an address that is not served any more.",
                        "Keep the value until nobody chooses it."),
                safe("server-variable-value-added", "gives a server variable another value"),
                rule(
                        "server-variable-default-changed",
                        "changes the default of a server variable",
                        Severity.RISKY,
                        "Consumers that choose nothing call another address once they read the revision.",
                        "Keep the default."));
    }

    private static Rule safe(String id, String meaning) {
        return rule(id, meaning, Severity.SAFE, "What consumers do today still works.", "Nothing to do.");
    }

    private static Rule rule(String id, String meaning, Severity severity, String why, String advice) {
        return new Rule(id, meaning, NEITHER, severity, why, advice);
    }
}
