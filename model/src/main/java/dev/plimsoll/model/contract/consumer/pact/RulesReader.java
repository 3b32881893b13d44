package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `matchingRules`: one list of paths in version 2, one list a part of the message since version 3.
final class RulesReader {
    private final PactSource source;

    RulesReader(PactSource source) {
        this.source = source;
    }

    MatchingRules read(@Nullable Cursor at, PactVersion version) {
        if (at == null || version == PactVersion.V1 || version == PactVersion.V1_1) {
            return MatchingRules.NONE;
        }
        return version.hasRulesByPart() ? byPart(at) : flat(at);
    }

    private MatchingRules byPart(Cursor at) {
        Cursor body = at.get("body");
        Cursor contents = body == null ? at.get("content") : body;
        Cursor header = at.get("header");
        Cursor metadata = at.get("metadata");
        return new MatchingRules(
                single(at.get("path")),
                named(at.get("query")),
                named(header == null ? at.get("headers") : header),
                single(at.get("status")),
                contents == null ? RuleSet.NONE : byPath(contents),
                named(metadata == null ? at.get("metaData") : metadata));
    }

    /// Rules of a part that is one value: the matchers stand there, or under an empty path.
    private RuleSet single(@Nullable Cursor at) {
        if (at == null) {
            return RuleSet.NONE;
        }
        return at.get("matchers") == null ? byPath(at) : new RuleSet(List.of(rule(RulePath.of("$"), at)));
    }

    RuleSet byPath(Cursor at) {
        List<RuleSet.Rule> rules = new ArrayList<>();
        for (Cursor.Entry entry : at.entries()) {
            rules.add(rule(path(entry.value(), entry.name()), entry.value()));
        }
        return new RuleSet(rules);
    }

    /// Rules of headers and parameters, which are named and need no `$`.
    private RuleSet named(@Nullable Cursor at) {
        if (at == null) {
            return RuleSet.NONE;
        }
        List<RuleSet.Rule> rules = new ArrayList<>();
        for (Cursor.Entry entry : at.entries()) {
            String name = entry.name();
            boolean isPath = name.startsWith("$") || name.endsWith("]");
            String text = isPath ? name : "$['" + name + "']";
            rules.add(rule(path(entry.value(), text), entry.value()));
        }
        return new RuleSet(rules);
    }

    private RuleSet.Rule rule(RulePath path, Cursor at) {
        MatcherReader matchers = new MatcherReader(source);
        Cursor list = at.get("matchers");
        boolean any = "OR".equals(at.text("combine"));
        return new RuleSet.Rule(path, list == null ? List.of(matchers.read(at)) : matchers.all(list), any);
    }

    private RulePath path(Cursor at, String text) {
        try {
            return RulePath.of(text);
        } catch (IllegalArgumentException wrong) {
            throw source.problem(at, wrong.getMessage() + ". Correct the rule there.");
        }
    }

    private MatchingRules flat(Cursor at) {
        Map<Mismatch.Part, List<RuleSet.Rule>> parts = new EnumMap<>(Mismatch.Part.class);
        for (Cursor.Entry entry : at.entries()) {
            RulePath path = path(entry.value(), entry.name());
            Mismatch.Part part = part(path.head());
            if (part == null) {
                throw source.problem(
                        entry.value(),
                        "the rule '" + entry.name() + "' names no part of the message. Rules of version 2 start with"
                                + " $.body, $.headers, $.query or $.path.");
            }
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(rule(path.tail(), entry.value()));
        }
        return new MatchingRules(
                of(parts, Mismatch.Part.PATH),
                of(parts, Mismatch.Part.QUERY),
                of(parts, Mismatch.Part.HEADER),
                of(parts, Mismatch.Part.STATUS),
                of(parts, Mismatch.Part.BODY),
                of(parts, Mismatch.Part.METADATA));
    }

    private static Mismatch.@Nullable Part part(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "path" -> Mismatch.Part.PATH;
            case "query" -> Mismatch.Part.QUERY;
            case "header", "headers" -> Mismatch.Part.HEADER;
            case "status" -> Mismatch.Part.STATUS;
            case "body", "contents", "content" -> Mismatch.Part.BODY;
            case "metadata" -> Mismatch.Part.METADATA;
            default -> null;
        };
    }

    private static RuleSet of(Map<Mismatch.Part, List<RuleSet.Rule>> parts, Mismatch.Part part) {
        return new RuleSet(parts.getOrDefault(part, List.of()));
    }
}
