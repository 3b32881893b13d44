package dev.plimsoll.model.contract.consumer.pact;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a value may differ from its example.
public sealed interface Matcher {
    /// The same JSON type.
    ///
    /// @param min least number of items; null for any
    /// @param max largest number of items; null for any
    record Type(@Nullable Integer min, @Nullable Integer max) implements Matcher {}

    /// The whole text matches.
    record Regex(Pattern pattern) implements Matcher {}

    /// The same value, whatever rule counts above.
    record Equality() implements Matcher {}

    /// The text contains another.
    record Include(String text) implements Matcher {}

    /// A number of a kind.
    record Numeric(Kind kind) implements Matcher {
        /// Kinds of numbers.
        public enum Kind {
            ANY,
            INTEGER,
            DECIMAL
        }
    }

    /// A date, a time, or both.
    record Temporal(String pattern, DateTimeFormatter format) implements Matcher {}

    /// The literal `null`.
    record Null() implements Matcher {}

    /// `true` or `false`, also as text.
    record Bool() implements Matcher {}

    /// A body of a media type.
    record ContentType(String mediaType) implements Matcher {}

    /// Keys are free; every value is like the example of its key, or the first example.
    record Values() implements Matcher {}

    /// Some item is like each variant.
    record ArrayContains(List<Variant> variants) implements Matcher {
        public ArrayContains {
            variants = List.copyOf(variants);
        }
    }

    /// One item that an array has to contain.
    ///
    /// @param index which item of the example it is like
    /// @param rules with paths from that item
    record Variant(int index, RuleSet rules) {}

    /// Every key of an object.
    record EachKey(List<Matcher> matchers) implements Matcher {
        public EachKey {
            matchers = List.copyOf(matchers);
        }
    }

    /// Every value of an object or array; keys are free.
    record EachValue(List<Matcher> matchers) implements Matcher {
        public EachValue {
            matchers = List.copyOf(matchers);
        }
    }

    /// One of a set of statuses, or of a range of them.
    record StatusCode(String wanted, Set<Integer> codes) implements Matcher {
        public StatusCode {
            codes = Set.copyOf(codes);
        }

        boolean allows(int status) {
            return switch (wanted) {
                case "info" -> status / 100 == 1;
                case "success" -> status / 100 == 2;
                case "redirect" -> status / 100 == 3;
                case "clientError" -> status / 100 == 4;
                case "serverError" -> status / 100 == 5;
                case "nonError" -> status < 400;
                case "error" -> status >= 400;
                default -> codes.contains(status);
            };
        }
    }

    /// Neither null, nor an empty text, array or object.
    record NotEmpty() implements Matcher {}

    /// A version as semver.org has it.
    record Semver() implements Matcher {}

    /// A matcher that is not known here: nobody can say whether a value fits.
    record Unknown(String name) implements Matcher {}
}
