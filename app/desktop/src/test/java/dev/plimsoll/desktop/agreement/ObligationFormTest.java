package dev.plimsoll.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.amendment.ErrorMeaning;
import dev.plimsoll.model.amendment.Idempotency;
import dev.plimsoll.model.amendment.Latency;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Ordering;
import dev.plimsoll.model.amendment.Retirement;
import dev.plimsoll.model.amendment.Retry;
import dev.plimsoll.model.contract.OperationKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationFormTest {
    private static final List<OperationKey> OPERATIONS =
            List.of(new OperationKey("GET", "/orders/{id}"), new OperationKey("POST", "/orders"));

    /// Draws obligations of every kind, each list of none to three.
    private record Draw(Random random) {
        private @Nullable OperationKey operation() {
            int at = random.nextInt(OPERATIONS.size() + 1);
            return at == OPERATIONS.size() ? null : OPERATIONS.get(at);
        }

        private <T> List<T> some(Supplier<T> one) {
            List<T> all = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                all.add(one.get());
            }
            return all;
        }

        private Duration length() {
            return Duration.ofMillis(1 + random.nextInt(100_000_000));
        }

        private String word() {
            return List.of("orderId", "already paid", "x-key: a=b", "Ä, ö").get(random.nextInt(4));
        }

        private Ordering ordering() {
            Ordering.Guarantee guarantee = Ordering.Guarantee.values()[random.nextInt(3)];
            return new Ordering(operation(), guarantee, guarantee == Ordering.Guarantee.PER_KEY ? word() : "");
        }

        private @Nullable Retry retry() {
            return random.nextBoolean()
                    ? null
                    : new Retry(
                            1 + random.nextInt(100),
                            Duration.ofMillis(1 + random.nextInt(86_400_000)),
                            1 + random.nextInt(90) / 10.0,
                            some(() -> 100 + random.nextInt(500)));
        }

        private @Nullable Retirement retirement() {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            return switch (random.nextInt(3)) {
                case 0 -> null;
                case 1 -> new Retirement(from, null);
                default -> new Retirement(from, from.plusDays(random.nextInt(90)));
            };
        }

        Obligations obligations() {
            return new Obligations(
                    some(() -> new Latency(operation(), (1 + random.nextInt(998)) / 10.0, length())),
                    retry(),
                    some(() -> new Idempotency(operation(), word(), length())),
                    some(this::ordering),
                    some(() -> new ErrorMeaning(operation(), 400 + random.nextInt(200), word(), random.nextBoolean())),
                    retirement());
        }
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        for (int seed = 0; seed < 400; seed++) {
            Obligations drawn = new Draw(new Random(seed)).obligations();
            assertThat(ObligationForm.of(drawn).read()).as("seed %d", seed).isEqualTo(drawn);
        }
    }

    @Test
    void everyObligationIsReadInWords() {
        for (int seed = 0; seed < 50; seed++) {
            Obligations drawn = new Draw(new Random(seed)).obligations();
            int owed = drawn.latency().size()
                    + drawn.idempotency().size()
                    + drawn.ordering().size()
                    + drawn.errors().size()
                    + (drawn.retry() == null ? 0 : 1)
                    + (drawn.retirement() == null ? 0 : 1);
            assertThat(ObligationWords.rows(drawn)).as("seed %d", seed).hasSize(owed);
        }
        assertThat(ObligationWords.rows(new Obligations(
                        List.of(new Latency(null, 99, Duration.ofMillis(400))),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null)))
                .containsExactly(List.of("every operation", "99 % of the answers come within 400 ms"));
    }

    @Test
    void whatIsNoObligationIsQuoted() {
        refused("GET /orders 99 %", "“GET /orders 99 %” has too few parts");
        refused("orders | 99 % | 400 ms", "“orders” is no operation");
        refused("* | most | 400 ms", "“most” is no number");
        refused("* | 99 % | soon", "Write a length of time");
        refused("* | 120 % | 400 ms", "a percentile is above 0 and below 100, not 120.0");
        ObligationForm form = ObligationForm.of(Obligations.NONE);
        form.ordering().set("* | by size");
        assertThatThrownBy(form::read).hasMessageContaining("“by size”");
        form.ordering().set("");
        form.sunset().set(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(form::read).hasMessageContaining("from when on it is deprecated");
    }

    private static void refused(String latency, String why) {
        ObligationForm form = ObligationForm.of(Obligations.NONE);
        form.latency().set(latency);
        assertThatThrownBy(form::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
