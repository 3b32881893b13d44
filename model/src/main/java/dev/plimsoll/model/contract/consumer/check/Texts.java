package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whether the text of a parameter is one that its schema accepts: a text stands for a string, and also for the number
/// or boolean it spells, and several make an array.
final class Texts {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}(\\.\\d{1,300})?");
    private final SampleValues samples;

    Texts(SampleValues samples) {
        this.samples = samples;
    }

    /// Whether the parameter takes the values; empty where that is not known.
    Optional<Boolean> accepts(Parameter parameter, List<String> values) {
        Schema schema = parameter.schema();
        if (schema == null || parameter.form().mediaType() != null) {
            return schema == null ? Optional.of(true) : Optional.empty();
        }
        boolean unknown = false;
        for (JsonNode reading : readings(parameter, values)) {
            Optional<Boolean> said = samples.accepts(schema, reading);
            if (said.isPresent() && said.get()) {
                return said;
            }
            unknown |= said.isEmpty();
        }
        boolean isObject = Promise.of(schema).knowsProperties();
        return unknown || isObject ? Optional.empty() : Optional.of(false);
    }

    private static List<JsonNode> readings(Parameter parameter, List<String> sent) {
        List<String> values = sent.size() == 1 ? bare(parameter, sent.getFirst()) : sent;
        List<JsonNode> readings = new ArrayList<>();
        if (values.size() == 1) {
            readings.addAll(scalars(values.getFirst()));
        }
        List<String> pieces = new ArrayList<>(values);
        if (values.size() == 1) {
            pieces = List.of(values.getFirst().split(delimiter(parameter.style()), -1));
        }
        ArrayNode texts = VALUES.arrayNode();
        ArrayNode typed = VALUES.arrayNode();
        for (String piece : pieces) {
            texts.add(piece);
            typed.add(scalars(piece).getFirst());
        }
        readings.add(typed);
        readings.add(texts);
        return readings;
    }

    /// The text of a path without what its style puts before a value (OpenAPI 3.1, 4.8.12.2): `;name=`, or a dot.
    private static List<String> bare(Parameter parameter, String text) {
        String name = ";" + parameter.name() + "=";
        if (parameter.style().equals("matrix") && text.startsWith(name)) {
            return List.of(text.substring(name.length()).split(Pattern.quote(name), -1));
        }
        if (parameter.style().equals("label") && text.startsWith(".")) {
            String rest = text.substring(1);
            boolean several = parameter.explode() && types(parameter).contains("array");
            return several ? List.of(rest.split("\\.", -1)) : List.of(rest);
        }
        return List.of(text);
    }

    private static Set<String> types(Parameter parameter) {
        return parameter.schema() == null
                ? Set.of()
                : Promise.of(parameter.schema()).types();
    }

    private static String delimiter(String style) {
        return switch (style) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "\\|";
            default -> ",";
        };
    }

    private static List<JsonNode> scalars(String text) {
        List<JsonNode> scalars = new ArrayList<>();
        if (text.equals("true") || text.equals("false")) {
            scalars.add(VALUES.booleanNode(text.equals("true")));
        } else if (NUMBER.matcher(text).matches()) {
            scalars.add(VALUES.numberNode(new BigDecimal(text)));
        }
        scalars.add(VALUES.stringNode(text));
        return scalars;
    }
}
