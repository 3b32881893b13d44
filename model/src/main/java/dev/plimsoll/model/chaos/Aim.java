package dev.plimsoll.model.chaos;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Which messages a fault acts on. What is not written does not narrow it.
///
/// @param operation the operation of the request; null means every one
/// @param status of the answer: a code such as `200`, a class such as `2XX`, or `default`; null means any
/// @param every acts on each n-th of the messages that fit otherwise, counted from the start of the fault; null means
///     all of them
/// @param header name of a header of the request; null means that headers are not looked at
/// @param value a regular expression that the whole value of the header matches; null means any value
public record Aim(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OperationKey operation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer every,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String header,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String value) {
    private static final Pattern STATUS = Pattern.compile("default|[1-5](XX|[0-9]{2})");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    public Aim {
        if (operation != null && operation.kind() != OperationKey.Kind.PATH) {
            throw new IllegalArgumentException(
                    "a message fault aims at an operation with a path of the provider, not at " + operation);
        }
        if (status != null && !STATUS.matcher(status).matches()) {
            throw new IllegalArgumentException(
                    "a status is a code such as 200, a class such as 2XX, or default, not '" + status + "'");
        }
        if (every != null && every < 1) {
            throw new IllegalArgumentException("'every' counts from 1, not " + every);
        }
        if (header != null && !HEADER.matcher(header).matches()) {
            throw new IllegalArgumentException("'" + header + "' is not the name of an HTTP header");
        }
        requirePattern(header, value);
    }

    private static void requirePattern(@Nullable String header, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (header == null) {
            throw new IllegalArgumentException("the value '" + value + "' needs the name of the header that has it");
        }
        try {
            Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "the value of the header '" + header + "' is no regular expression: " + e.getDescription(), e);
        }
    }

    /// At every message.
    public static Aim all() {
        return new Aim(null, null, null, null, null);
    }

    /// At the messages of an operation.
    public static Aim at(OperationKey operation) {
        return new Aim(operation, null, null, null, null);
    }

    /// The same, but only answers with this status.
    public Aim withStatus(String only) {
        return new Aim(operation, only, every, header, value);
    }

    /// The same, but only each n-th.
    public Aim each(int nth) {
        return new Aim(operation, status, nth, header, value);
    }

    /// The same, but only requests with this header.
    ///
    /// @param pattern a regular expression for its value; null means any
    public Aim withHeader(String name, @Nullable String pattern) {
        return new Aim(operation, status, every, name, pattern);
    }

    /// In words that follow "of": "GET /orders/{id}, each 3rd".
    String words() {
        StringBuilder words = new StringBuilder(operation == null ? "every operation" : operation.toString());
        if (status != null) {
            words.append(" with status ").append(status);
        }
        if (header != null) {
            words.append(", when the request has the header ").append(header);
            if (value != null) {
                words.append(" like '").append(value).append('\'');
            }
        }
        if (every != null && every > 1) {
            words.append(", one in ").append(every);
        }
        return words.toString();
    }
}
