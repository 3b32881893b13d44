package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.NEITHER;

import java.util.ArrayList;
import java.util.List;

/// Rules about the definitions of security schemes. What an operation asks for has rules of its own.
final class SecurityRules {
    private static final String REFUSED = "Consumers that prove who they are as before are refused.";
    private static final String BOTH = "Accept the old way beside the new one until consumers have moved.";
    private static final String TOKENS = "Consumers ask the old address for tokens.";

    private SecurityRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.add(safe("added", "defines another security scheme"));
        rules.add(safe("removed", "no longer defines a security scheme"));
        rules.add(breaks("type-changed", "changes the type of a security scheme"));
        rules.add(breaks("in-changed", "moves an API key to another part of the request"));
        rules.add(breaks("name-changed", "renames the parameter of an API key"));
        rules.add(breaks("scheme-changed", "changes the HTTP authentication scheme"));
        rules.add(moved("open-id-url-changed", "changes the OpenID Connect discovery address"));
        rules.add(moved("oauth-metadata-url-changed", "changes the address of the metadata of an OAuth 2 server"));
        rules.add(moved("oauth-url-changed", "changes the authorization address of an OAuth 2 flow"));
        rules.add(moved("oauth-token-url-changed", "changes the token address of an OAuth 2 flow"));
        rules.add(moved("oauth-refresh-url-changed", "changes the refresh address of an OAuth 2 flow"));
        rules.add(moved("oauth-device-url-changed", "changes the device authorization address of an OAuth 2 flow"));
        rules.add(breaks("oauth-flow-removed", "no longer offers an OAuth 2 flow"));
        rules.add(safe("oauth-flow-added", "offers another OAuth 2 flow"));
        rules.add(new Rule(
                "api-security-component-oauth-scope-removed",
                "no longer defines a scope",
                NEITHER,
                Severity.RISKY,
                "Consumers that ask for the scope get no token.",
                "Keep the scope until nobody asks for it."));
        rules.add(safe("oauth-scope-added", "defines another scope"));
        rules.add(safe("deprecated", "deprecates a security scheme"));
        rules.add(safe("reactivated", "takes back the deprecation of a security scheme"));
        return rules;
    }

    private static Rule safe(String id, String meaning) {
        return new Rule(
                "api-security-component-" + id,
                meaning,
                NEITHER,
                Severity.SAFE,
                "What consumers do today still works; what an operation asks for is reported with the operation.",
                "Nothing to do.");
    }

    private static Rule breaks(String id, String meaning) {
        return new Rule("api-security-component-" + id, meaning, NEITHER, Severity.BREAKING, REFUSED, BOTH);
    }

    private static Rule moved(String id, String meaning) {
        return new Rule(
                "api-security-component-" + id,
                meaning,
                NEITHER,
                Severity.RISKY,
                TOKENS,
                "Keep the old address until consumers have moved.");
    }
}
