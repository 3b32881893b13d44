package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.regex.MeteredText;
import java.time.DateTimeException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares one value with its example by the matchers of a rule.
///
/// @param textual whether every value travels as text, as in headers, queries and XML
record ValueMatch(boolean textual) {
    private static final long MOST_LOOKS = 2_000_000;
    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,1000}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,1000}(\\.\\d{1,1000})?([eE][+-]?\\d{1,9})?");

    /// What is wrong; null where nothing is.
    @Nullable
    Fault fault(RuleSet.Rule rule, JsonNode expected, JsonNode actual) {
        Fault first = null;
        for (Matcher matcher : rule.matchers()) {
            Fault fault = fault(matcher, expected, actual);
            if (rule.any() && fault == null) {
                return null;
            }
            if (!rule.any() && fault != null) {
                return fault;
            }
            first = first == null ? fault : first;
        }
        return first;
    }

    /// What is wrong.
    ///
    /// @param undecided whether the matcher is not known
    record Fault(String what, boolean undecided) {
        static Fault of(String what) {
            return new Fault(what, false);
        }
    }

    @Nullable
    Fault fault(Matcher matcher, JsonNode expected, JsonNode actual) {
        return switch (matcher) {
            case Matcher.Type _ -> sameType(expected, actual);
            case Matcher.Regex regex -> regex(regex.pattern(), actual);
            case Matcher.Equality _ -> equal(expected, actual);
            case Matcher.Include include ->
                when(text(actual).contains(include.text()), "a text with '" + include.text() + "' in it", actual);
            case Matcher.Numeric number -> number(number.kind(), actual);
            case Matcher.Temporal temporal -> temporal(temporal, actual);
            case Matcher.Null _ -> when(actual.isNull(), "null", actual);
            case Matcher.Bool _ ->
                when(actual.isBoolean() || text(actual).matches("true|false"), "true or false", actual);
            case Matcher.NotEmpty _ ->
                when(
                        !actual.isNull()
                                && (actual.isContainer()
                                        ? !actual.isEmpty()
                                        : !text(actual).isEmpty()),
                        "something that is not empty",
                        actual);
            case Matcher.Semver _ -> when(SEMVER.matcher(text(actual)).matches(), "a version of semver.org", actual);
            case Matcher.Unknown unknown ->
                new Fault(
                        "the matcher '" + unknown.name() + "' is not known here, so nobody can say whether it holds",
                        true);
            case Matcher.ArrayContains _ -> when(actual.isArray(), "an array", actual);
            case Matcher.EachKey _, Matcher.EachValue _, Matcher.Values _ ->
                when(actual.isContainer(), "an object or array", actual);
            case Matcher.StatusCode code -> when(code.allows(actual.asInt(-1)), "a status of the kind named", actual);
            case Matcher.ContentType type ->
                new Fault("whether the content is '" + type.mediaType() + "' is only known of whole bodies", true);
        };
    }

    @Nullable
    Fault equal(JsonNode expected, JsonNode actual) {
        return when(same(expected, actual), expected.toString(), actual);
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int at = 0; at < expected.size(); at++) {
                if (!same(expected.get(at), actual.get(at))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isObject() && actual.isObject() && expected.size() == actual.size()) {
            return expected.properties().stream()
                    .allMatch(
                            entry -> actual.has(entry.getKey()) && same(entry.getValue(), actual.get(entry.getKey())));
        }
        return expected.equals(actual);
    }

    private @Nullable Fault sameType(JsonNode expected, JsonNode actual) {
        return when(textual || type(expected).equals(type(actual)), type(expected), actual);
    }

    static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "an array";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
        };
    }

    private @Nullable Fault regex(Pattern pattern, JsonNode actual) {
        if (actual.isContainer() || actual.isNull()) {
            return when(false, "a text like " + pattern, actual);
        }
        try {
            return when(pattern.matcher(metered(text(actual))).matches(), "a text like " + pattern, actual);
        } catch (MeteredText.TooLong | StackOverflowError _) {
            // A pattern that backtracks without end is the pact's fault, not a difference of the value.
            return new Fault("the pattern " + pattern + " takes too long on this text to say whether it holds", true);
        }
    }

    /// A text that a pattern of a pact may look at often, and not for ever.
    static MeteredText metered(String text) {
        return new MeteredText(text, MOST_LOOKS + 20L * text.length());
    }

    private @Nullable Fault number(Matcher.Numeric.Kind kind, JsonNode actual) {
        String text = actual.isNumber() || textual ? text(actual) : "";
        boolean holds = switch (kind) {
            case ANY -> NUMBER.matcher(text).matches() || actual.isNumber();
            case INTEGER -> INTEGER.matcher(text).matches() || actual.isIntegralNumber();
            case DECIMAL ->
                textual
                        ? NUMBER.matcher(text).matches()
                                && !INTEGER.matcher(text).matches()
                        : actual.isNumber() && !actual.isIntegralNumber();
        };
        String wanted = switch (kind) {
            case ANY -> "a number";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number with a decimal point";
        };
        return when(holds, wanted, actual);
    }

    private static @Nullable Fault temporal(Matcher.Temporal temporal, JsonNode actual) {
        try {
            temporal.format().parse(text(actual));
            return null;
        } catch (DateTimeException _) {
            // Not of that format: that is the answer.
            return when(false, "a date or time like " + temporal.pattern(), actual);
        }
    }

    private static @Nullable Fault when(boolean holds, String expected, JsonNode actual) {
        return holds ? null : Fault.of("expected " + expected + ", found " + shown(actual));
    }

    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + " …";
    }

    static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
