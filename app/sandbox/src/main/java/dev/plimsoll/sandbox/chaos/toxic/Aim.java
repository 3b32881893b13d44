package dev.plimsoll.sandbox.chaos.toxic;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which messages an HTTP fault acts on.
public final class Aim {
    /// The attributes that aim a fault, whatever its type.
    static final List<String> FIELDS = List.of("method", "path", "only_status", "every", "header", "header_pattern");

    private static final Pattern STATUS = Pattern.compile("|default|[1-5](XX|[0-9]{2})");

    private final Operation.Matcher operation;
    private final String status;
    private final int every;
    private final String header;
    private final @Nullable Pattern value;

    private Aim(Operation operation, String status, int every, String header, @Nullable Pattern value) {
        this.operation = operation.matcher();
        this.status = status;
        this.every = every;
        this.header = header;
        this.value = value;
    }

    /// Reads the aiming attributes.
    ///
    /// @param status the name of the attribute that holds the status of the answers acted on
    /// @throws RefusedException 400 with what is wrong
    static Aim read(WireJson json, String status) {
        JsonNode given = json.field(status);
        String word = given != null && given.isIntegralNumber() ? given.asString() : json.text(status, "");
        if (word.endsWith("xx")) {
            word = word.toUpperCase(Locale.ROOT);
        }
        if (!STATUS.matcher(word).matches()) {
            throw RefusedException.badBody(status + " must be a code, a class such as 2XX, or default, but is " + word);
        }
        long every = json.whole("every", "int", 1);
        if (every < 1 || every > Integer.MAX_VALUE) {
            throw RefusedException.badBody("every must be 1 or more but is " + every);
        }
        String header = json.text("header", "");
        String pattern = json.text("header_pattern", "");
        if (header.isEmpty() && !pattern.isEmpty()) {
            throw RefusedException.badBody("header_pattern needs the name of the header in the attribute header");
        }
        var operation = new Operation(json.text("method", ""), json.text("path", ""));
        return new Aim(operation, word, (int) every, header, pattern.isEmpty() ? null : compiled(pattern));
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw RefusedException.badBody("header_pattern is no regular expression: " + e.getDescription());
        }
    }

    /// Whether a request is one of those aimed at.
    ///
    /// @param headers gives the value of a header of the request, null when it has none of that name
    boolean fits(String method, String path, Function<String, @Nullable String> headers) {
        return operation.matches(method, path) && (header.isEmpty() || fitsHeader(headers.apply(header)));
    }

    private boolean fitsHeader(@Nullable String found) {
        return found != null && (value == null || value.matcher(found).matches());
    }

    /// Whether an answer with this status code is one of those aimed at.
    public boolean fitsStatus(int code) {
        return switch (status) {
            case "", "default" -> true;
            default -> status.endsWith("XX") ? status.charAt(0) - '0' == code / 100 : status.equals("" + code);
        };
    }

    /// Whether it looks at the status of answers.
    boolean namesStatus() {
        return !status.isEmpty();
    }

    /// Acts on each n-th message that fits; 1 is all.
    int every() {
        return every;
    }
}
