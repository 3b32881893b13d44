package dev.plimsoll.storage.transfer;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.storage.transfer.TableForm.Column;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A row as a line of JSON. Records stay text, because their digests are those of their very characters.
final class Line {
    private final TableForm table;
    private final JsonMapper mapper;

    /// @param most bytes of a line
    Line(TableForm table, int most) {
        this.table = table;
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxStringLength(most)
                .maxNestingDepth(2)
                .build();
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// The line of a row, with a line feed at its end.
    ///
    /// @param row with the table's columns, in their order
    byte[] write(ResultSet row) throws SQLException {
        ObjectNode object = mapper.createObjectNode();
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            if (column.type() == TableForm.Type.NUMBER) {
                long number = row.getLong(at + 1);
                object.set(
                        column.name(),
                        row.wasNull()
                                ? mapper.nullNode()
                                : mapper.getNodeFactory().numberNode(number));
            } else {
                object.put(column.name(), row.getString(at + 1));
            }
        }
        return bytes(object);
    }

    /// Text may hold half a character (a surrogate without its pair), which UTF-8 cannot; as an escape it survives.
    private byte[] bytes(ObjectNode object) {
        String line = Json.canonical(object) + "\n";
        if (StandardCharsets.UTF_8.newEncoder().canEncode(line)) {
            return line.getBytes(StandardCharsets.UTF_8);
        }
        String escaped = mapper.writer()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(mapper.readTree(Json.canonical(object)));
        return (escaped + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// The values of a row in the order of the table's columns.
    ///
    /// @throws IllegalArgumentException if it is not a row of this table
    List<@Nullable Object> read(byte[] line) {
        JsonNode object;
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            object = mapper.readTree(text.toString());
        } catch (CharacterCodingException | JacksonException broken) {
            throw new IllegalArgumentException("is not JSON", broken);
        }
        if (!object.isObject() || object.size() != table.columns().size()) {
            throw new IllegalArgumentException("has not the columns of its table");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(value(column, object.get(column.name())));
        }
        return values;
    }

    private static @Nullable Object value(Column column, @Nullable JsonNode value) {
        if (value != null && value.isNull() && !column.key()) {
            return null;
        }
        if (value != null
                && column.type() == TableForm.Type.NUMBER
                && value.isIntegralNumber()
                && value.canConvertToLong()) {
            return value.asLong();
        }
        if (value != null && column.type() == TableForm.Type.TEXT && value.isString()) {
            return value.asString();
        }
        throw new IllegalArgumentException("has no " + column.name() + " of the right kind");
    }
}
