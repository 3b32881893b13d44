package dev.plimsoll.model.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final String UUID_TEXT = "0b5c7a4e-91d2-4c3b-a7f0-5d2e8c914b66";

    private static CanaryKey key(String secret) {
        return new CanaryKey(secret.getBytes(StandardCharsets.UTF_8));
    }

    private final CanaryMint mint = new CanaryMint(key("ours"), "P1");
    private final CanaryFinder finder = new CanaryFinder(key("ours"));

    private List<String> marks(String text) {
        return finder.in(text).stream().map(CanaryFinder.Found::mark).toList();
    }

    @Test
    void whatWasMarkedIsFoundAgainByItsKeyAloneWhereverItIsWritten() {
        for (String text : List.of(
                "ord_5f1c3a90d2e4",
                "test_5f1c3a90d2e45f1c3a90d2e4",
                UUID_TEXT,
                "ada.lind@example.com",
                "https://example.com/order/5f1c3a90",
                "0".repeat(40),
                "It came late. It was cold.")) {
            for (int seed = 0; seed < 50; seed++) {
                String marked = mint.marked(text, seed, 1000);
                String why = text + " with seed " + seed + ": " + marked;
                assertThat(marks("{\"a\":\"" + marked + "\"}")).as(why).hasSize(1);
                assertThat(marks(marked.toUpperCase(Locale.ROOT))).as(why).hasSize(1);
                assertThat(marks(marked.replace("-", ""))).as(why).hasSize(1);
                assertThat(new CanaryFinder(key("theirs")).in(marked)).as(why).isEmpty();
                String packed = "xyz".substring(seed % 4 == 3 ? 0 : seed % 4)
                        + Base64.getEncoder()
                                .encodeToString(("{\"id\":\"" + marked + "\"}").getBytes(StandardCharsets.UTF_8));
                assertThat(marks(packed)).as(why).hasSize(1);
            }
        }
    }

    @Test
    void aMarkedValueKeepsItsFormAndItsBound() {
        assertThat(mint.marked("ord_5f1c3a90d2e4", 7, 100)).matches("ord_[0-9a-f]{24}");
        assertThat(mint.marked("0".repeat(40), 7, 40)).matches("0{16}[0-9a-f]{24}");
        assertThat(UUID.fromString(mint.marked(UUID_TEXT, 7, 36)).version()).isEqualTo(4);
        assertThat(mint.marked("ord_5f1c3a90d2e4", 7, 20)).isEqualTo("ord_5f1c3a90d2e4");
        assertThat(mint.marked("Leipzig", 7, 100)).isEqualTo("Leipzig");
    }

    @Test
    void aMarkTellsItsLineAndWhoPlantedIt() {
        String mark = finder.in("a\nb " + mint.marked("ord_5f1c3a90d2e4", 3, 100) + "\n")
                .getFirst()
                .mark();
        assertThat(finder.in("a\nb " + mark + "\n").getFirst().line()).isEqualTo(2);
        assertThat(key("ours").from("P1", mark)).isTrue();
        assertThat(key("ours").from("P2", mark)).isFalse();
    }

    @Test
    void nothingElseIsTakenForACanary() {
        Random random = new Random(5);
        StringBuilder clean = new StringBuilder();
        for (int line = 0; line < 10_000; line++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            clean.append(HexFormat.of().formatHex(bytes))
                    .append(' ')
                    .append(new UUID(random.nextLong(), random.nextLong()))
                    .append('\n');
        }
        assertThat(finder.in(clean.toString())).isEmpty();
    }
}
