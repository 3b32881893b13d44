package dev.plimsoll.model.sandbox.wire;

import dev.plimsoll.model.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The text that stands for a value, by style and explode (OpenAPI 3.1, 4.8.12.2; RFC 6570).
public final class StyledValue {
    private StyledValue() {}

    /// A segment of a path, encoded. An empty one would name another path, so a dash stands for it.
    public static String path(Parameter parameter, JsonNode value) {
        String text = switch (parameter.style()) {
            case "label" -> "." + joined(value, parameter.explode() ? "." : ",", parameter.explode());
            case "matrix" -> matrix(parameter, value);
            default -> plain(parameter.form(), value, true);
        };
        return text.isEmpty() ? "-" : text;
    }

    /// A header's value, not encoded.
    public static String header(Parameter parameter, JsonNode value) {
        return plain(parameter.form(), value, false);
    }

    /// The `name=value` pairs of a query, encoded, in their order; none for an empty array or object.
    public static List<String> query(Parameter parameter, JsonNode value) {
        return pairs(parameter.name(), parameter.form(), value);
    }

    /// The whole query string as one value (OpenAPI 3.2): a form where it says so, else a
    /// text or JSON, encoded.
    public static String queryString(Parameter parameter, JsonNode value) {
        String type = parameter.form().mediaType();
        if (FormText.TYPE.equals(type) && value.isObject()) {
            return String.join("&", exploded("", value));
        }
        return encoded(type == null ? scalar(value) : value.toString());
    }

    /// The same for a field of a form.
    static List<String> pairs(String name, Parameter.Form form, JsonNode value) {
        if (form.mediaType() != null || !value.isContainer()) {
            return List.of(pair(name, form.mediaType() == null ? scalar(value) : value.toString()));
        }
        if (value.isEmpty()) {
            return List.of();
        }
        return switch (form.style()) {
            case "deepObject" -> deep(name, value);
            case "spaceDelimited" -> List.of(encoded(name) + "=" + joined(value, "%20", false));
            case "pipeDelimited" -> List.of(encoded(name) + "=" + joined(value, "%7C", false));
            case "tabDelimited" -> List.of(encoded(name) + "=" + joined(value, "%09", false));
            default ->
                form.explode() ? exploded(name, value) : List.of(encoded(name) + "=" + joined(value, ",", false));
        };
    }

    private static List<String> exploded(String name, JsonNode value) {
        return value.isArray()
                ? items(value).map(item -> pair(name, scalar(item))).toList()
                : value.properties().stream()
                        .map(field -> pair(field.getKey(), scalar(field.getValue())))
                        .toList();
    }

    /// Brackets within brackets, as services that take deep objects read them; the specification ends at one level.
    private static List<String> deep(String name, JsonNode value) {
        if (!value.isContainer()) {
            return List.of(pair(name, scalar(value)));
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

    private static String matrix(Parameter parameter, JsonNode value) {
        String name = encoded(parameter.name());
        if (!value.isContainer() || !parameter.explode()) {
            return ";" + name + "=" + joined(value, ",", false);
        }
        return value.isArray()
                ? items(value)
                        .map(item -> ";" + name + "=" + encoded(scalar(item)))
                        .collect(Collectors.joining())
                : ";" + joined(value, ";", true);
    }

    private static String plain(Parameter.Form form, JsonNode value, boolean encode) {
        UnaryOperator<String> text = encode ? StyledValue::encoded : UnaryOperator.identity();
        return form.mediaType() == null
                ? String.join(",", pieces(value, form.explode(), text))
                : text.apply(value.toString());
    }

    private static String joined(JsonNode value, String delimiter, boolean explode) {
        return String.join(delimiter, pieces(value, explode, StyledValue::encoded));
    }

    /// A scalar itself, the items of an array, the names and values of an object.
    private static List<String> pieces(JsonNode value, boolean explode, UnaryOperator<String> text) {
        if (value.isArray()) {
            return items(value).map(StyledValue::scalar).map(text).toList();
        }
        if (value.isObject()) {
            String between = explode ? "=" : ",";
            return value.properties().stream()
                    .map(field -> text.apply(field.getKey()) + between + text.apply(scalar(field.getValue())))
                    .toList();
        }
        return List.of(text.apply(scalar(value)));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// A container within a value has no text of its own; its JSON stands for it.
    static String scalar(JsonNode value) {
        return value.isString() ? value.stringValue() : value.isNull() ? "" : value.toString();
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
