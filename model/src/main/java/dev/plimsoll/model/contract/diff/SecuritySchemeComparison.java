package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares what the names of security schemes stand for. A change breaks where an operation of the base asks for the
/// scheme; the witness is a call of such an operation.
final class SecuritySchemeComparison {
    private static final String ID = "api-security-component-";
    private static final Map<String, String> ADDRESSES = Map.of(
            "authorizationUrl", "oauth-url-changed",
            "tokenUrl", "oauth-token-url-changed",
            "refreshUrl", "oauth-refresh-url-changed",
            "deviceAuthorizationUrl", "oauth-device-url-changed");

    private final Calls calls;
    private final Telling telling;
    private final Map<String, Operation> users = new LinkedHashMap<>();

    SecuritySchemeComparison(Calls calls, Findings findings) {
        this.calls = calls;
        this.telling = new Telling(findings, null, null);
    }

    void compare(Contract base, Contract revision) {
        for (Operation operation : base.surface().exchanges()) {
            operation
                    .access()
                    .security()
                    .forEach(need -> need.parts().forEach(part -> users.putIfAbsent(part.scheme(), operation)));
        }
        Map<String, SecurityScheme> ones = base.surface().securitySchemes();
        Map<String, SecurityScheme> others = revision.surface().securitySchemes();
        ones.forEach((name, before) -> {
            SecurityScheme after = others.get(name);
            if (after == null) {
                telling.safe(ID + "removed", before.origin(), null, "Removed the security scheme '" + name + "'.");
            } else {
                both(before, after);
            }
        });
        others.forEach((name, after) -> {
            if (!ones.containsKey(name)) {
                telling.safe(ID + "added", null, after.origin(), "Added the security scheme '" + name + "'.");
            }
        });
    }

    private void both(SecurityScheme before, SecurityScheme after) {
        if (!before.type().equals(after.type())) {
            refused("type-changed", before, after, "type", before.type(), after.type());
            return;
        }
        refused("in-changed", before, after, "place of the API key", before.in(), after.in());
        boolean header = "header".equals(before.in());
        String parameter = before.parameter();
        if (!(header && parameter != null && parameter.equalsIgnoreCase(after.parameter()))) {
            refused("name-changed", before, after, "parameter of the API key", parameter, after.parameter());
        }
        refused("scheme-changed", before, after, "HTTP scheme", before.scheme(), after.scheme());
        String url = "oauth2".equals(before.type()) ? "oauth-metadata-url-changed" : "open-id-url-changed";
        moved(url, before, after, "discovery address", before.discovery(), after.discovery());
        if (before.deprecated() != after.deprecated()) {
            telling.safe(
                    ID + (after.deprecated() ? "deprecated" : "reactivated"),
                    before.origin(),
                    after.origin(),
                    (after.deprecated() ? "Deprecated" : "Took back the deprecation of") + " the security scheme '"
                            + before.name() + "'.");
        }
        flows(before, after);
    }

    private void flows(SecurityScheme before, SecurityScheme after) {
        for (SecurityScheme.Flow one : before.flows()) {
            SecurityScheme.Flow other = after.flow(one.kind());
            if (other == null) {
                refused("oauth-flow-removed", before, after, "flow", one.kind(), null);
            } else {
                flow(before, after, one, other);
            }
        }
        for (SecurityScheme.Flow other : after.flows()) {
            if (before.flow(other.kind()) == null) {
                telling.safe(
                        ID + "oauth-flow-added",
                        before.origin(),
                        other.origin(),
                        "Added the flow " + other.kind() + " to the security scheme '" + before.name() + "'.");
            }
        }
    }

    private void flow(SecurityScheme before, SecurityScheme after, SecurityScheme.Flow one, SecurityScheme.Flow other) {
        for (String field : new TreeSet<>(ADDRESSES.keySet())) {
            moved(
                    String.valueOf(ADDRESSES.get(field)),
                    before,
                    after,
                    field + " of the flow " + one.kind(),
                    one.addresses().get(field),
                    other.addresses().get(field));
        }
        String of = " of the flow " + one.kind() + " of the security scheme '" + before.name() + "'.";
        for (String scope : one.scopes().keySet()) {
            if (!other.scopes().containsKey(scope)) {
                String what = "Removed the scope " + scope + of;
                if (users.containsKey(before.name())) {
                    telling.risky(
                            ID + "oauth-scope-removed",
                            one.origin(),
                            other.origin(),
                            what,
                            "which scopes consumers ask for is not in the contract");
                } else {
                    telling.safe(ID + "oauth-scope-removed", one.origin(), other.origin(), what);
                }
            }
        }
        for (String scope : other.scopes().keySet()) {
            if (!one.scopes().containsKey(scope)) {
                telling.safe(ID + "oauth-scope-added", one.origin(), other.origin(), "Added the scope " + scope + of);
            }
        }
    }

    private void refused(
            String id,
            SecurityScheme before,
            SecurityScheme after,
            String what,
            @Nullable String one,
            @Nullable String other) {
        if (Objects.equals(one, other)) {
            return;
        }
        Operation user = users.get(before.name());
        String sentence = sentence(before, what, one, other);
        if (user == null) {
            telling.safe(ID + id, before.origin(), after.origin(), sentence);
        } else {
            telling.breaking(
                    ID + id,
                    before.origin(),
                    after.origin(),
                    sentence,
                    calls.with(
                            user,
                            Credentials.of(before),
                            "The revision refuses a caller with '" + before.name()
                                    + "' as the base defines it: 401 Unauthorized."));
        }
    }

    private void moved(
            String id,
            SecurityScheme before,
            SecurityScheme after,
            String what,
            @Nullable String one,
            @Nullable String other) {
        if (Objects.equals(one, other)) {
            return;
        }
        String sentence = sentence(before, what, one, other);
        if (users.containsKey(before.name()) && one != null) {
            telling.risky(
                    ID + id,
                    before.origin(),
                    after.origin(),
                    sentence,
                    "whether tokens of the old address are still accepted is not in the contract");
        } else {
            telling.safe(ID + id, before.origin(), after.origin(), sentence);
        }
    }

    private static String sentence(SecurityScheme scheme, String what, @Nullable String one, @Nullable String other) {
        return "Changed the " + what + " of the security scheme '" + scheme.name() + "' from "
                + (one == null ? "none" : one) + " to " + (other == null ? "none" : other) + ".";
    }
}
