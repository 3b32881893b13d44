package dev.plimsoll.storage.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The random 256-bit key that encrypts a database. Because nobody has to remember it, no search through passphrases
/// finds it, however few rounds the database itself derives its cipher's key with.
public final class DataKey implements AutoCloseable {
    static final int BYTES = 32;

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static DataKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /// @param bytes wiped when the key is closed
    static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new DataKey(bytes);
    }

    /// As the database wants it: 64 hex digits. The caller wipes it.
    public char[] hex() {
        char[] hex = new char[2 * BYTES];
        for (int at = 0; at < BYTES; at++) {
            hex[2 * at] = HexFormat.of().toHighHexDigit(bytes[at]);
            hex[2 * at + 1] = HexFormat.of().toLowHexDigit(bytes[at]);
        }
        return hex;
    }

    byte[] bytes() {
        return bytes;
    }

    /// A key for something else, of the same length (HKDF-SHA256, RFC 5869).
    public byte[] derive(String purpose, byte[] salt) {
        HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                .addSalt(salt)
                .addIKM(bytes)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }

    /// Another one with the same value and an end of its own.
    public DataKey copy() {
        return new DataKey(bytes.clone());
    }

    /// Wipes it from memory.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
