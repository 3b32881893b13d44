package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes a file strictly: a byte that is not UTF-8 is refused with its place instead of becoming a question mark.
final class SourceText {
    private SourceText() {}

    static String decode(byte[] bytes, String file, ReadLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new ContractProblem(
                    file,
                    null,
                    "the file has " + bytes.length + " bytes, the limit is " + limits.bytes()
                            + ". Split the contract into smaller ones.");
        }
        if (isUtf16(bytes)) {
            throw new ContractProblem(file, null, "the file is UTF-16. Save it as UTF-8.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            text = strictly(bytes, file);
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) {
            throw new ContractProblem(file, null, "the file is empty. Is it the right file?");
        }
        refuseOtherFormats(body, file);
        return body;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static void refuseOtherFormats(String body, String file) {
        int nul = body.indexOf('\0');
        if (nul >= 0) {
            throw new ContractProblem(
                    file, position(file, body, nul), "a NUL character. The file is no text; is it the right one?");
        }
        if (body.stripLeading().startsWith("<")) {
            throw new ContractProblem(
                    file,
                    null,
                    "this is HTML or XML, not YAML or JSON. Is it the right file, or a page that asks to log in?");
        }
    }

    /// The same text, where U+FFFD is really written in the file and does not stand for a byte that is no UTF-8.
    private static String strictly(byte[] bytes, String file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw notUtf8(file, in, out);
        }
        return out.toString();
    }

    private static ContractProblem notUtf8(String file, ByteBuffer in, CharBuffer before) {
        String hex = String.format("0x%02X", in.get(in.position()));
        return new ContractProblem(
                file,
                position(file, before, before.length()),
                "the byte " + hex + " at offset " + in.position() + " is not UTF-8. Save the file as UTF-8.");
    }

    private static SourcePosition position(String file, CharSequence text, int end) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < end; at++) {
            boolean newLine = text.charAt(at) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new SourcePosition(file, line, column);
    }
}
