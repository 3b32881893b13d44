package dev.plimsoll.model.nearmiss;

/// What is kept of a reporter's receipt code: a slow hash, from which nobody finds the code.
///
/// @param kdf how the code becomes the hash
/// @param rounds of that; at least 1
/// @param salt random, in hex
/// @param hash in hex
public record Receipt(String kdf, int rounds, String salt, String hash) {
    public Receipt {
        if (rounds < 1 || !salt.matches("[0-9a-f]+") || !hash.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("a receipt holds a salt and a hash, and neither is one: " + rounds);
        }
    }
}
