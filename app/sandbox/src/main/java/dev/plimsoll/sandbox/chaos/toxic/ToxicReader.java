package dev.plimsoll.sandbox.chaos.toxic;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes faults from the JSON of the API, with its defaults: name `TYPE_STREAM`, stream `downstream`, toxicity 1.
public final class ToxicReader {
    private static final List<String> BODY_FIELDS = List.of("method", "path", "status", "pointer", "action", "value");
    private static final List<String> STATUS_FIELDS = List.of("method", "path", "status");
    private final Ledger ledger;

    public ToxicReader(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A new fault of a proxy.
    ///
    /// @param taken whether a name is in use on that proxy
    /// @throws RefusedException 400 or 409, in the order the original checks
    public Toxic create(String proxy, JsonNode body, Predicate<String> taken) {
        var json = WireJson.object(body, "ToxicWrapper", "toxics.ToxicWrapper");
        String typeName = json.text("type", "");
        String stream = json.text("stream", "downstream");
        float toxicity = json.single("toxicity", 1);
        String name = json.text("name", "");
        if (!stream.equalsIgnoreCase("upstream") && !stream.equalsIgnoreCase("downstream")) {
            throw new RefusedException(400, "stream was invalid, can be either upstream or downstream");
        }
        ToxicType type = ToxicType.named(typeName);
        if (type == null) {
            throw new RefusedException(400, "invalid toxic type");
        }
        if (name.isEmpty()) {
            name = typeName + "_" + stream;
        }
        if (taken.test(name)) {
            throw new RefusedException(409, "toxic already exists");
        }
        if (type.isHttp() && stream.equalsIgnoreCase("upstream")) {
            throw new RefusedException(400, typeName + " acts on responses: stream must be downstream");
        }
        ObjectNode attributes = attributes(type, json.field("attributes"), WireJson.MAPPER.createObjectNode());
        // Read once before the account is opened, so that a refused fault leaves no account.
        httpFault(type, attributes);
        LedgerEntry entry = ledger.open(proxy, name, type, stream);
        return new Toxic(name, type, stream, toxicity, attributes, entry, ledger.draws(proxy, name));
    }

    /// The fault with the toxicity and the attributes of `body` over its own; other fields cannot change.
    public Toxic update(Toxic toxic, JsonNode body) {
        var json = WireJson.object(body, "ToxicWrapper", "toxics.ToxicWrapper");
        ObjectNode attributes = attributes(toxic.type(), json.field("attributes"), toxic.attributes());
        return toxic.with(json.single("toxicity", toxic.toxicity()), attributes);
    }

    static @Nullable HttpFault httpFault(ToxicType type, ObjectNode attributes) {
        return switch (type) {
            case HTTP_BODY -> BodyFault.read(attributes);
            case HTTP_STATUS -> StatusFault.read(attributes);
            default -> null;
        };
    }

    private static ObjectNode attributes(ToxicType type, @Nullable JsonNode given, ObjectNode before) {
        if (given != null && !given.isObject()) {
            throw RefusedException.badBody("json: cannot unmarshal " + WireJson.kind(given)
                    + " into Go struct field .attributes of type toxics." + type.originalName());
        }
        JsonNode source = given == null ? WireJson.MAPPER.createObjectNode() : given;
        var result = WireJson.MAPPER.createObjectNode();
        if (type.isHttp()) {
            for (String field : type == ToxicType.HTTP_BODY ? BODY_FIELDS : STATUS_FIELDS) {
                JsonNode value = source.has(field) ? source.get(field) : before.get(field);
                if (value != null) {
                    result.set(field, value.deepCopy());
                }
            }
            return result;
        }
        var json = WireJson.object(source, type.originalName() + ".attributes", "toxics." + type.originalName());
        for (String field : type.numbers()) {
            result.put(
                    field,
                    json.whole(field, type.numberType(), before.path(field).asLong(0)));
        }
        return result;
    }
}
