package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.SecurityNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        List<Map<String, Set<String>>> before = ways(base.access().security());
        List<Map<String, Set<String>>> after = ways(revision.access().security());
        if (before.equals(after)) {
            return;
        }
        for (Map<String, Set<String>> way : before) {
            if (after.stream().noneMatch(other -> asksNoMore(other, way))) {
                add(
                        "api-security-removed",
                        base,
                        revision,
                        "No longer accepts " + words(way) + ".",
                        calls.least(
                                base,
                                "The revision refuses a caller with " + words(way)
                                        + ": 401 Unauthorized or 403 Forbidden."));
            }
        }
        for (Map<String, Set<String>> way : after) {
            if (!before.contains(way)) {
                add("api-security-added", base, revision, "Accepts " + words(way) + ".", null);
            }
        }
    }

    private static boolean asksNoMore(Map<String, Set<String>> asked, Map<String, Set<String>> had) {
        return asked.entrySet().stream()
                .allMatch(scheme -> had.containsKey(scheme.getKey())
                        && had.get(scheme.getKey()).containsAll(scheme.getValue()));
    }

    private static List<Map<String, Set<String>>> ways(List<SecurityNeed> security) {
        List<Map<String, Set<String>>> ways = new ArrayList<>();
        for (SecurityNeed need : security) {
            Map<String, Set<String>> way = new TreeMap<>();
            need.parts().forEach(part -> way.put(part.scheme(), part.scopes()));
            ways.add(way);
        }
        return ways.isEmpty() ? List.of(Map.of()) : ways;
    }

    private static String words(Map<String, Set<String>> way) {
        List<String> parts = new ArrayList<>();
        way.forEach((scheme, scopes) ->
                parts.add(scheme + (scopes.isEmpty() ? "" : " with scopes " + String.join(", ", scopes))));
        return parts.isEmpty() ? "callers without credentials" : String.join(" and ", parts);
    }

    private void add(String rule, Operation base, Operation revision, String what, @Nullable Witness witness) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), base, null, base.origin(), revision.origin(), what, what, witness, null));
    }
}
