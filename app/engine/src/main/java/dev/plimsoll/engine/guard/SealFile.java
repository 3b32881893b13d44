package dev.plimsoll.engine.guard;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.HKDFParameterSpec;
import tools.jackson.core.JacksonException;

/// Lies beside the journal of a run of an encrypted workspace, and holds no secret: from the salt and the key of the
/// workspace comes the key of the journal. With the public key any program can leave a request that only the run and
/// its guardian can read (X25519, RFC 7748, with a key pair made for the one request; HKDF-SHA256, RFC 5869).
///
/// @param salt random, in hex
/// @param publicKey of the run
/// @param privateKey of the run, encrypted with the key of the journal
record SealFile(String salt, String publicKey, String privateKey) {
    private static final String CURVE = "X25519";
    private static final String PURPOSE = "plimsoll request to a run";
    private static final int SALT_BYTES = 16;

    /// What another program leaves for the run.
    ///
    /// @param held the wish of a request to hold, which others ask for too
    /// @param once public key made for this request
    /// @param sealed the request
    record Request(boolean held, String once, String sealed) {}

    static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    static SealFile of(byte[] salt, RunSeal seal, SecureRandom random) {
        try {
            KeyPair pair = pair(random);
            String open = encoded(pair.getPublic().getEncoded());
            return new SealFile(
                    HexFormat.of().formatHex(salt),
                    open,
                    seal.close(encoded(pair.getPrivate().getEncoded()), open));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has these algorithms", missing);
        }
    }

    /// @return empty where there is none, or none that can be read
    static Optional<SealFile> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Json.read(Files.readString(file), SealFile.class))
                    : Optional.empty();
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }

    /// @param held what the request tells to everybody
    Request close(String text, boolean held) {
        try {
            KeyPair once = pair(new SecureRandom());
            String ephemeral = encoded(once.getPublic().getEncoded());
            PublicKey run = KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(decoded(publicKey)));
            RunSeal shared = shared(once.getPrivate(), run, ephemeral);
            return new Request(held, ephemeral, shared.close(text, beside(held)));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalArgumentException("the public key of the run is damaged", damaged);
        }
    }

    /// @throws GeneralSecurityException if it was not left for this run
    String open(Request request, RunSeal seal) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(CURVE);
        byte[] own = decoded(seal.open(privateKey, publicKey));
        PrivateKey key = keys.generatePrivate(new PKCS8EncodedKeySpec(own));
        Arrays.fill(own, (byte) 0);
        PublicKey once = keys.generatePublic(new X509EncodedKeySpec(decoded(request.once())));
        return shared(key, once, request.once()).open(request.sealed(), beside(request.held()));
    }

    private String beside(boolean held) {
        return publicKey + " " + held;
    }

    private static RunSeal shared(PrivateKey own, PublicKey other, String ephemeral) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(own);
        agreement.doPhase(other, true);
        byte[] secret = agreement.generateSecret();
        HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                .addSalt(ephemeral.getBytes(StandardCharsets.UTF_8))
                .addIKM(secret)
                .thenExpand(PURPOSE.getBytes(StandardCharsets.UTF_8), RunSeal.BYTES);
        byte[] key = KDF.getInstance("HKDF-SHA256").deriveData(spec);
        Arrays.fill(secret, (byte) 0);
        return new RunSeal(key);
    }

    private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(CURVE);
        generator.initialize(255, random); // the one size of this curve
        return generator.generateKeyPair();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            throw new GeneralSecurityException("a key is broken", broken);
        }
    }
}
