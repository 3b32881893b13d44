package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How a parameter's value travels as text, by the table of styles of OpenAPI 3.1, "Style Values" and "Style
/// Examples".
final class WrittenValue {
    private WrittenValue() {}

    /// The text that stands in the path, query or header for this value, names included where they travel.
    static String of(String name, Parameter.Form form, JsonNode value) {
        if (form.mediaType() != null) {
            return name + "=" + encoded(value.toString());
        }
        if (value.isValueNode()) {
            return scalar(name, form.style(), value);
        }
        return value.isArray() ? array(name, form, value) : object(name, form, value);
    }

    private static String scalar(String name, String style, JsonNode value) {
        String text = text(value);
        return switch (style) {
            case "matrix" -> ";" + name + "=" + text;
            case "label" -> "." + text;
            case "simple" -> text;
            default -> name + "=" + text;
        };
    }

    private static String array(String name, Parameter.Form form, JsonNode value) {
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(text(item)));
        return switch (form.style()) {
            case "matrix" ->
                form.explode() ? joined(";" + name + "=", "", items) : ";" + name + "=" + String.join(",", items);
            case "label" -> "." + String.join(form.explode() ? "." : ",", items);
            case "simple" -> String.join(",", items);
            case "spaceDelimited" -> delimited(name, form, "%20", items);
            case "pipeDelimited" -> delimited(name, form, "|", items);
            case "tabDelimited" -> delimited(name, form, "%09", items);
            default -> delimited(name, form, ",", items);
        };
    }

    private static String delimited(String name, Parameter.Form form, String delimiter, List<String> items) {
        return form.explode() ? joined(name + "=", "&", items) : name + "=" + String.join(delimiter, items);
    }

    private static String object(String name, Parameter.Form form, JsonNode value) {
        List<String> pairs = new ArrayList<>();
        List<String> flat = new ArrayList<>();
        List<String> deep = new ArrayList<>();
        value.properties().forEach(member -> {
            String text = text(member.getValue());
            pairs.add(member.getKey() + "=" + text);
            flat.add(member.getKey());
            flat.add(text);
            deep.add(name + "[" + member.getKey() + "]=" + text);
        });
        String listed = String.join(",", flat);
        return switch (form.style()) {
            case "deepObject" -> String.join("&", deep);
            case "simple" -> form.explode() ? String.join(",", pairs) : listed;
            case "label" -> form.explode() ? "." + String.join(".", pairs) : "." + listed;
            case "matrix" -> form.explode() ? ";" + String.join(";", pairs) : ";" + name + "=" + listed;
            default -> form.explode() ? String.join("&", pairs) : name + "=" + listed;
        };
    }

    private static String joined(String before, String between, List<String> items) {
        return before + String.join(between + before, items);
    }

    private static String text(JsonNode value) {
        return encoded(value.isValueNode() ? value.asString() : value.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
