package dev.plimsoll.sandbox.chaos.toxic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the JSON of the control API and of messages. Field names match whatever their case, unknown
/// fields are ignored, `null` leaves the default, and a wrong type is told in the words of the original service.
public final class WireJson {
    /// Keeps every number as it was written.
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String path;

    private WireJson(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /// The first JSON value of a body.
    ///
    /// @throws RefusedException 400 when it is not JSON
    public static JsonNode read(String body) {
        return MAPPER.readTree(JsonSyntax.firstValue(body));
    }

    /// A view of `node` as the object that the original calls `type`, such as `Proxy`.
    ///
    /// @throws RefusedException 400 when it is neither an object nor null
    public static WireJson object(JsonNode node, String type, String goType) {
        if (!node.isObject() && !node.isNull()) {
            throw RefusedException.badBody("json: cannot unmarshal " + kind(node) + " into Go value of type " + goType);
        }
        return new WireJson(node, type);
    }

    /// The text of a field, or `otherwise` when absent or null.
    public String text(String field, String otherwise) {
        JsonNode value = field(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            throw mismatch(field, kind(value), "string");
        }
        return value.stringValue();
    }

    /// The truth value of a field, or `otherwise` when absent or null.
    public boolean flag(String field, boolean otherwise) {
        JsonNode value = field(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw mismatch(field, kind(value), "bool");
        }
        return value.booleanValue();
    }

    /// The number of a field in single precision, as the original keeps it, or `otherwise` when absent or null.
    public float single(String field, float otherwise) {
        JsonNode value = field(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw mismatch(field, kind(value), "float32");
        }
        return value.floatValue();
    }

    /// The whole number of a field, or `otherwise` when absent or null. `type` is the type's name in the original.
    public long whole(String field, String type, long otherwise) {
        JsonNode value = field(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw mismatch(field, value.isNumber() ? "number " + value.asString() : kind(value), type);
        }
        return value.longValue();
    }

    /// The number of a field in double precision, or `otherwise` when absent or null.
    public double real(String field, double otherwise) {
        JsonNode value = field(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw mismatch(field, kind(value), "float64");
        }
        if (Double.isInfinite(value.doubleValue())) {
            throw mismatch(field, "number " + value.asString(), "float64");
        }
        return value.doubleValue();
    }

    /// The value of a field, or null when absent or JSON null.
    public @Nullable JsonNode field(String name) {
        JsonNode found = node.get(name);
        if (found == null) {
            for (var property : node.properties()) {
                if (property.getKey().equalsIgnoreCase(name)) {
                    found = property.getValue();
                }
            }
        }
        return found == null || found.isNull() ? null : found;
    }

    /// A number the way the original prints it: no fraction when whole.
    public static BigDecimal printed(float number) {
        return printed(Float.toString(number));
    }

    /// A number the way the original prints it: no fraction when whole.
    public static BigDecimal printed(double number) {
        return printed(Double.toString(number));
    }

    private static BigDecimal printed(String number) {
        var exact = new BigDecimal(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private RefusedException mismatch(String field, String kind, String type) {
        return RefusedException.badBody(
                "json: cannot unmarshal " + kind + " into Go struct field " + path + "." + field + " of type " + type);
    }

    /// The original's word for the type of a value.
    public static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "bool";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }
}
