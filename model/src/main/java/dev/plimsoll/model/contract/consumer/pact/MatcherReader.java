package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.document.Cursor;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one matcher of a pact file.
final class MatcherReader {
    private final PactSource source;

    MatcherReader(PactSource source) {
        this.source = source;
    }

    Matcher read(Cursor at) {
        String name = name(at);
        return switch (name) {
            case "type", "min", "max", "minmax", "min-type", "max-type", "minmax-type" ->
                new Matcher.Type(size(at, "min"), size(at, "max"));
            case "regex" -> new Matcher.Regex(pattern(at));
            case "equality" -> new Matcher.Equality();
            case "include" -> new Matcher.Include(required(at, "value"));
            case "number" -> new Matcher.Numeric(Matcher.Numeric.Kind.ANY);
            case "integer" -> new Matcher.Numeric(Matcher.Numeric.Kind.INTEGER);
            case "decimal", "real" -> new Matcher.Numeric(Matcher.Numeric.Kind.DECIMAL);
            case "date" -> temporal(at, "date", "yyyy-MM-dd");
            case "time" -> temporal(at, "time", "HH:mm:ss");
            case "timestamp", "datetime" -> temporal(at, "timestamp", "yyyy-MM-dd'T'HH:mm:ss[XXX]");
            case "null" -> new Matcher.Null();
            case "boolean" -> new Matcher.Bool();
            case "contentType", "content-type" -> new Matcher.ContentType(required(at, "value"));
            case "values" -> new Matcher.Values();
            case "arrayContains", "array-contains" -> new Matcher.ArrayContains(variants(at));
            case "eachKey", "each-key" -> new Matcher.EachKey(all(at.get("rules")));
            case "eachValue", "each-value" -> new Matcher.EachValue(all(at.get("rules")));
            case "statusCode", "status-code" -> status(at);
            case "notEmpty", "not-empty" -> new Matcher.NotEmpty();
            case "semver" -> new Matcher.Semver();
            default -> new Matcher.Unknown(name);
        };
    }

    /// The matchers of a list; none where there is no list.
    List<Matcher> all(@Nullable Cursor list) {
        List<Matcher> matchers = new ArrayList<>();
        if (list != null) {
            list.items().forEach(item -> matchers.add(read(item)));
        }
        return matchers;
    }

    /// Version 2 leaves `match` out where another member says it.
    private static String name(Cursor at) {
        String named = at.text("match");
        if (named != null) {
            return named;
        }
        for (String telling : List.of("regex", "timestamp", "datetime", "date", "time", "include")) {
            if (at.get(telling) != null) {
                return telling;
            }
        }
        return at.get("min") != null || at.get("max") != null ? "type" : "";
    }

    private @Nullable Integer size(Cursor at, String name) {
        Cursor member = at.get(name);
        if (member == null) {
            return null;
        }
        JsonNode value = member.node().toJson();
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw source.problem(
                    member,
                    "'" + name + "' is a number of items, 0 or more, not " + value + ". Correct the rule there.");
        }
        return value.intValue();
    }

    private String required(Cursor at, String name) {
        Cursor member = at.get(name);
        if (member == null) {
            throw source.problem(at, "the matcher '" + name(at) + "' needs '" + name + "'. Correct the rule there.");
        }
        String text = member.node().text();
        return text == null ? member.node().toJson().toString() : text;
    }

    private Pattern pattern(Cursor at) {
        String text = required(at, "regex");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw source.problem(
                    at, "'" + text + "' is no regular expression: " + wrong.getDescription() + ". Correct it there.");
        }
    }

    private Matcher.Temporal temporal(Cursor at, String name, String usual) {
        String format = at.text("format");
        String older = format == null ? at.text(name) : format;
        String pattern = older == null ? usual : older;
        try {
            return new Matcher.Temporal(pattern, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        } catch (IllegalArgumentException wrong) {
            throw source.problem(
                    at,
                    "'" + pattern + "' is no format of a date or time: " + wrong.getMessage() + ". Correct it there.");
        }
    }

    private List<Matcher.Variant> variants(Cursor at) {
        Cursor list = at.get("variants");
        if (list == null) {
            throw source.problem(at, "the matcher 'arrayContains' needs 'variants'. Correct the rule there.");
        }
        List<Matcher.Variant> variants = new ArrayList<>();
        for (Cursor item : list.items()) {
            Integer index = size(item, "index");
            Cursor rules = item.get("rules");
            RuleSet set = rules == null ? RuleSet.NONE : new RulesReader(source).byPath(rules);
            variants.add(new Matcher.Variant(index == null ? variants.size() : index, set));
        }
        return variants;
    }

    private static Matcher status(Cursor at) {
        Set<Integer> codes = new LinkedHashSet<>();
        Cursor wanted = at.get("status");
        if (wanted != null) {
            wanted.items().forEach(item -> codes.add(item.node().toJson().asInt(-1)));
        }
        String word = at.text("status");
        return new Matcher.StatusCode(word == null ? "" : word, codes);
    }
}
