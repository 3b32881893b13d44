package dev.plimsoll.model.canary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes canaries and knows them again. A mark has 24 hexadecimal digits: 8 that were drawn, 4 that tell who has it
/// planted, 2 of a quick keyed sum of both, so that long texts are read fast, and 10 of a keyed digest (HMAC-SHA256,
/// RFC 2104). Without the key it is as good as random; with it 24 digits of anything else are taken for a mark once in
/// 2^48 times. Not for several threads at once.
public final class CanaryKey {
    /// Digits of a mark.
    public static final int LENGTH = 24;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "plimsoll canary ";
    private static final int DRAWN = 8;
    private static final int SOURCE = 4;
    private static final int SUM = 2;
    private final Mac mac;
    private final long quick;

    /// @param secret kept where the canaries are looked for; at least one byte
    public CanaryKey(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
        }
        quick = Long.parseUnsignedLong(digest("quick", 16), 16);
    }

    /// The mark for a draw: the same for the same source and draw.
    ///
    /// @param source who has it planted, for example plan P1
    public String mark(String source, long draw) {
        String drawn = digest("draw " + draw + " " + source, DRAWN);
        String open = drawn + masked(source, drawn);
        open += sum(open);
        return open + digest("tag " + open, LENGTH - open.length());
    }

    /// Whether these 24 digits are a mark of this key, in small letters or capitals.
    public boolean made(String digits) {
        String mark = digits.toLowerCase(Locale.ROOT);
        String open = mark.substring(0, DRAWN + SOURCE);
        if (!mark.startsWith(sum(open), DRAWN + SOURCE)) {
            return false;
        }
        open = mark.substring(0, DRAWN + SOURCE + SUM);
        return mark.endsWith(digest("tag " + open, LENGTH - open.length()));
    }

    /// Whether a mark of this key was planted by that source; another one is taken for it once in 65,536 times.
    public boolean from(String source, String digits) {
        String mark = digits.toLowerCase(Locale.ROOT);
        return mark.startsWith(masked(source, mark.substring(0, DRAWN)), DRAWN);
    }

    /// Other digits with each draw, or marks of one source would look alike.
    private String masked(String source, String drawn) {
        return digest("source " + drawn + " " + source, SOURCE);
    }

    /// By FNV-1a, begun with a number that nobody else knows.
    private String sum(String open) {
        long hash = quick;
        for (int at = 0; at < open.length(); at++) {
            hash = (hash ^ open.charAt(at)) * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits((byte) (hash >>> 32));
    }

    private String digest(String text, int digits) {
        byte[] digest = mac.doFinal((PURPOSE + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, digits);
    }
}
