package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SourcePosition;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a text file, checked: a byte that is not UTF-8 is refused with its place instead of becoming a
/// question mark. Most contracts are ASCII but for a few lines; only those are decoded to be checked.
final class SourceText {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private final byte[] bytes;
    private final int start;
    private final Columns columns;

    private SourceText(byte[] bytes, int start, Columns columns) {
        this.bytes = bytes;
        this.start = start;
        this.columns = columns;
    }

    /// @throws ContractProblem if the file is too large, empty, or no UTF-8 text
    static SourceText of(byte[] bytes, String file, ReadLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new ContractProblem(
                    file,
                    null,
                    "the file has " + bytes.length + " bytes, the limit is " + limits.bytes() + ". " + limits.advice());
        }
        if (isUtf16(bytes)) {
            throw new ContractProblem(file, null, "the file is UTF-16. Save it as UTF-8.");
        }
        int start = startsWith(bytes, MARK) ? MARK.length : 0;
        Columns columns = checked(bytes, start, file);
        SourceText text = new SourceText(bytes, start, columns);
        text.refuseOtherFormats(file);
        return text;
    }

    /// All bytes, a byte order mark included.
    byte[] bytes() {
        return bytes;
    }

    /// Where the text begins: behind a byte order mark.
    int start() {
        return start;
    }

    /// What tells columns in characters from those in bytes.
    Columns columns() {
        return columns;
    }

    /// The whole text, without a byte order mark.
    String decoded() {
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /// The first character that is no space.
    char first() {
        int at = start;
        while (isSpace(bytes[at])) {
            at++;
        }
        return (char) (bytes[at] & 0xFF);
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || (character >= '\t' && character <= '\r') || (character >= 0x1C && character <= 0x1F);
    }

    /// Whether eight bytes are ASCII and none of them is NUL. May say no where a byte is 1 above a NUL.
    private static boolean isPlain(long eight) {
        return ((eight | (eight - 0x0101010101010101L)) & 0x8080808080808080L) == 0;
    }

    /// Looks at every byte once: NUL is refused, runs that are not ASCII are checked and remembered.
    private static Columns checked(byte[] bytes, int start, String file) {
        Columns columns = new Columns(bytes, start);
        boolean blank = true;
        for (int at = start; at < bytes.length; at++) {
            while (!blank && at + Long.BYTES <= bytes.length && isPlain((long) EIGHT.get(bytes, at))) {
                at += Long.BYTES;
            }
            if (at == bytes.length) {
                break;
            }
            byte next = bytes[at];
            if (next <= 0) {
                if (next == 0) {
                    throw new ContractProblem(
                            file,
                            position(bytes, start, at, file),
                            "a NUL character. The file is no text; is it the right one?");
                }
                int end = at + 1;
                while (end < bytes.length && bytes[end] < 0) {
                    end++;
                }
                check(bytes, start, at, end, file);
                columns.add(at, end);
                at = end - 1;
                blank = false;
            } else if (blank && !isSpace(next)) {
                blank = false;
            }
        }
        if (blank) {
            throw new ContractProblem(file, null, "the file is empty. Is it the right file?");
        }
        return columns;
    }

    private void refuseOtherFormats(String file) {
        if (first() == '<') {
            throw new ContractProblem(
                    file,
                    null,
                    "this is HTML or XML, not YAML or JSON. Is it the right file, or a page that asks to log in?");
        }
    }

    /// A run of bytes that are not ASCII must be whole characters of UTF-8.
    private static void check(byte[] bytes, int start, int from, int to, String file) {
        CharsetDecoder decoder = strict();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String hex = String.format("0x%02X", bytes[in.position()]);
            throw new ContractProblem(
                    file,
                    position(bytes, start, in.position(), file),
                    "the byte " + hex + " at offset " + in.position() + " is not UTF-8. Save the file as UTF-8.");
        }
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The place of a byte; what is before it is UTF-8.
    private static SourcePosition position(byte[] bytes, int start, int at, String file) {
        int line = 1;
        int lineStart = start;
        for (int each = start; each < at; each++) {
            if (bytes[each] == '\n') {
                line++;
                lineStart = each + 1;
            }
        }
        try {
            int before = strict().decode(ByteBuffer.wrap(bytes, lineStart, at - lineStart))
                    .length();
            return new SourcePosition(file, line, before + 1);
        } catch (CharacterCodingException bad) {
            throw new IllegalStateException("what was checked before is UTF-8", bad);
        }
    }
}
