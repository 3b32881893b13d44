package dev.plimsoll.model.amendment;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// An amendment with a value in every field.
public final class AmendmentSamples {
    public static final Person ADA = new Person("ada");
    public static final Person PAM = new Person("pam");
    public static final Person SUE = new Person("sue");
    public static final Person SAM = new Person("sam");
    public static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    public static final EffectiveDate DAY = new EffectiveDate(LocalDate.of(2026, 12, 1), ZoneId.of("Europe/Berlin"));
    public static final Instant BEFORE = Instant.parse("2026-11-30T22:59:59Z");
    public static final Instant THEN = Instant.parse("2026-11-30T23:00:00Z");

    private AmendmentSamples() {}

    public static Obligations obligations() {
        return new Obligations(
                List.of(new Latency(null, 95, Duration.ofMillis(400)), new Latency(ORDER, 99, Duration.ofSeconds(1))),
                new Retry(4, Duration.ofSeconds(1), 2, List.of(429, 503)),
                List.of(new Idempotency(null, "Idempotency-Key", Duration.ofHours(24))),
                List.of(new Ordering(ORDER, Ordering.Guarantee.PER_KEY, "order id")),
                List.of(new ErrorMeaning(null, 503, "overloaded", true)),
                new Retirement(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 4, 1)));
    }

    public static AmendmentRecord whole() {
        return new AmendmentRecord(
                "Totals move",
                "They are needed by themselves.",
                "2.0",
                summary("1.0", "ab"),
                summary("2.0", "cd"),
                new Party("orders", List.of(PAM, new Person("pia"))),
                List.of(new Party("shop", List.of(SUE)), new Party("app", List.of(SAM, new Person("sid")))),
                DAY,
                obligations(),
                ADA,
                null,
                Map.of("/x-note", Json.mapper().readTree("{\"kept\": [1, null]}")));
    }

    private static ContractSummary summary(String version, String digest) {
        return new ContractSummary("orders.yaml", "Orders", version, "OpenAPI 3.1.0", digest.repeat(32), 3);
    }

    public static AmendmentState drafted(AmendmentRecord amendment) {
        return AmendmentState.of(AmendmentId.number(1), List.of(new AmendmentEvent.Drafted(BEFORE, ADA, amendment)));
    }

    public static AmendmentEvent.Signed signed(AmendmentState state, Person by, String party) {
        return new AmendmentEvent.Signed(BEFORE, by, party, state.amendment().digest(), "");
    }

    /// Submitted, and signed by all.
    public static AmendmentState agreed(AmendmentRecord amendment) {
        AmendmentState state = drafted(amendment);
        state = state.after(new AmendmentEvent.Submitted(BEFORE, ADA, amendment.digest()));
        return state.after(signed(state, PAM, "orders"))
                .after(signed(state, SUE, "shop"))
                .after(signed(state, SAM, "app"));
    }

    public static AmendmentEvent.Effected effected(AmendmentState state, Instant at) {
        return new AmendmentEvent.Effected(at, ADA, state.amendment().digest());
    }
}
