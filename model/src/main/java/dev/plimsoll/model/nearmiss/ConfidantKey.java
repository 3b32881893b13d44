package dev.plimsoll.model.nearmiss;

/// The key pair of somebody whom people trust with their names. The public half seals; the private half is encrypted
/// by a passphrase that only the confidant knows. All bytes are in hex.
///
/// @param confidant the account, so that a reporter sees whom they tell
/// @param curve of the key pair
/// @param publicKey in its X.509 form
/// @param rounds how often the passphrase is hashed for the key around the private key
/// @param salt random, for that
/// @param nonce random, for that
/// @param wrapped the private key in its PKCS #8 form, encrypted, and its tag
public record ConfidantKey(
        String confidant, String curve, String publicKey, int rounds, String salt, String nonce, String wrapped) {
    private static final int SHORT = 16;

    public ConfidantKey {
        for (String part : new String[] {publicKey, salt, nonce, wrapped}) {
            if (!part.matches("(?:[0-9a-f]{2})+")) {
                throw new IllegalArgumentException("the key of " + confidant + " is damaged");
            }
        }
        if (confidant.isBlank()) {
            throw new IllegalArgumentException("a confidant has a name");
        }
    }

    /// The last digits of the public key, by which people tell two keys apart.
    public String fingerprint() {
        return publicKey.substring(Math.max(0, publicKey.length() - SHORT));
    }
}
