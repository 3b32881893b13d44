package dev.plimsoll.model.contract.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// The short texts of one document, which come again and again (`string`, `integer`, `#/components/schemas/Order`): one
/// value serves all places. They are found by the characters that a parser holds, so that no text is made of those that
/// are known. For one thread.
public final class SharedTexts {
    /// The length up to which texts are shared, in UTF-16 units.
    public static final int LONGEST = 48;

    private static final int MOST = 20_000;
    /// Slots that are looked at: whoever writes texts that all fall on one slot gets them unshared, not slowly.
    private static final int MOST_STEPS = 16;

    private @Nullable ScalarNode[] slots = new @Nullable ScalarNode[1 << 10];
    private int count;

    /// The text at a place. The place is no object: most of what is read is short texts.
    ///
    /// @param line from 1
    /// @param column from 1
    /// @param characters which hold the text from `offset` on
    /// @param length at most [#LONGEST]
    public ScalarNode at(int line, int column, char[] characters, int offset, int length) {
        long hash = ScalarNode.hash(characters, offset, length);
        for (int step = 0; step < MOST_STEPS; step++) {
            int slot = slot(hash, step);
            ScalarNode known = slots[slot];
            if (known == null) {
                return added(slot, fresh(line, column, characters, offset, length));
            }
            if (known.hash() == hash && isSame(known, characters, offset, length)) {
                return known.at(line, column);
            }
        }
        return fresh(line, column, characters, offset, length);
    }

    private int slot(long hash, int step) {
        return ((int) hash + step) & (slots.length - 1);
    }

    private static ScalarNode fresh(int line, int column, char[] characters, int offset, int length) {
        return new ScalarNode(
                new Mark(line, column), JsonNodeFactory.instance.stringNode(new String(characters, offset, length)));
    }

    private static boolean isSame(ScalarNode known, char[] characters, int offset, int length) {
        String text = known.text();
        if (text == null || text.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (text.charAt(at) != characters[offset + at]) {
                return false;
            }
        }
        return true;
    }

    private ScalarNode added(int slot, ScalarNode text) {
        if (count < MOST) {
            slots[slot] = text;
            count++;
            if (2 * count > slots.length) {
                grow();
            }
        }
        return text;
    }

    private void grow() {
        @Nullable ScalarNode[] before = slots;
        slots = new @Nullable ScalarNode[2 * before.length];
        for (ScalarNode text : before) {
            for (int step = 0; text != null && step < MOST_STEPS; step++) {
                int slot = slot(text.hash(), step);
                if (slots[slot] == null) {
                    slots[slot] = text;
                    break;
                }
            }
        }
    }
}
