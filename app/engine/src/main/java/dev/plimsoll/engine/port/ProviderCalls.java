package dev.plimsoll.engine.port;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Single calls to a live provider.
public interface ProviderCalls {
    /// One call.
    ///
    /// @param base address of the provider; its path comes before that of the call
    /// @param path starting with `/`, or empty for the base itself; may hold percent-encoded characters
    /// @param query decoded names and values, in their order
    /// @param headers one value each
    /// @param body null for none
    record Call(
            String method,
            URI base,
            String path,
            List<Parameter> query,
            Map<String, String> headers,
            @Nullable Content body) {
        public Call {
            query = List.copyOf(query);
            headers = Map.copyOf(headers);
        }

        /// A call of a target as it stands in a request.
        ///
        /// @param target path and query, percent-encoded
        public static Call of(
                String method, URI base, String target, Map<String, String> headers, @Nullable Content body) {
            String[] parts = target.split("\\?", 2);
            return new Call(method, base, parts[0], parts.length < 2 ? List.of() : query(parts[1]), headers, body);
        }

        private static List<Parameter> query(String text) {
            return Stream.of(text.split("&", -1))
                    .map(part -> part.split("=", 2))
                    .map(pair -> new Parameter(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1])))
                    .toList();
        }

        private static String decoded(String part) {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        }

        /// A query parameter.
        public record Parameter(String name, String value) {}

        /// What the call carries.
        ///
        /// @param latin whether the text stands for bytes, one a character (ISO 8859-1), and not for UTF-8
        public record Content(String text, boolean latin) {}

        /// Method and path, for people.
        public String line() {
            return method + " " + path;
        }
    }

    /// What came back.
    sealed interface Reply {
        /// A whole answer.
        ///
        /// @param headers names as sent
        /// @param body as text: by its charset, by UTF-8, or one character a byte where it is no text
        record Answer(int status, Map<String, List<String>> headers, String body) implements Reply {}

        /// The provider was reached, and no whole answer came.
        ///
        /// @param why without a full stop
        record None(String why) implements Reply {}

        /// The call cannot be made, or its answer is beyond what is read.
        ///
        /// @param why without a full stop
        record Unable(String why) implements Reply {}
    }

    /// Makes a call once.
    ///
    /// @throws ServiceProblem if nobody answers at the address, or it is one that may not be called
    Reply send(Call call);

    /// Breaks off the call that is being made; may be called from another thread.
    void cancel();
}
