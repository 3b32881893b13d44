package dev.plimsoll.model.contract.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A string, number, boolean or null.
public final class ScalarNode extends Node {
    private final JsonNode value;
    private final long hash;

    public ScalarNode(Mark mark, JsonNode value) {
        super(mark);
        this.value = value;
        this.hash = ContentHash.of(value);
    }

    private ScalarNode(int line, int column, @Nullable String file, ScalarNode other) {
        super(line, column, file);
        this.value = other.value;
        this.hash = other.hash;
    }

    /// The hash of a string, from its characters.
    static long hash(char[] characters, int offset, int length) {
        return ContentHash.ofText(ContentHash.of(characters, offset, length));
    }

    /// The same value at another place.
    public ScalarNode at(Mark mark) {
        return new ScalarNode(mark.line(), mark.column(), mark.file(), this);
    }

    /// The same value at a place of the document's own file.
    ScalarNode at(int line, int column) {
        return new ScalarNode(line, column, null, this);
    }

    @Override
    public @Nullable String text() {
        return value.isString() ? value.stringValue() : null;
    }

    @Override
    public boolean isTrue() {
        return value.isBoolean() && value.booleanValue();
    }

    @Override
    public long hash() {
        return hash;
    }

    @Override
    public long size() {
        return 1;
    }

    @Override
    public JsonNode toJson() {
        return value;
    }
}
