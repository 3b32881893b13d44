package dev.plimsoll.model.contract.read;

import java.util.Arrays;

/// From columns in bytes to columns in characters (UTF-16 units), as editors count them. Only lines that are not ASCII
/// need it. For one thread.
final class Columns {
    private final byte[] bytes;
    private final int start;
    private int[] runs = new int[16]; // start and end of each run of bytes that are not ASCII, in their order
    private int count;
    private int near; // where the last answer was: a parser asks for one place after the other

    /// @param start where the text begins
    Columns(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /// Adds a run of bytes that are not ASCII, behind all others.
    void add(int from, int to) {
        if (count + 2 > runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[count++] = from;
        runs[count++] = to;
    }

    /// @param column of a byte, from 1
    /// @param offset of the same byte from the start of the text
    /// @return the column in characters, from 1
    int inCharacters(int column, long offset) {
        if (count == 0) {
            return column;
        }
        int end = start + (int) offset;
        int lineStart = end - (column - 1);
        int characters = column;
        for (int at = firstAfter(lineStart); at < count && runs[at] < end; at += 2) {
            characters -= surplus(runs[at], Math.min(end, runs[at + 1]));
        }
        return characters;
    }

    /// The first run that does not start before an offset: a run is within one line.
    private int firstAfter(int offset) {
        if (!isFirstAfter(near, offset)) {
            near = isFirstAfter(near + 2, offset) ? near + 2 : found(offset);
        }
        return near;
    }

    private boolean isFirstAfter(int at, int offset) {
        return at <= count && (at == 0 || runs[at - 2] < offset) && (at == count || runs[at] >= offset);
    }

    private int found(int offset) {
        int low = 0;
        int high = count / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs[2 * middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    /// How many more bytes than UTF-16 units: a character of four bytes has two units, others one.
    private int surplus(int from, int to) {
        int more = 0;
        for (int at = from; at < to; at++) {
            int lead = bytes[at] & 0xFF;
            if (lead < 0xC0) {
                more++; // every byte that continues a character
            } else if (lead >= 0xF0) {
                more--; // the second unit of the pair
            }
        }
        return more;
    }
}
