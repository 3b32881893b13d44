package dev.plimsoll.storage.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.nearmiss.ConfidantKey;
import dev.plimsoll.model.nearmiss.Receipt;
import dev.plimsoll.model.nearmiss.SealedName;
import dev.plimsoll.model.plan.Person;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void everyWrongLetterAndEveryTwoNeighboursThatChangedPlacesAreNoticed() {
        SecureRandom random = new SecureRandom();
        for (int round = 0; round < 20; round++) {
            String code = ReceiptCode.random(random).text().replace("-", "");
            assertThat(code).hasSize(25);
            for (int at = 0; at < code.length(); at++) {
                for (char letter : LETTERS.toCharArray()) {
                    String other = code.substring(0, at) + letter + code.substring(at + 1);
                    assertThat(readable(other)).as("%s for %s", other, code).isEqualTo(other.equals(code));
                }
                if (at > 0) {
                    String swapped =
                            code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                    assertThat(readable(swapped)).as("%s for %s", swapped, code).isEqualTo(swapped.equals(code));
                }
            }
            assertThat(readable(code.substring(1))).isFalse();
        }
        assertThat(readable("")).isFalse();
        assertThat(readable("ä".repeat(25))).isFalse();
    }

    private static boolean readable(String typed) {
        try {
            return ReceiptCode.read(typed) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void onlyTheCodeFitsAndHowItIsTypedDoesNotMatter() {
        SecureRandom random = new SecureRandom();
        ReceiptCode code = ReceiptCode.random(random);
        Receipt receipt = code.receipt(random);
        String sloppy = code.text()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(ReceiptCode.read(sloppy).fits(receipt)).isTrue();
        assertThat(ReceiptCode.random(random).fits(receipt)).isFalse();
        assertThat(code.text()).matches("(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}");
        assertThat(receipt.toString()).doesNotContain(code.text());
        assertThat(code.fits(new Receipt(receipt.kdf(), 2_000_000_000, receipt.salt(), receipt.hash())))
                .isFalse();
    }

    @Test
    void onlyTheConfidantsPassphraseReadsASealedName() {
        SecureRandom random = new SecureRandom();
        ConfidantKey key = Confidence.key(new Person("ola"), "a long passphrase".toCharArray(), random);
        Person name = new Person("zoë-with-a-name");
        SealedName sealed = Confidence.seal(name, key, random);
        SealedName short_ = Confidence.seal(new Person("al"), key, random);

        assertThat(Confidence.open(sealed, "a long passphrase".toCharArray())).isEqualTo(name);
        assertThat(sealed.text()).hasSameSizeAs(short_.text());
        assertThat(Confidence.seal(name, key, random).text()).isNotEqualTo(sealed.text());
        assertThatThrownBy(() -> Confidence.open(sealed, "another passphrase".toCharArray()))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("confidant ola");
        SealedName moved = new SealedName(key, short_.ephemeral(), sealed.nonce(), sealed.text());
        assertThatThrownBy(() -> Confidence.open(moved, "a long passphrase".toCharArray()))
                .isInstanceOf(KeyProblem.class);
        assertThatThrownBy(() -> Confidence.key(new Person("ola"), "short".toCharArray(), random))
                .isInstanceOf(KeyProblem.class);
    }
}
