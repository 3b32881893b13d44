package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;
import dev.plimsoll.model.contract.document.NameHashes;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import dev.plimsoll.model.contract.document.SharedTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.base.ParserBase;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads JSON text (RFC 8259) into a positioned tree.
final class JsonText {
    private static final int LARGEST_EXPONENT = 9_999;
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;
    private final DocumentBuilder builder;
    private final ReadLimits limits;
    private final SourceText source;
    private final SharedTexts texts = new SharedTexts();
    private final NameHashes names = new NameHashes();

    JsonText(DocumentBuilder builder, ReadLimits limits, SourceText source) {
        this.builder = builder;
        this.limits = limits;
        this.source = source;
    }

    Node read() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 1)
                .maxStringLength(limits.bytes())
                .maxNameLength(limits.bytes())
                .maxNumberLength(1000)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        byte[] bytes = source.bytes();
        int start = source.start();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
            Node root = value(parser, parser.nextToken(), 1);
            if (parser.nextToken() != null) {
                throw builder.problem(
                        mark(parser.currentTokenLocation()), "text after the end of the JSON document. Remove it.");
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw builder.problem(mark(tooMuch.getLocation()), "beyond a limit: " + tooMuch.getOriginalMessage());
        } catch (JacksonException bad) {
            throw builder.problem(mark(bad.getLocation()), "not JSON: " + firstLine(bad.getOriginalMessage()));
        }
    }

    private Node value(JsonParser parser, JsonToken token, int depth) {
        Mark mark = valueMark(parser);
        builder.count(1, mark);
        return switch (token) {
            case START_OBJECT -> object(parser, mark, depth);
            case START_ARRAY -> array(parser, mark, depth);
            case VALUE_STRING -> text(mark, parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new ScalarNode(mark, number(parser, token));
            case VALUE_TRUE -> new ScalarNode(mark, VALUES.booleanNode(true));
            case VALUE_FALSE -> new ScalarNode(mark, VALUES.booleanNode(false));
            case VALUE_NULL -> new ScalarNode(mark, VALUES.nullNode());
            default -> throw builder.problem(mark, "a JSON value is expected here.");
        };
    }

    private ScalarNode text(Mark mark, JsonParser parser) {
        int length = parser.getStringLength();
        return length > SharedTexts.LONGEST
                ? new ScalarNode(mark, VALUES.stringNode(parser.getString()))
                : texts.at(mark.line(), mark.column(), parser.getStringCharacters(), parser.getStringOffset(), length);
    }

    private JsonNode number(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            BigDecimal value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
                throw builder.problem(
                        mark(parser.currentTokenLocation()),
                        "a number with an exponent beyond " + LARGEST_EXPONENT + ". No service sends it; correct it.");
            }
            return VALUES.numberNode(value);
        }
        return switch (parser.getNumberType()) {
            case INT -> VALUES.numberNode(parser.getIntValue());
            case LONG -> VALUES.numberNode(parser.getLongValue());
            default -> VALUES.numberNode(parser.getBigIntegerValue());
        };
    }

    private Node object(JsonParser parser, Mark start, int depth) {
        builder.checkDepth(depth, start);
        MapNode.Builder members = new MapNode.Builder(start, names);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Mark mark = mark(parser.currentTokenLocation());
            String name = parser.currentName(); // the parser keeps one copy of each name
            builder.checkName(members, name, mark);
            members.add(name, mark, value(parser, parser.nextToken(), depth + 1));
        }
        return members.build();
    }

    private Node array(JsonParser parser, Mark start, int depth) {
        builder.checkDepth(depth, start);
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, depth + 1));
        }
        return new ListNode(start, items);
    }

    /// Where a value starts, by the parser's own numbers, which count from one more than its locations do: a location
    /// is an object, and a large contract has a million values.
    private Mark valueMark(JsonParser parser) {
        return parser instanceof ParserBase base
                ? mark(base.getTokenLineNr(), base.getTokenColumnNr() - 1, base.getTokenCharacterOffset() - 1)
                : mark(parser.currentTokenLocation());
    }

    private Mark mark(TokenStreamLocation location) {
        return mark(location.getLineNr(), location.getColumnNr(), location.getByteOffset());
    }

    /// @param column in bytes
    private Mark mark(int line, int column, long offset) {
        int least = Math.max(1, column);
        return new Mark(Math.max(1, line), source.columns().inCharacters(least, offset));
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
