package dev.plimsoll.model.contract.consumer.pact;

import org.jspecify.annotations.Nullable;

/// Makes a value that a pact leaves open (Pact specification, versions 3 and 4).
public sealed interface Generator {
    /// A whole number from `min` to `max`, both included.
    record RandomInt(int min, int max) implements Generator {
        public RandomInt {
            if (min > max) {
                throw new IllegalArgumentException("RandomInt has min " + min + " above max " + max);
            }
        }
    }

    /// A decimal number of so many digits, one or more of them after the point.
    record RandomDecimal(int digits) implements Generator {
        public RandomDecimal {
            bounded("RandomDecimal", digits);
        }
    }

    /// So many hexadecimal digits.
    record RandomHexadecimal(int digits) implements Generator {
        public RandomHexadecimal {
            bounded("RandomHexadecimal", digits);
        }
    }

    /// A text of so many letters and digits.
    record RandomString(int size) implements Generator {
        public RandomString {
            bounded("RandomString", size);
        }
    }

    /// A text that a regular expression matches.
    record Regex(String pattern) implements Generator {}

    /// A UUID (RFC 9562) in one of four ways of writing.
    record Uuid(Form form) implements Generator {
        /// How a UUID is written.
        public enum Form {
            SIMPLE,
            LOWER_CASE_HYPHENATED,
            UPPER_CASE_HYPHENATED,
            URN
        }
    }

    /// The date, time or both of the moment of the replay, moved by an expression.
    ///
    /// @param format as `DateTimeFormatter` writes it; null for ISO 8601
    /// @param expression for example `today + 1 day`; null for now
    record Moment(
            Kind kind, @Nullable String format, @Nullable String expression) implements Generator {
        /// What of the moment is meant.
        public enum Kind {
            DATE("yyyy-MM-dd"),
            TIME("HH:mm:ss"),
            DATE_TIME("yyyy-MM-dd'T'HH:mm:ss");

            private final String usual;

            Kind(String usual) {
                this.usual = usual;
            }

            String usual() {
                return usual;
            }
        }
    }

    /// `true` or `false`.
    record RandomBoolean() implements Generator {}

    /// A value that setting up a provider state gave: `${name}`, alone or inside a text.
    record ProviderState(String expression) implements Generator {}

    /// An address of the example, moved to the provider under test.
    ///
    /// @param pattern its first group is what stays of the example
    record MockServerUrl(String pattern, String example) implements Generator {}

    /// One of another specification or a plugin.
    record Unknown(String type) implements Generator {}

    private static void bounded(String type, int size) {
        if (size < 1 || size > 10_000) {
            throw new IllegalArgumentException(type + " makes 1 to 10000 characters, not " + size);
        }
    }
}
