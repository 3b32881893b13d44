package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.ErrorMeaning;
import dev.plimsoll.model.amendment.Idempotency;
import dev.plimsoll.model.amendment.Latency;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Retry;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lasting;
import java.util.Objects;
import java.util.Optional;

/// Whether obligations can be kept together.
final class ObligationGates {
    private ObligationGates() {}

    /// More of the calls cannot be faster than fewer of them.
    static Gate latency(Obligations obligations) {
        for (Latency low : obligations.latency()) {
            for (Latency high : obligations.latency()) {
                boolean same = Objects.equals(low.operation(), high.operation());
                if (same
                        && low.percentile() < high.percentile()
                        && high.atMost().compareTo(low.atMost()) < 0) {
                    return new Gate(
                            "Latency",
                            false,
                            "The " + number(high.percentile()) + "th percentile is at most "
                                    + Lasting.words(high.atMost()) + ", less than the " + number(low.percentile())
                                    + "th at " + Lasting.words(low.atMost()) + "; correct one of them.");
                }
                if (same && !low.equals(high) && low.percentile() == high.percentile()) {
                    return new Gate(
                            "Latency",
                            false,
                            "The " + number(low.percentile()) + "th percentile has two limits; leave one of them.");
                }
            }
        }
        return new Gate("Latency", true, "The limits of latency do not contradict each other.");
    }

    private static String number(double percentile) {
        String text = Double.toString(percentile);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// A retry that the provider calls useless is none, and one that comes after its key is forgotten acts twice.
    static Gate retry(Obligations obligations) {
        Retry retry = obligations.retry();
        if (retry == null) {
            return new Gate("Retry", true, "Nothing is agreed on retries.");
        }
        Optional<ErrorMeaning> useless = obligations.errors().stream()
                .filter(error -> !error.retry() && retry.statuses().contains(error.status()))
                .findFirst();
        if (useless.isPresent()) {
            return new Gate(
                    "Retry",
                    false,
                    "Status " + useless.get().status() + " (" + useless.get().meaning()
                            + ") is retried, and the error semantics say that it does not help; take it out of one"
                            + " of them.");
        }
        Optional<Idempotency> forgotten = obligations.idempotency().stream()
                .filter(key -> retry.longest().compareTo(key.remembered()) > 0)
                .findFirst();
        return Gate.of(
                "Retry",
                forgotten.isEmpty(),
                "The last retry comes at most " + Lasting.words(retry.longest()) + " after the first attempt.",
                forgotten
                        .map(key -> "The last retry comes " + Lasting.words(retry.longest())
                                + " after the first attempt, and " + key.key() + " is remembered for "
                                + Lasting.words(key.remembered())
                                + " only, so that it would act twice; remember it longer, or retry less often.")
                        .orElse(""));
    }
}
