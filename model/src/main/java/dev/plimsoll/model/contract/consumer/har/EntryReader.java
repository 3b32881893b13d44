package dev.plimsoll.model.contract.consumer.har;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.consumer.pact.Generators;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.MatchingRules;
import dev.plimsoll.model.contract.consumer.pact.PactRequest;
import dev.plimsoll.model.contract.consumer.pact.PactResponse;
import dev.plimsoll.model.contract.consumer.pact.Query;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one entry of an HTTP archive.
///
/// @param file as the user named it
record EntryReader(String file) {
    /// The entry; null where it is left out, which a notice says.
    Har.@Nullable Entry read(Cursor at, List<String> notices) {
        Cursor request = required(at, "request");
        Cursor response = required(at, "response");
        String url = text(request, "url");
        String method = text(request, "method").toUpperCase(Locale.ROOT);
        URI uri = address(url);
        if (uri == null) {
            notices.add(position(at) + ": the address of this entry is not one of HTTP, so it is left out.");
            return null;
        }
        int status = status(response);
        if (status == 0) {
            notices.add(position(at) + ": this request got no answer, so it is left out.");
            return null;
        }
        String path = decoded(uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        PactRequest sent = new PactRequest(
                method,
                path,
                query(request, uri),
                headers(request),
                RecordedBody.sent(request),
                MatchingRules.NONE,
                Generators.NONE);
        PactResponse received =
                new PactResponse(status, headers(response), RecordedBody.received(response), MatchingRules.NONE);
        String name = "recorded " + method + " answered " + status;
        return new Har.Entry(origin(uri), new Interaction.Http(name, List.of(), sent, received, place(at)));
    }

    /// The place alone: what stands there may hold credentials.
    private Interaction.Place place(Cursor at) {
        return new Interaction.Place(file, Cursor.root(new MapNode(at.mark(), List.of())));
    }

    private Cursor required(Cursor at, String name) {
        Cursor member = at.get(name);
        if (member == null) {
            throw HarReader.problem(
                    file, at, "this entry has no '" + name + "'. Save the traffic again, or remove the entry.");
        }
        return member;
    }

    private String text(Cursor at, String name) {
        Cursor member = required(at, name);
        String text = member.node().text();
        if (text == null || text.isBlank()) {
            throw HarReader.problem(
                    file, member, "'" + name + "' is no text. Save the traffic again, or remove the entry.");
        }
        return text.strip();
    }

    private int status(Cursor response) {
        Cursor at = required(response, "status");
        JsonNode value = at.node().toJson();
        boolean fits =
                value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 && value.intValue() < 1000;
        if (!fits) {
            throw HarReader.problem(
                    file, at, "'status' is no HTTP status. Write a number from 100 to 599, or 0 for none.");
        }
        return value.intValue();
    }

    private static @Nullable URI address(String url) {
        try {
            URI uri = new URI(url.replace(" ", "%20")
                    .replace("|", "%7C")
                    .replace("{", "%7B")
                    .replace("}", "%7D"));
            boolean web = uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().matches("(?i)https?");
            return web ? uri : null;
        } catch (URISyntaxException _) {
            // told by the caller: such an entry is no call of an API
            return null;
        }
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 || port == usual ? "" : ":" + port);
    }

    private static Query query(Cursor request, URI uri) {
        List<Query.Pair> pairs = new ArrayList<>();
        Cursor list = request.get("queryString");
        if (list != null && !list.items().isEmpty()) {
            list.items().forEach(item -> add(item.text("name"), item.text("value"), pairs));
        } else if (uri.getRawQuery() != null) {
            for (String piece : uri.getRawQuery().split("&", -1)) {
                String[] parts = piece.split("=", 2);
                add(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]), pairs);
            }
        }
        return new Query(pairs);
    }

    private static void add(@Nullable String name, @Nullable String value, List<Query.Pair> into) {
        if (name != null) {
            // the code of RFC 6749, 4.1.2, is a credential in a query; elsewhere it is a word like others
            String kept =
                    name.equals("code") ? Credentials.REMOVED : Credentials.without(name, value == null ? "" : value);
            into.add(new Query.Pair(name, kept));
        }
    }

    /// Pseudo-headers of HTTP/2 (`:path` and others) repeat the address and are not headers.
    private static Map<String, List<String>> headers(Cursor message) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Cursor list = message.get("headers");
        for (Cursor item : list == null ? List.<Cursor>of() : list.items()) {
            String name = item.text("name");
            String value = item.text("value");
            if (name != null && !name.isBlank() && !name.startsWith(":")) {
                headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(Credentials.without(name, value == null ? "" : value));
            }
        }
        return headers;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // a lone percent sign stands for itself
            return text;
        }
    }

    private SourcePosition position(Cursor at) {
        return new SourcePosition(file, at.mark().line(), at.mark().column());
    }
}
