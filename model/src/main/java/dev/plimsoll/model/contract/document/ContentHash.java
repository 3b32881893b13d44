package dev.plimsoll.model.contract.document;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// 64-bit hashes of content. Not cryptographic: it tells equal from different parts of two files of one team.
final class ContentHash {
    private static final int MOST_ZEROS = 2000;

    private ContentHash() {}

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// The same as of the text that the characters are.
    static long of(char[] characters, int offset, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int at = offset; at < offset + length; at++) {
            hash = (hash ^ characters[at]) * 0x100000001b3L;
        }
        return mix(hash);
    }

    static long of(JsonNode scalar) {
        if (scalar.isNumber()) {
            return pair(7, of(scalar.isIntegralNumber() ? scalar.asString() : digits(scalar.decimalValue())));
        }
        return scalar.isString() ? ofText(of(scalar.asString())) : pair(13, of(scalar.asString()));
    }

    /// The hash of a string from that of its characters.
    static long ofText(long characters) {
        return pair(11, characters);
    }

    /// As plain digits, unless an exponent would make them many; whole numbers of that size are not written out either.
    private static String digits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs((long) plain.scale()) > MOST_ZEROS ? plain.toString() : plain.toPlainString();
    }

    static long pair(long left, long right) {
        return mix(left * 0x9e3779b97f4a7c15L + mix(right));
    }

    static long saturatedSum(long left, long right) {
        long sum = left + right;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
