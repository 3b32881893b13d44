package dev.plimsoll.model.nearmiss;

/// A reporter's name that only the confidant can read. It carries the confidant's key, whose private half their
/// passphrase opens, so that it can be read from a backup or an export as well. All bytes are in hex.
///
/// @param key whose it is to read
/// @param ephemeral the public half of a key pair that was made for this name only, in its X.509 form
/// @param nonce random
/// @param text the name, filled up to one length for all names, encrypted, and its tag
public record SealedName(ConfidantKey key, String ephemeral, String nonce, String text) {
    public SealedName {
        for (String part : new String[] {ephemeral, nonce, text}) {
            if (!part.matches("(?:[0-9a-f]{2})+")) {
                throw new IllegalArgumentException("the sealed name is damaged");
            }
        }
    }
}
