package dev.plimsoll.model.contract.consumer.pact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Puts generated values into a request.
public final class RequestDraw {
    private final Generators generators;
    private final ValueDraw values;
    private final List<String> problems = new ArrayList<>();

    private RequestDraw(Generators generators, DrawSource source) {
        this.generators = generators;
        this.values = new ValueDraw(source);
        generators
                .unknown()
                .forEach(part -> problems.add("generators of the request's '" + part + "' are not known here"));
    }

    /// A request with its generated values.
    ///
    /// @param problems why values could not be made, without full stops; empty where all could
    public record Drawn(PactRequest request, List<String> problems) {
        public Drawn {
            problems = List.copyOf(problems);
        }
    }

    public static Drawn draw(PactRequest request, DrawSource source) {
        RequestDraw draw = new RequestDraw(request.generators(), source);
        PactRequest made = new PactRequest(
                request.method(),
                draw.path(request.path()),
                draw.query(request.query()),
                draw.headers(request.headers()),
                draw.body(request),
                request.rules(),
                request.generators());
        return new Drawn(made, draw.problems);
    }

    private @Nullable String path(@Nullable String path) {
        JsonNode made = made(generators.path(), List.of());
        return made == null ? path : ValueMatch.text(made);
    }

    private Query query(Query query) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Query.Pair> pairs = new ArrayList<>();
        for (Query.Pair pair : query.pairs()) {
            int index = seen.merge(pair.name(), 1, Integer::sum) - 1;
            pairs.add(new Query.Pair(pair.name(), named(generators.query(), pair.name(), index, pair.value())));
        }
        return new Query(pairs);
    }

    private Map<String, List<String>> headers(Map<String, List<String>> headers) {
        Map<String, List<String>> made = new LinkedHashMap<>();
        headers.forEach((name, all) -> {
            List<String> texts = new ArrayList<>();
            for (int at = 0; at < all.size(); at++) {
                texts.add(named(generators.header(), name, at, all.get(at)));
            }
            made.put(name, texts);
        });
        return made;
    }

    private String named(List<Generators.Entry> entries, String name, int index, String written) {
        JsonNode whole = made(entries, List.of(Step.key(name)));
        JsonNode made = whole == null ? made(entries, List.of(Step.key(name), Step.item(index))) : whole;
        return made == null ? written : ValueMatch.text(made);
    }

    private Body body(PactRequest request) {
        Body body = request.body();
        if (generators.body().isEmpty() || body.state() != Body.State.PRESENT) {
            return body;
        }
        JsonNode json = body.json(request.declaredType());
        if (json != null) {
            return new Body(body.state(), body.mediaType(), tree(List.of(), json), body.pointer());
        }
        String made = switch (body.kind(request.declaredType())) {
            case FORM -> form(body.text());
            case TEXT -> text(body.text());
            case XML -> xml(body.text());
            case JSON, MULTIPART -> null;
        };
        if (made == null) {
            problems.add("generators are put into JSON, XML, fields of forms and texts as a whole, and this body is "
                    + request.mediaType());
            return body;
        }
        return new Body(body.state(), body.mediaType(), StringNode.valueOf(made), body.pointer());
    }

    /// A form has the fields of an object: `$.name`, or `$.name[1]` where one comes several times.
    private String form(String text) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split("&", -1)) {
            Query.Pair pair = Query.of(piece).pairs().stream().findFirst().orElse(new Query.Pair("", ""));
            int index = seen.merge(pair.name(), 1, Integer::sum) - 1;
            String made = named(generators.body(), pair.name(), index, pair.value());
            boolean same = made.equals(pair.value());
            pieces.add(same ? piece : encoded(pair.name()) + "=" + encoded(made));
        }
        return String.join("&", pieces);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String xml(String written) {
        try {
            return new XmlDraw(path -> made(generators.body(), path)).draw(written);
        } catch (XMLStreamException broken) {
            problems.add("generators are put into the body's XML, which cannot be read: "
                    + String.valueOf(broken.getMessage()).replaceAll("\\s+", " "));
            return written;
        }
    }

    /// A text is one value, at the root.
    private @Nullable String text(String written) {
        boolean has = generators.body().stream()
                .allMatch(entry -> entry.path().fit(List.of()).exact());
        if (!has) {
            return null;
        }
        JsonNode made = made(generators.body(), List.of());
        return made == null ? written : ValueMatch.text(made);
    }

    private JsonNode tree(List<Step> path, JsonNode value) {
        JsonNode made = made(generators.body(), path);
        if (made != null) {
            return made;
        }
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(entry ->
                            copy.set(entry.getKey(), tree(and(path, Step.key(entry.getKey())), entry.getValue())));
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int at = 0; at < value.size(); at++) {
                copy.add(tree(and(path, Step.item(at)), value.get(at)));
            }
            return copy;
        }
        return value;
    }

    /// The value of the generator that names this very place; null where none does, or none could be made.
    private @Nullable JsonNode made(List<Generators.Entry> entries, List<Step> path) {
        for (Generators.Entry entry : entries) {
            RulePath.Fit fit = entry.path().fit(path);
            if (fit.exact() && fit.weight() > 0) {
                ValueDraw.Drawn drawn = values.draw(entry.generator());
                if (drawn.value() == null && !problems.contains(drawn.why())) {
                    problems.add(drawn.why());
                }
                return drawn.value();
            }
        }
        return null;
    }

    private static List<Step> and(List<Step> path, Step step) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
