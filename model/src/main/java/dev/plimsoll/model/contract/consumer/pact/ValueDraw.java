package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.regex.MeteredText;
import dev.plimsoll.model.regex.RegexText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Draws the values that generators stand for.
///
/// @param from what they are drawn from
record ValueDraw(DrawSource from) {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}");

    /// A value, or why there is none.
    ///
    /// @param value null where it could not be made
    /// @param why empty where it could
    record Drawn(@Nullable JsonNode value, String why) {
        static Drawn of(JsonNode value) {
            return new Drawn(value, "");
        }

        static Drawn of(String text) {
            return of(VALUES.stringNode(text));
        }

        static Drawn none(String why) {
            return new Drawn(null, why);
        }
    }

    Drawn draw(Generator generator) {
        return switch (generator) {
            case Generator.RandomInt range ->
                Drawn.of(VALUES.numberNode((int) from.random().nextLong(range.min(), range.max() + 1L)));
            case Generator.RandomDecimal decimal -> Drawn.of(decimal(decimal.digits()));
            case Generator.RandomHexadecimal hex -> Drawn.of(text("0123456789abcdef", hex.digits()));
            case Generator.RandomString text -> Drawn.of(text(LETTERS, text.size()));
            case Generator.Regex regex -> regex(regex.pattern());
            case Generator.Uuid uuid -> Drawn.of(uuid(uuid.form()));
            case Generator.Moment moment -> moment(moment);
            case Generator.RandomBoolean _ ->
                Drawn.of(VALUES.booleanNode(from.random().nextBoolean()));
            case Generator.ProviderState state -> state(state.expression());
            case Generator.MockServerUrl url -> url(url);
            case Generator.Unknown unknown -> Drawn.none("the generator '" + unknown.type() + "' is not known here");
        };
    }

    private String text(String letters, int size) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < size; at++) {
            text.append(letters.charAt(from.random().nextInt(letters.length())));
        }
        return text.toString();
    }

    private JsonNode decimal(int digits) {
        String all = text("123456789", 1) + (digits == 1 ? "" : text("0123456789", digits - 2) + text("123456789", 1));
        int point = digits == 1 ? 0 : 1 + from.random().nextInt(digits - 1);
        return VALUES.numberNode(new BigDecimal(all).movePointLeft(all.length() - point));
    }

    private Drawn regex(String pattern) {
        try {
            Pattern whole = Pattern.compile(pattern);
            for (int tries = 0; tries < 20; tries++) {
                String text = RegexText.sample(pattern, from.random(), 5);
                if (text != null && whole.matcher(ValueMatch.metered(text)).matches()) {
                    return Drawn.of(text);
                }
            }
        } catch (PatternSyntaxException | MeteredText.TooLong _) {
            // Said below, together with patterns that no text is made up for.
        }
        return Drawn.none("no text could be made that matches the regular expression " + pattern);
    }

    /// Version 4, variant 2 (RFC 9562, 5.4).
    private String uuid(Generator.Uuid.Form form) {
        long high = (from.random().nextLong() & ~0xF000L) | 0x4000L;
        long low = (from.random().nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        String text = new UUID(high, low).toString();
        return switch (form) {
            case SIMPLE -> text.replace("-", "");
            case LOWER_CASE_HYPHENATED -> text;
            case UPPER_CASE_HYPHENATED -> text.toUpperCase(Locale.ROOT);
            case URN -> "urn:uuid:" + text;
        };
    }

    private Drawn moment(Generator.Moment moment) {
        String text = MomentText.of(moment, from.now());
        return text == null
                ? Drawn.none("the date expression '" + moment.expression() + "' or format '" + moment.format()
                        + "' is not understood")
                : Drawn.of(text);
    }

    /// A name alone keeps the type of its value.
    private Drawn state(String expression) {
        java.util.regex.Matcher named = NAMED.matcher(expression);
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (named.find()) {
            any = true;
            JsonNode value = from.states().get(named.group(1));
            if (value == null) {
                return Drawn.none("setting up the provider states gave no value '" + named.group(1) + "'");
            }
            if (named.end() - named.start() == expression.length()) {
                return Drawn.of(value);
            }
            named.appendReplacement(text, java.util.regex.Matcher.quoteReplacement(ValueMatch.text(value)));
        }
        JsonNode plain = from.states().get(expression);
        if (!any && plain != null) {
            return Drawn.of(plain);
        }
        return any
                ? Drawn.of(named.appendTail(text).toString())
                : Drawn.none("setting up the provider states gave no value '" + expression + "'");
    }

    private Drawn url(Generator.MockServerUrl url) {
        try {
            java.util.regex.Matcher found = Pattern.compile(url.pattern()).matcher(ValueMatch.metered(url.example()));
            if (found.matches() && found.groupCount() > 0 && found.group(1) != null) {
                String base = from.provider().replaceFirst("/+$", "");
                String rest = found.group(1);
                return Drawn.of(rest.startsWith("/") ? base + rest : base + "/" + rest);
            }
        } catch (PatternSyntaxException | MeteredText.TooLong _) {
            // Said below, together with patterns that do not match.
        }
        return Drawn.none("the pattern " + url.pattern() + " does not find the path in " + url.example());
    }
}
