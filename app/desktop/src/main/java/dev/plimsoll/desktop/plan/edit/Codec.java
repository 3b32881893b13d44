package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a value of a plan is written as text, by people and for people.
enum Codec {
    TEXT,
    WHOLE,
    NUMBER,
    LENGTH,
    JSON,
    OPERATION,
    LINES,
    OPERATIONS,
    NUMBERS,
    TEXTS;

    /// Whether it takes several lines.
    boolean tall() {
        return switch (this) {
            case JSON, LINES, OPERATIONS, NUMBERS, TEXTS -> true;
            default -> false;
        };
    }

    /// A value as people read it; empty for none.
    String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (this) {
            case LENGTH -> Lengths.words(value.asString());
            case JSON -> Json.pretty(value).strip();
            case OPERATION -> operation(value);
            case LINES -> value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
            case OPERATIONS -> value.valueStream().map(Codec::operation).collect(Collectors.joining("\n"));
            case NUMBERS, TEXTS ->
                value.properties().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue().asString())
                        .collect(Collectors.joining("\n"));
            default -> value.asString();
        };
    }

    private static String operation(JsonNode value) {
        return (value.path("method").asString("") + " " + value.path("path").asString("")).strip();
    }

    /// What somebody wrote as a value.
    ///
    /// @throws IllegalArgumentException if it is none, with a sentence that says what belongs there
    JsonNode read(String written) {
        String text = written.strip();
        return switch (this) {
            case TEXT -> Json.mapper().valueToTree(text);
            case WHOLE -> whole(text);
            case NUMBER -> number(text);
            case LENGTH -> Json.mapper().valueToTree(Lengths.read(text).toString());
            case JSON -> json(text);
            case OPERATION -> operation(text);
            case LINES -> Json.mapper().valueToTree(lines(written));
            case OPERATIONS -> operations(written);
            case NUMBERS, TEXTS -> entries(written);
        };
    }

    private static JsonNode whole(String text) {
        try {
            return Json.mapper().valueToTree(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(tr("Write a whole number."), wrong);
        }
    }

    private static JsonNode number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new NumberFormatException(text);
            }
            // A number without a fraction is written as the file had it.
            return value == Math.rint(value) && Math.abs(value) < 1e15 && !text.contains(".")
                    ? Json.mapper().valueToTree((long) value)
                    : Json.mapper().valueToTree(value);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(tr("Write a number, such as 0.25."), wrong);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(tr("This is no JSON: %s.", wrong.getOriginalMessage()), wrong);
        }
    }

    private static JsonNode operation(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(tr("Write a method and a path, such as GET /orders/{id}."));
        }
        return Json.mapper()
                .createObjectNode()
                .put("method", text.substring(0, space))
                .put("path", text.substring(space).strip());
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static JsonNode operations(String text) {
        ArrayNode all = Json.mapper().createArrayNode();
        lines(text).forEach(line -> all.add(operation(line)));
        return all;
    }

    private JsonNode entries(String text) {
        ObjectNode all = Json.mapper().createObjectNode();
        for (String line : lines(text)) {
            List<String> parts = new ArrayList<>(List.of(line.split("=", 2)));
            if (parts.size() < 2) {
                throw new IllegalArgumentException(tr("Write one a line: a name, =, and its value."));
            }
            String value = parts.getLast().strip();
            all.set(parts.getFirst().strip(), this == NUMBERS ? number(value) : TEXT.read(value));
        }
        return all;
    }
}
