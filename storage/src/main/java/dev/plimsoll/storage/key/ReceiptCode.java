package dev.plimsoll.storage.key;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.nearmiss.Receipt;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/// What a reporter keeps to come back with: 115 random bits and two letters that tell a typing error, as five groups of
/// five letters and digits. None looks like another: neither I, L, O nor U is used (the alphabet of Douglas Crockford's
/// Base 32), and what is typed for them is read as meant.
///
/// The two letters at the end are the rest of the number before them by 1021, a prime. So every single wrong letter is
/// noticed, and every two that changed places side by side.
public final class ReceiptCode {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 23;
    private static final int ALL = 25;
    private static final int GROUP = 5;
    private static final int RADIX = 32;
    private static final BigInteger PRIME = BigInteger.valueOf(1021);
    private static final String KDF = "PBKDF2-HMAC-SHA256";
    private static final int SALT_BYTES = 16;

    private final String code;

    private ReceiptCode(String code) {
        this.code = code;
    }

    public static ReceiptCode random(SecureRandom random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            letters.append(LETTERS.charAt(random.nextInt(RADIX)));
        }
        return new ReceiptCode(letters + check(letters.toString()));
    }

    /// Reads what a person typed; hyphens, spaces and small letters do not matter.
    ///
    /// @throws IllegalArgumentException if it is mistyped; what was typed is not repeated
    public static ReceiptCode read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (letters.length() != ALL) {
            throw new IllegalArgumentException(
                    "a receipt code has " + ALL + " letters and digits, and this has " + letters.length());
        }
        boolean known = letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        if (!known || !letters.endsWith(check(letters.substring(0, RANDOM)))) {
            throw new IllegalArgumentException("the receipt code is mistyped; compare it letter by letter");
        }
        return new ReceiptCode(letters);
    }

    private static String check(String letters) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < letters.length(); i++) {
            value = value.multiply(BigInteger.valueOf(RADIX))
                    .add(BigInteger.valueOf(LETTERS.indexOf(letters.charAt(i))));
        }
        int rest = value.mod(PRIME).intValueExact();
        return "" + LETTERS.charAt(rest / RADIX) + LETTERS.charAt(rest % RADIX);
    }

    /// What is kept of it. Takes a good part of a second.
    public Receipt receipt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String hash = HexFormat.of().formatHex(derived(salt, Passphrase.FEWEST_ROUNDS));
        return new Receipt(KDF, Passphrase.FEWEST_ROUNDS, HexFormat.of().formatHex(salt), hash);
    }

    /// Whether this code belongs to a receipt. Takes a good part of a second.
    public boolean fits(Receipt receipt) {
        if (!receipt.kdf().equals(KDF) || receipt.rounds() > Passphrase.MOST_ROUNDS) {
            return false; // a made-up receipt must not block the program
        }
        byte[] derived = derived(HexFormat.of().parseHex(receipt.salt()), receipt.rounds());
        return MessageDigest.isEqual(derived, HexFormat.of().parseHex(receipt.hash()));
    }

    private byte[] derived(byte[] salt, int rounds) {
        try {
            return Passphrase.derive(code.toCharArray(), salt, rounds);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has this algorithm", missing);
        }
    }

    /// SHA-256, 64 hex digits, for where a code is looked for among many: with so many random bits nobody finds the
    /// code from it either.
    public String digest() {
        return Json.sha256(code.getBytes(StandardCharsets.UTF_8));
    }

    /// For the reporter, in groups.
    public String text() {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /// Without the code: it would end in a log.
    @Override
    public String toString() {
        return "a receipt code";
    }
}
