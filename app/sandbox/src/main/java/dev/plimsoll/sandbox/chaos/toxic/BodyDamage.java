package dev.plimsoll.sandbox.chaos.toxic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Damage to a body as a whole, whatever its media type.
///
/// @param size of `OVERSIZED`: bytes added
/// @param flips of `BIT_FLIPS`: how many bits, at most those there are
public record BodyDamage(Kind kind, int size, int flips) implements BodyEdit {
    /// How many bytes a body with a wrong length lacks.
    public static final int LACKING = 16;

    private static final int MAX_SIZE = 32 << 20;

    /// What is done.
    public enum Kind {
        /// Breaks off at a drawn place. The length in the head is that of what is left.
        TRUNCATED(false),
        /// Spaces are put after the end, which no JSON reader may mind.
        OVERSIZED(true),
        /// The head promises [#LACKING] bytes more than come before the connection ends.
        WRONG_LENGTH(false),
        /// Comes in ISO 8859-1 where that shows, which is when it has a character beyond ASCII, else in UTF-16.
        WRONG_CHARSET(true),
        /// Bits are flipped at drawn places.
        BIT_FLIPS(false);

        private final boolean plain;

        Kind(boolean plain) {
            this.plain = plain;
        }

        /// Whether it acts on the body without its content coding; else on the bytes as they travel.
        public boolean plain() {
            return plain;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BodyDamage {
        if (size < 1 || size > MAX_SIZE) {
            throw RefusedException.badBody("size must be 1 to " + MAX_SIZE + " bytes but is " + size);
        }
        if (flips < 1 || flips > 1_000_000) {
            throw RefusedException.badBody("flips must be 1 to 1000000 but is " + flips);
        }
    }

    /// The damaged body, or null when it cannot be damaged so.
    public byte @Nullable [] applyTo(byte[] body, RandomGenerator random) {
        return switch (kind) {
            case TRUNCATED -> body.length == 0 ? null : Arrays.copyOf(body, random.nextInt(body.length));
            case OVERSIZED -> oversized(body);
            case WRONG_LENGTH -> body;
            case WRONG_CHARSET -> otherCharset(body);
            case BIT_FLIPS -> body.length == 0 ? null : flipped(body, random);
        };
    }

    private byte[] oversized(byte[] body) {
        byte[] larger = Arrays.copyOf(body, body.length + size);
        Arrays.fill(larger, body.length, larger.length, (byte) ' ');
        return larger;
    }

    private static byte @Nullable [] otherCharset(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean shows = !Arrays.equals(latin, body);
        return body.length == 0 ? null : shows ? latin : text.getBytes(StandardCharsets.UTF_16BE);
    }

    private byte[] flipped(byte[] body, RandomGenerator random) {
        byte[] copy = body.clone();
        var places = new BitSet();
        long bits = Math.min(Integer.MAX_VALUE, body.length * 8L);
        while (places.cardinality() < Math.min(flips, bits)) {
            places.set(random.nextInt((int) bits));
        }
        places.stream().forEach(bit -> copy[bit >> 3] ^= (byte) (1 << (bit & 7)));
        return copy;
    }
}
