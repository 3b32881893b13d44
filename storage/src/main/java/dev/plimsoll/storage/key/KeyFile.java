package dev.plimsoll.storage.key;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;

/// The data key of a workspace, encrypted with a key that is derived from the passphrase. Everything else in the file
/// is authenticated with it, so that nobody can weaken it and have it still open.
///
/// @param format always [#FORMAT]
/// @param version of that form
/// @param kdf how the passphrase becomes a key
/// @param rounds of that
/// @param salt random, in hex, for that
/// @param cipher that wraps the data key
/// @param nonce random, in hex, for that
/// @param wrapped the data key and its tag, in hex
/// @param sum SHA-256 over the rest, which tells a damaged file from a wrong passphrase
public record KeyFile(
        String format,
        int version,
        String kdf,
        int rounds,
        String salt,
        String cipher,
        String nonce,
        String wrapped,
        String sum) {
    /// In the folder of the workspace, and in its backups.
    public static final String NAME = "workspace.key";

    private static final String FORMAT = "plimsoll workspace key";
    private static final int VERSION = 1;
    private static final String KDF = "PBKDF2-HMAC-SHA256";
    private static final String CIPHER = "AES-256-GCM";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int LONGEST = 4096;

    public static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /// Wraps a key by a passphrase.
    ///
    /// @throws KeyProblem if the passphrase is too short
    public static KeyFile wrap(DataKey key, char[] passphrase, SecureRandom random) {
        Passphrase.requireStrong(passphrase);
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        KeyFile header =
                new KeyFile(FORMAT, VERSION, KDF, Passphrase.FEWEST_ROUNDS, hex(salt), CIPHER, hex(nonce), "", "");
        try {
            String wrapped = hex(header.run(Cipher.ENCRYPT_MODE, passphrase, key.bytes()));
            return header.with(wrapped, "")
                    .with(wrapped, header.with(wrapped, "").computed());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }

    /// Reads a key file.
    ///
    /// @param name for the complaint
    /// @throws KeyProblem if it is damaged, of a newer Plimsoll, or weaker than Plimsoll writes it
    public static KeyFile read(Path name, byte[] bytes) {
        KeyFile file;
        try {
            file = Json.read(new String(bytes, StandardCharsets.UTF_8), KeyFile.class);
        } catch (JacksonException broken) {
            throw KeyProblem.damaged(name, "it is not what Plimsoll wrote", broken);
        }
        file.require(name);
        return file;
    }

    /// The bytes of a key file on the disk.
    public static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw KeyProblem.damaged(file, "it is not what Plimsoll wrote", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw KeyProblem.damaged(file, "it cannot be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    @SuppressWarnings("ConstantValue") // JSON may lack any of the texts
    private void require(Path name) {
        if (!FORMAT.equals(format) || salt == null || nonce == null || wrapped == null || sum == null) {
            throw KeyProblem.damaged(name, "it is not what Plimsoll wrote", null);
        }
        if (version != VERSION || !KDF.equals(kdf) || !CIPHER.equals(cipher)) {
            throw KeyProblem.damaged(name, "it asks for a method that this Plimsoll does not use", null);
        }
        if (rounds < Passphrase.FEWEST_ROUNDS || rounds > Passphrase.MOST_ROUNDS) {
            throw KeyProblem.damaged(name, "it asks for " + rounds + " rounds, which Plimsoll does not accept", null);
        }
        boolean forms = is(salt, SALT_BYTES) && is(nonce, NONCE_BYTES) && is(wrapped, DataKey.BYTES + TAG_BYTES);
        if (!forms || !sum.equals(computed())) {
            throw KeyProblem.damaged(name, "it is damaged", null);
        }
    }

    private static boolean is(String hex, int bytes) {
        return hex.matches("[0-9a-f]{" + 2 * bytes + "}");
    }

    /// The data key. Takes a good part of a second, so not on a thread that draws.
    ///
    /// @param name for the complaint
    /// @throws KeyProblem if it is not the passphrase
    public DataKey unwrap(Path name, char[] passphrase) {
        try {
            return DataKey.of(
                    run(Cipher.DECRYPT_MODE, passphrase, HexFormat.of().parseHex(wrapped)));
        } catch (AEADBadTagException _) {
            throw KeyProblem.wrong(name); // without its cause: the tag is all that there is to know
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }

    private byte[] run(int mode, char[] passphrase, byte[] input) throws GeneralSecurityException {
        byte[] secret = Passphrase.derive(passphrase, HexFormat.of().parseHex(salt), rounds);
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(
                    mode,
                    new SecretKeySpec(secret, "AES"),
                    new GCMParameterSpec(8 * TAG_BYTES, HexFormat.of().parseHex(nonce)));
            aes.updateAAD(with("", "").text().getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(input);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private KeyFile with(String newWrapped, String newSum) {
        return new KeyFile(format, version, kdf, rounds, salt, cipher, nonce, newWrapped, newSum);
    }

    private String computed() {
        return Json.sha256(with(wrapped, "").text().getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// The file's content.
    public String text() {
        return Json.pretty(this);
    }
}
