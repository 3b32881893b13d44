package dev.plimsoll.storage.key;

import dev.plimsoll.model.nearmiss.ConfidantKey;
import dev.plimsoll.model.nearmiss.SealedName;
import dev.plimsoll.model.plan.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals names so that who reports needs no secret and only the confidant's passphrase opens them: X25519 with a key
/// pair made for the one name (RFC 7748), HKDF-SHA256 (RFC 5869), AES-256-GCM; the private key is kept encrypted as the
/// key of a workspace is.
public final class Confidence {
    private static final String CURVE = "X25519";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final byte[] PURPOSE = "plimsoll sealed name".getBytes(StandardCharsets.UTF_8);

    /// Every name is filled up to this, so that the length tells nothing.
    private static final int NAME_BYTES = 256;

    private Confidence() {}

    /// A new key pair.
    ///
    /// @throws KeyProblem if the passphrase is too short
    public static ConfidantKey key(Person confidant, char[] passphrase, SecureRandom random) {
        Passphrase.requireStrong(passphrase);
        try {
            KeyPair pair = pair(random);
            byte[] salt = bytes(SALT_BYTES, random);
            byte[] nonce = bytes(NONCE_BYTES, random);
            byte[] secret = Passphrase.derive(passphrase, salt, Passphrase.FEWEST_ROUNDS);
            byte[] wrapped = gcm(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(secret, "AES"),
                    nonce,
                    pair.getPublic().getEncoded(),
                    pair.getPrivate().getEncoded());
            Arrays.fill(secret, (byte) 0);
            return new ConfidantKey(
                    confidant.account(),
                    CURVE,
                    hex(pair.getPublic().getEncoded()),
                    Passphrase.FEWEST_ROUNDS,
                    hex(salt),
                    hex(nonce),
                    hex(wrapped));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }

    /// Seals a name; nobody but the confidant, not even who sealed it, can read it again.
    public static SealedName seal(Person name, ConfidantKey key, SecureRandom random) {
        byte[] utf8 = name.account().getBytes(StandardCharsets.UTF_8);
        if (utf8.length > NAME_BYTES) {
            throw new IllegalArgumentException("a name of more than " + NAME_BYTES + " bytes cannot be sealed");
        }
        try {
            KeyPair once = pair(random);
            PublicKey confidant =
                    KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(parsed(key.publicKey())));
            byte[] nonce = bytes(NONCE_BYTES, random);
            byte[] ephemeral = once.getPublic().getEncoded();
            SecretKey shared = shared(once.getPrivate(), confidant, ephemeral);
            byte[] text =
                    gcm(Cipher.ENCRYPT_MODE, shared, nonce, parsed(key.publicKey()), Arrays.copyOf(utf8, NAME_BYTES));
            return new SealedName(key, hex(ephemeral), hex(nonce), hex(text));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("the key of " + key.confidant() + " is damaged", wrong);
        }
    }

    /// Reads a sealed name. Takes a good part of a second.
    ///
    /// @throws KeyProblem if it is not the confidant's passphrase, or the seal is damaged
    public static Person open(SealedName sealed, char[] passphrase) {
        ConfidantKey key = sealed.key();
        if (key.rounds() < Passphrase.FEWEST_ROUNDS || key.rounds() > Passphrase.MOST_ROUNDS) {
            throw KeyProblem.wrongConfidant(key.confidant());
        }
        try {
            byte[] secret = Passphrase.derive(passphrase, parsed(key.salt()), key.rounds());
            byte[] encoded = gcm(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(secret, "AES"),
                    parsed(key.nonce()),
                    parsed(key.publicKey()),
                    parsed(key.wrapped()));
            Arrays.fill(secret, (byte) 0);
            KeyFactory keys = KeyFactory.getInstance(CURVE);
            PrivateKey own = keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Arrays.fill(encoded, (byte) 0);
            byte[] ephemeral = parsed(sealed.ephemeral());
            PublicKey once = keys.generatePublic(new X509EncodedKeySpec(ephemeral));
            byte[] name = gcm(
                    Cipher.DECRYPT_MODE,
                    shared(own, once, ephemeral),
                    parsed(sealed.nonce()),
                    parsed(key.publicKey()),
                    parsed(sealed.text()));
            return new Person(new String(name, StandardCharsets.UTF_8).replace("\0", ""));
        } catch (AEADBadTagException _) {
            throw KeyProblem.wrongConfidant(key.confidant()); // the tag is all that there is to know
        } catch (GeneralSecurityException damaged) {
            throw new IllegalArgumentException("the sealed name is damaged", damaged);
        }
    }

    private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(CURVE);
        generator.initialize(255, random); // the one size of this curve
        return generator.generateKeyPair();
    }

    private static SecretKey shared(PrivateKey own, PublicKey other, byte[] ephemeral) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(own);
        agreement.doPhase(other, true);
        byte[] secret = agreement.generateSecret();
        HKDFParameterSpec spec =
                HKDFParameterSpec.ofExtract().addSalt(ephemeral).addIKM(secret).thenExpand(PURPOSE, KEY_BYTES);
        SecretKey key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec);
        Arrays.fill(secret, (byte) 0);
        return key;
    }

    private static byte[] gcm(int mode, SecretKey key, byte[] nonce, byte[] beside, byte[] input)
            throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        aes.updateAAD(beside);
        return aes.doFinal(input);
    }

    private static byte[] bytes(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] parsed(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
