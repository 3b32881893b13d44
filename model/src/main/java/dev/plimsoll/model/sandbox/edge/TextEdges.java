package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The edges of a text.
final class TextEdges {
    private static final int LONG = 10_000;
    /// Letters beyond the basic plane, marks that combine, and a change of direction.
    private static final String FOREIGN = "Zoe\u0308 \u6f22\u5b57 \ud83c\udf0a \u202etfel\u202c";

    private TextEdges() {}

    static List<Edge> of(Shape shape, JsonNode part) {
        List<Edge> edges = new ArrayList<>();
        add(edges, EdgeClass.EMPTY_TEXT, "");
        add(edges, EdgeClass.ONE_CHARACTER, "x");
        add(edges, EdgeClass.BLANK_TEXT, " ");
        add(edges, EdgeClass.FOREIGN_TEXT, FOREIGN);
        add(edges, EdgeClass.CONTROL_CHARACTERS, "a\u0000b\r\nc");
        if (shape.minLength() > 0 && shape.minLength() <= LONG) {
            add(edges, EdgeClass.SHORTEST, sized(shape, part, shape.minLength()));
            add(edges, EdgeClass.TOO_SHORT, "x".repeat(shape.minLength() - 1));
        }
        if (shape.maxLength() == Shape.UNBOUNDED) {
            add(edges, EdgeClass.LONG_TEXT, "x".repeat(LONG));
        } else if (shape.maxLength() <= 10 * LONG) {
            add(edges, EdgeClass.LONGEST, sized(shape, part, shape.maxLength()));
            add(edges, EdgeClass.TOO_LONG, tooLong(part.stringValue(), shape.maxLength()));
        }
        if (!shape.patterns().isEmpty()) {
            for (String odd : List.of("", "\u0001", "~ ~", part.stringValue() + "\u0001")) {
                add(edges, EdgeClass.PATTERN_BROKEN, odd);
            }
        }
        shape.formats().forEach(format -> formats(edges, format));
        return edges;
    }

    /// By one character, so that who counts wrong by one is found.
    private static String tooLong(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return text + "x".repeat(Math.max(1, most + 1 - length));
    }

    private static void formats(List<Edge> edges, String format) {
        switch (format) {
            case "date" -> {
                add(edges, EdgeClass.LEAP_DAY, "2024-02-29");
                add(edges, EdgeClass.LAST_DAY, "9999-12-31");
                add(edges, EdgeClass.NO_SUCH_DAY, "2026-02-30");
            }
            case "date-time" -> {
                add(edges, EdgeClass.LEAP_DAY, "2024-02-29T23:59:59Z");
                add(edges, EdgeClass.LAST_DAY, "9999-12-31T23:59:59Z");
            }
            default -> {
                // the others have no edges that all validators agree about
            }
        }
        if (List.of("date", "date-time", "uuid", "ipv4", "email").contains(format)) {
            add(edges, EdgeClass.FORMAT_BROKEN, "no { " + format);
        }
    }

    private static @Nullable String sized(Shape shape, JsonNode part, int length) {
        String text = part.stringValue();
        return text.codePointCount(0, text.length()) == length ? text : shape.text(length);
    }

    private static void add(List<Edge> edges, EdgeClass edge, @Nullable String text) {
        if (text != null) {
            edges.add(new Edge(edge, JsonNodeFactory.instance.stringNode(text)));
        }
    }
}
