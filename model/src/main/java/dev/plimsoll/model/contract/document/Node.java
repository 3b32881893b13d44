package dev.plimsoll.model.contract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One JSON value of a document and where it starts. Immutable. Two nodes are equal only if they are the same
/// node; [#hash()] compares content.
public abstract sealed class Node permits MapNode, ListNode, ScalarNode {
    // A large document has a million values: where they stand is kept in them, not in objects beside them.
    private final int line;
    private final int column;
    private final @Nullable String file;

    Node(Mark mark) {
        this(mark.line(), mark.column(), mark.file());
    }

    /// @param file as in [Mark]
    Node(int line, int column, @Nullable String file) {
        this.line = line;
        this.column = column;
        this.file = file;
    }

    /// Where the value starts.
    public final Mark mark() {
        return new Mark(line, column, file);
    }

    /// The member of an object; null where this is no object or has no such member.
    public @Nullable Node get(String name) {
        return null;
    }

    /// The items of an array; empty for everything else.
    public List<Node> items() {
        return List.of();
    }

    /// The text of a string; null for everything else.
    public @Nullable String text() {
        return null;
    }

    /// Whether this is the literal `true`.
    public boolean isTrue() {
        return false;
    }

    /// A hash of the content, 64 bits: positions and the order of an object's members do not count.
    public abstract long hash();

    /// Whether a `$ref` stands somewhere below, this node included.
    public boolean refers() {
        return false;
    }

    /// Whether a `$ref` below, this node included, leads out of the file as it is written.
    public boolean refersElsewhere() {
        return false;
    }

    /// How many values the tree under this node holds when every alias is written out, itself included.
    public abstract long size();

    /// A copy as a Jackson tree.
    public abstract JsonNode toJson();
}
