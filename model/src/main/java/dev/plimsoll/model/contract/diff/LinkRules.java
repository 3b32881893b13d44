package dev.plimsoll.model.contract.diff;

import java.util.List;

/// Rules about links from a response to a later call.
final class LinkRules {
    private LinkRules() {}

    static List<Rule> all() {
        return List.of(
                risky("response-link-removed", "no longer links a response to a later call"),
                risky("response-link-operation-changed", "links a response to another operation"),
                risky("response-link-parameter-changed", "fills a parameter of the linked call from elsewhere"),
                risky("response-link-parameter-removed", "no longer fills a parameter of the linked call"),
                risky("response-link-body-changed", "fills the body of the linked call from elsewhere"),
                safe("response-link-parameter-added", "fills another parameter of the linked call"),
                safe("response-link-added", "links a response to a later call"));
    }

    private static Rule risky(String id, String meaning) {
        return new Rule(
                id,
                meaning,
                Direction.RESPONSE,
                Severity.RISKY,
                "Consumers that follow the link make another call than before, or none.",
                "Keep the link as it is and add another one.");
    }

    private static Rule safe(String id, String meaning) {
        return new Rule(
                id,
                meaning,
                Direction.RESPONSE,
                Severity.SAFE,
                "What consumers do today still works.",
                "Nothing to do.");
    }
}
