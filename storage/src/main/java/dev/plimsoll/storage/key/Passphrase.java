package dev.plimsoll.storage.key;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What a person remembers, and the key that is derived from it.
///
/// PBKDF2 and not Argon2id, because the runtime brings it and no library has to be trusted and kept up to date for it.
/// OWASP's Password Storage Cheat Sheet asks for at least 600,000 rounds with HMAC-SHA-256.
public final class Passphrase {
    /// Fewer characters than this are not accepted for a new one.
    public static final int SHORTEST = 12;

    static final int FEWEST_ROUNDS = 600_000;

    /// More would only make a made-up key file block the program.
    static final int MOST_ROUNDS = 50_000_000;

    private Passphrase() {}

    /// @throws KeyProblem if somebody could try it out
    public static void requireStrong(char[] passphrase) {
        if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST) {
            throw KeyProblem.tooShort();
        }
    }

    /// 256 bits. The caller wipes them.
    static byte[] derive(char[] passphrase, byte[] salt, int rounds) throws GeneralSecurityException {
        char[] normal = normal(passphrase);
        PBEKeySpec spec = new PBEKeySpec(normal, salt, rounds, 8 * DataKey.BYTES);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
            Arrays.fill(normal, '\0');
        }
    }

    /// Keyboards give the same letter as one character or as a letter with an accent behind it (RFC 8265, section 4.2).
    private static char[] normal(char[] passphrase) {
        CharBuffer text = CharBuffer.wrap(passphrase);
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? passphrase.clone()
                : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
    }
}
