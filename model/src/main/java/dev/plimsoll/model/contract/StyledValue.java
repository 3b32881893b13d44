package dev.plimsoll.model.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The text that stands for a value, by the table of styles of OpenAPI 3.1, "Style Values" and "Style Examples"
/// (RFC 6570).
public final class StyledValue {
    /// For people: names and what separates values as a contract writes them, values encoded.
    public static final StyledValue READABLE = new StyledValue(UnaryOperator.identity(), StyledValue::encoded, "|");

    private static final StyledValue SENT = new StyledValue(StyledValue::encoded, StyledValue::encoded, "%7C");
    private static final StyledValue IN_HEADER =
            new StyledValue(UnaryOperator.identity(), UnaryOperator.identity(), "|");

    private final UnaryOperator<String> names;
    private final UnaryOperator<String> values;
    private final String pipe;

    private StyledValue(UnaryOperator<String> names, UnaryOperator<String> values, String pipe) {
        this.names = names;
        this.values = values;
        this.pipe = pipe;
    }

    /// The text that stands in the path, query or header, names included where they travel.
    public String of(String name, Parameter.Form form, JsonNode value) {
        boolean inPlace = form.mediaType() == null
                && switch (form.style()) {
                    case "matrix", "label", "simple" -> true;
                    default -> false;
                };
        return inPlace ? inPlace(name, form, value) : String.join("&", pairs(name, form, value));
    }

    /// A segment of a path as it is sent. An empty one would name another path, so a dash stands for it.
    public static String path(Parameter parameter, JsonNode value) {
        String text = parameter.form().mediaType() == null
                ? SENT.inPlace(parameter.name(), parameter.form(), value)
                : encoded(value.toString());
        return text.isEmpty() ? "-" : text;
    }

    /// A header's value as it is sent.
    public static String header(Parameter parameter, JsonNode value) {
        return parameter.form().mediaType() == null
                ? IN_HEADER.inPlace(parameter.name(), parameter.form(), value)
                : value.toString();
    }

    /// The `name=value` pairs of a query as they are sent, in their order; none for an empty array or object.
    public static List<String> query(Parameter parameter, JsonNode value) {
        return field(parameter.name(), parameter.form(), value);
    }

    /// The same for a field of a form.
    public static List<String> field(String name, Parameter.Form form, JsonNode value) {
        boolean deep = form.mediaType() == null && form.style().equals("deepObject") && value.isContainer();
        return deep ? SENT.deep(name, value) : SENT.pairs(name, form, value);
    }

    /// The whole query string as one value (OpenAPI 3.2): a form where it says so, else a text or JSON, encoded.
    public static String queryString(Parameter parameter, JsonNode value) {
        String type = parameter.form().mediaType();
        if ("application/x-www-form-urlencoded".equals(type) && value.isObject()) {
            return String.join("&", SENT.exploded("", value));
        }
        return encoded(type == null ? scalar(value) : value.toString());
    }

    private String inPlace(String name, Parameter.Form form, JsonNode value) {
        return switch (form.style()) {
            case "label" -> "." + String.join(form.explode() ? "." : ",", pieces(value, form.explode()));
            case "matrix" -> matrix(";" + names.apply(name) + "=", form, value);
            default -> String.join(",", pieces(value, form.explode()));
        };
    }

    private String matrix(String before, Parameter.Form form, JsonNode value) {
        List<String> pieces = pieces(value, form.explode());
        if (!form.explode() || !value.isContainer()) {
            return before + String.join(",", pieces);
        }
        return pieces.stream()
                .map(piece -> (value.isArray() ? before : ";") + piece)
                .collect(Collectors.joining());
    }

    private List<String> pairs(String name, Parameter.Form form, JsonNode value) {
        if (form.mediaType() != null) {
            return List.of(names.apply(name) + "=" + values.apply(value.toString()));
        }
        if (!value.isContainer()) {
            return List.of(pair(name, value));
        }
        if (value.isEmpty()) {
            return List.of();
        }
        if (form.style().equals("deepObject") && value.isObject()) {
            return value.properties().stream()
                    .map(field -> pair(name + "[" + field.getKey() + "]", field.getValue()))
                    .toList();
        }
        String delimiter = value.isArray() ? delimiter(form.style()) : ",";
        return form.explode()
                ? exploded(name, value)
                : List.of(names.apply(name) + "=" + String.join(delimiter, pieces(value, false)));
    }

    private String delimiter(String style) {
        return switch (style) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> pipe;
            case "tabDelimited" -> "%09";
            default -> ",";
        };
    }

    private List<String> exploded(String name, JsonNode value) {
        return value.isArray() ? items(value).map(item -> pair(name, item)).toList() : pieces(value, true);
    }

    /// Brackets within brackets, and places of lists, as services that take deep objects read them; the specification
    /// ends at one level.
    private List<String> deep(String name, JsonNode value) {
        if (!value.isContainer()) {
            return List.of(pair(name, value));
        }
        List<String> pairs = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                pairs.addAll(deep(name + "[" + i + "]", value.get(i)));
            }
        } else {
            value.properties()
                    .forEach(field -> pairs.addAll(deep(name + "[" + field.getKey() + "]", field.getValue())));
        }
        return pairs;
    }

    /// A scalar itself, the items of an array, the names and values of an object: each a piece, or with `=` between.
    private List<String> pieces(JsonNode value, boolean paired) {
        if (value.isArray()) {
            return items(value).map(StyledValue::scalar).map(values).toList();
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .flatMap(field -> paired
                            ? Stream.of(pair(field.getKey(), field.getValue()))
                            : Stream.of(names.apply(field.getKey()), values.apply(scalar(field.getValue()))))
                    .toList();
        }
        return List.of(values.apply(scalar(value)));
    }

    private String pair(String name, JsonNode value) {
        return names.apply(name) + "=" + values.apply(scalar(value));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// A container within a value has no text of its own; its JSON stands for it.
    public static String scalar(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /// Percent-encoded (RFC 3986).
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
