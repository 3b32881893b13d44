package dev.plimsoll.sandbox.chaos.toxic;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes faults from the JSON of the API, with its defaults: name `TYPE_STREAM`, stream `downstream`, toxicity 1.
public final class ToxicReader {
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
        ToxicType type = ToxicType.named(typeName);
        String stream = json.text("stream", type != null && type.actsOnRequestsOnly() ? "upstream" : "downstream");
        float toxicity = json.single("toxicity", 1);
        String name = json.text("name", "");
        if (!stream.equalsIgnoreCase("upstream") && !stream.equalsIgnoreCase("downstream")) {
            throw new RefusedException(400, "stream was invalid, can be either upstream or downstream");
        }
        if (type == null) {
            throw new RefusedException(400, "invalid toxic type");
        }
        if (name.isEmpty()) {
            name = typeName + "_" + stream;
        }
        if (taken.test(name)) {
            throw new RefusedException(409, "toxic already exists");
        }
        boolean upstream = stream.equalsIgnoreCase("upstream");
        if (type.actsOnRequestsOnly() && !upstream) {
            throw new RefusedException(400, typeName + " acts on requests: stream must be upstream");
        }
        ObjectNode attributes = attributes(type, json.field("attributes"), WireJson.MAPPER.createObjectNode());
        // Read once before the account is opened, so that a refused fault leaves no account.
        check(httpFault(type, attributes), upstream);
        boolean once = json.flag("once", false);
        LedgerEntry entry = ledger.open(proxy, name, type, stream);
        return new Toxic(name, type, stream, toxicity, once, attributes, entry, ledger.draws(proxy, name));
    }

    /// The fault with the toxicity and the attributes of `body` over its own; other fields cannot change.
    public Toxic update(Toxic toxic, JsonNode body) {
        var json = WireJson.object(body, "ToxicWrapper", "toxics.ToxicWrapper");
        ObjectNode attributes = attributes(toxic.type(), json.field("attributes"), toxic.attributes());
        check(httpFault(toxic.type(), attributes), toxic.direction() == Direction.UPSTREAM);
        return toxic.with(json.single("toxicity", toxic.toxicity()), attributes);
    }

    private static void check(@Nullable HttpFault fault, boolean upstream) {
        if (fault != null && upstream && fault.aim().namesStatus()) {
            throw RefusedException.badBody("only_status looks at answers: stream must be downstream");
        }
    }

    static @Nullable HttpFault httpFault(ToxicType type, ObjectNode attributes) {
        return switch (type) {
            case HTTP_BODY -> BodyFault.read(attributes);
            case HTTP_STATUS -> StatusFault.read(attributes);
            case HTTP_DROP -> HttpFault.Drop.read(attributes);
            case HTTP_DELAY -> DelayFault.read(attributes);
            case HTTP_DRIP -> HttpFault.Drip.read(attributes);
            case HTTP_DUPLICATE -> HttpFault.Duplicate.read(attributes);
            case HTTP_THROTTLE -> ThrottleFault.read(attributes);
            case HTTP_REORDER -> ReorderFault.read(attributes);
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
            for (String field :
                    Stream.concat(Aim.FIELDS.stream(), type.fields().stream()).toList()) {
                JsonNode value = source.has(field) ? source.get(field) : before.get(field);
                if (value != null) {
                    result.set(field, value.deepCopy());
                }
            }
            return result;
        }
        var json = WireJson.object(source, type.originalName() + ".attributes", "toxics." + type.originalName());
        for (String field : type.fields()) {
            JsonNode old = before.path(field);
            if (type.numberType().equals("float64")) {
                result.put(field, WireJson.printed(json.real(field, old.asDouble(0))));
            } else {
                result.put(field, json.whole(field, type.numberType(), old.asLong(0)));
            }
        }
        return result;
    }
}
