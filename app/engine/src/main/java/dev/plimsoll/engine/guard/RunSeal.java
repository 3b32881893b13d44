package dev.plimsoll.engine.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secret of one run of an encrypted workspace. It encrypts the lines of the run's journal (AES-256-GCM), each with
/// a nonce of its own. The run has it from the workspace, its guardian from the run.
public final class RunSeal {
    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 8;

    private final SecretKey key;
    private final byte[] bytes;
    private final SecureRandom random = new SecureRandom();

    /// @param bytes 32, as the workspace derives them
    public RunSeal(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("the key of a run has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
        this.key = new SecretKeySpec(this.bytes, "AES");
    }

    /// Reads what [#hex()] gave.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static RunSeal parse(String hex) {
        return new RunSeal(HexFormat.of().parseHex(hex));
    }

    /// As the guardian is told it.
    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// @param beside is not secret, but the text opens with it only
    String close(String text, String beside) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] secret = gcm(Cipher.ENCRYPT_MODE, nonce, beside).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, both, NONCE_BYTES, secret.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }

    /// @throws GeneralSecurityException if another key closed it, or it was changed
    String open(String closed, String beside) throws GeneralSecurityException {
        byte[] both = decoded(closed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] text = gcm(Cipher.DECRYPT_MODE, nonce, beside).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String closed) throws GeneralSecurityException {
        try {
            byte[] both = Base64.getDecoder().decode(closed);
            if (both.length > NONCE_BYTES) {
                return both;
            }
        } catch (IllegalArgumentException broken) {
            throw new GeneralSecurityException("what was sealed is broken", broken);
        }
        throw new GeneralSecurityException("what was sealed is cut off");
    }

    private Cipher gcm(int mode, byte[] nonce, String beside) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        aes.updateAAD(beside.getBytes(StandardCharsets.UTF_8));
        return aes;
    }

    /// A name for a text that tells nothing of it to who has not the key: equal texts have equal names.
    String name(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, NAME_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }
}
