package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.SecurityNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares how callers authenticate. Each requirement is one way in; a way of the base stays open if the revision
/// has a way that asks for no more.
final class SecurityComparison {
    private final Calls calls;
    private final Findings findings;

    SecurityComparison(Calls calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    void compare(Operation base, Operation revision) {
        List<SecurityNeed> before = ways(base);
        List<SecurityNeed> after = ways(revision);
        for (SecurityNeed way : before) {
            if (after.stream().noneMatch(other -> asksNoMore(other, way))) {
                add(
                        "api-security-removed",
                        base,
                        revision,
                        "No longer accepts " + words(way),
                        more(way, after),
                        calls.with(
                                base,
                                headers(way),
                                "The revision refuses a caller with " + words(way)
                                        + ": 401 Unauthorized or 403 Forbidden."));
            }
        }
        for (SecurityNeed way : after) {
            if (before.stream().noneMatch(other -> asksNoMore(other, way) && asksNoMore(way, other))) {
                add("api-security-added", base, revision, "Accepts " + words(way), "", null);
            }
        }
    }

    /// An operation that asks for nothing has one way in, for everybody.
    private static List<SecurityNeed> ways(Operation operation) {
        List<SecurityNeed> security = operation.access().security();
        return security.isEmpty() ? List.of(new SecurityNeed(List.of(), null)) : security;
    }

    private static boolean asksNoMore(SecurityNeed asked, SecurityNeed had) {
        return asked.parts().stream()
                .allMatch(part -> had.parts().stream()
                        .anyMatch(other -> isSame(part, other) && other.scopes().containsAll(part.scopes())));
    }

    /// Where the revision still takes the same credentials, but with more scopes, these are what is missing.
    private static String more(SecurityNeed way, List<SecurityNeed> after) {
        return after.stream()
                .filter(other -> bare(other).equals(bare(way)))
                .findFirst()
                .map(other -> other.parts().stream()
                        .flatMap(part -> part.scopes().stream())
                        .filter(scope -> way.parts().stream()
                                .noneMatch(part -> part.scopes().contains(scope)))
                        .distinct()
                        .collect(Collectors.joining(", ", " without the scopes ", "")))
                .orElse("");
    }

    private static Set<String> bare(SecurityNeed way) {
        return way.parts().stream().map(SecurityNeed.Part::scheme).collect(Collectors.toSet());
    }

    /// A scheme is known by its name; its definition is compared once for all operations. A scheme of another name
    /// that asks for the same on the wire is the same.
    private static boolean isSame(SecurityNeed.Part one, SecurityNeed.Part other) {
        return one.scheme().equals(other.scheme())
                || (one.definition() != null
                        && other.definition() != null
                        && Credentials.wire(one.definition()).equals(Credentials.wire(other.definition())));
    }

    private static Map<String, String> headers(SecurityNeed way) {
        Map<String, String> headers = new TreeMap<>();
        way.parts().forEach(part -> {
            if (part.definition() != null) {
                headers.putAll(Credentials.of(part.definition()));
            }
        });
        return headers;
    }

    private static String words(SecurityNeed way) {
        List<String> parts = new ArrayList<>();
        way.parts()
                .forEach(part -> parts.add(part.scheme()
                        + (part.scopes().isEmpty() ? "" : " with scopes " + String.join(", ", part.scopes()))));
        return parts.isEmpty() ? "callers without credentials" : String.join(" and ", parts);
    }

    /// @param more what the sentence says beside what the change is known by
    private void add(
            String rule, Operation base, Operation revision, String what, String more, @Nullable Witness witness) {
        findings.add(new Findings.Finding(
                rule,
                findings.usual(rule),
                base,
                null,
                base.origin(),
                revision.origin(),
                what + more + ".",
                what + ".",
                witness,
                null));
    }
}
