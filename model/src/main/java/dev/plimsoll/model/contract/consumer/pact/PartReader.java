package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.document.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Reads requests, responses and messages of a pact file, expected or actual.
public final class PartReader {
    private final PactSource source;
    private final PactVersion version;

    /// @param file as the user named it
    public PartReader(String file, PactVersion version) {
        this.source = new PactSource(file);
        this.version = version;
    }

    /// @throws dev.plimsoll.model.contract.read.ContractProblem if something in it cannot be read
    public PactRequest request(Cursor at) {
        String method = at.text("method");
        return new PactRequest(
                method == null ? null : method.toUpperCase(Locale.ROOT),
                at.text("path"),
                query(at.get("query")),
                headers(at.get("headers")),
                body(at, "body"),
                rules(at),
                new GeneratorReader(source).read(at.get("generators"), version));
    }

    /// @throws dev.plimsoll.model.contract.read.ContractProblem if something in it cannot be read
    public PactResponse response(Cursor at) {
        Cursor status = at.get("status");
        Integer code = null;
        if (status != null) {
            JsonNode value = status.node().toJson();
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw source.problem(status, "a status is a number, not " + value + ". Correct it there.");
            }
            code = value.intValue();
        }
        return new PactResponse(code, headers(at.get("headers")), body(at, "body"), rules(at));
    }

    /// @throws dev.plimsoll.model.contract.read.ContractProblem if something in it cannot be read
    public PactMessage message(Cursor at) {
        Map<String, JsonNode> metadata = new LinkedHashMap<>();
        Cursor entries = at.get("metadata") == null ? at.get("metaData") : at.get("metadata");
        if (entries != null) {
            entries.entries()
                    .forEach(entry ->
                            metadata.put(entry.name(), entry.value().node().toJson()));
        }
        return new PactMessage(body(at, "contents"), metadata, rules(at));
    }

    private MatchingRules rules(Cursor at) {
        return new RulesReader(source).read(at.get("matchingRules"), version);
    }

    private Query query(@Nullable Cursor at) {
        if (at == null) {
            return Query.NONE;
        }
        String text = at.node().text();
        if (text != null) {
            return Query.of(text);
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        at.entries().forEach(entry -> values.put(entry.name(), texts(entry.value())));
        return Query.of(values);
    }

    private static Map<String, List<String>> headers(@Nullable Cursor at) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        if (at != null) {
            at.entries().forEach(entry -> headers.put(entry.name(), texts(entry.value())));
        }
        return headers;
    }

    private static List<String> texts(Cursor at) {
        List<String> texts = new ArrayList<>();
        for (Cursor item : at.items()) {
            texts.add(ValueMatch.text(item.node().toJson()));
        }
        return at.items().isEmpty() && !at.node().toJson().isArray()
                ? List.of(ValueMatch.text(at.node().toJson()))
                : texts;
    }

    private Body body(Cursor at, String name) {
        Cursor written = at.get(name);
        if (written == null) {
            return Body.UNSAID;
        }
        boolean wrapped = version == PactVersion.V4 && written.get("content") != null;
        Cursor content = wrapped ? written.get("content") : written;
        if (content == null) {
            return Body.UNSAID;
        }
        JsonNode value = wrapped ? decoded(written, content) : content.node().toJson();
        boolean empty =
                value.isNull() || (value.isString() && value.stringValue().isEmpty());
        return new Body(
                empty ? Body.State.EMPTY : Body.State.PRESENT,
                wrapped ? written.text("contentType") : null,
                empty ? null : value,
                content.pointer());
    }

    /// Version 4 says how the content is written down: as it is, in Base64, or as JSON text.
    private JsonNode decoded(Cursor wrapper, Cursor content) {
        JsonNode value = content.node().toJson();
        Cursor encoded = wrapper.get("encoded");
        String how = encoded == null ? "false" : ValueMatch.text(encoded.node().toJson());
        if (!value.isString() || how.equals("false")) {
            return value;
        }
        try {
            return how.equalsIgnoreCase("json")
                    ? BoundedJson.read(value.stringValue())
                    : StringNode.valueOf(new String(
                            Base64.getMimeDecoder().decode(value.stringValue()), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException | JacksonException wrong) {
            throw source.problem(
                    content, "the content is not encoded as 'encoded' says: " + how + ". Correct one of the two.");
        }
    }
}
