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
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            text = strictly(bytes, file);
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) {
            throw new ContractProblem(file, null, "the file is empty. Is it the right file?");
        }
        return body;
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
        int line = 1;
        int column = 1;
        for (int at = 0; at < before.length(); at++) {
            boolean newLine = before.charAt(at) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        String hex = String.format("0x%02X", in.get(in.position()));
        return new ContractProblem(
                file,
                new SourcePosition(file, line, column),
                "the byte " + hex + " at offset " + in.position() + " is not UTF-8. Save the file as UTF-8.");
    }
}
