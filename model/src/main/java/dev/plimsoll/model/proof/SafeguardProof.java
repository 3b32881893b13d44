package dev.plimsoll.model.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A promise of one safeguard of a service, to be proved from outside.
///
/// @param name unique in the plan; the safeguard has it in the register
/// @param node the program that has it; null for the one that serves
/// @param call a request that it guards, such as `GET /checkout`
/// @param dependency name of the dependency that it guards against; a limiter may have none
/// @param breaker what it promises as a circuit breaker; null for a limiter
/// @param limiter what it promises as a rate limiter; null for a breaker
/// @param neighbour an operation that is to stay as fast; null for none
public record SafeguardProof(
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String node,
        String call,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dependency,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BreakerPromise breaker,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LimiterPromise limiter,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Neighbour neighbour) {
    private static final Duration AROUND = Duration.ofMinutes(2);

    public SafeguardProof {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a proof needs the name of its safeguard");
        }
        GuardedCall.of(call);
        if ((breaker == null) == (limiter == null)) {
            throw new IllegalArgumentException("the proof '" + name + "' is of a breaker or of a limiter, one of them");
        }
        if (breaker != null && dependency == null) {
            throw new IllegalArgumentException(
                    "the breaker '" + name + "' needs the dependency that it guards against");
        }
    }

    /// The longest that proving it can take.
    public Duration longest() {
        if (breaker != null) {
            return AROUND.plus(breaker.open().plus(breaker.openWithin()).multipliedBy(12))
                    .plus(breaker.slowBy().multipliedBy(12));
        }
        return AROUND.plus(Objects.requireNonNull(limiter).per().multipliedBy(24));
    }

    /// What it promises, in words.
    public String promised() {
        if (breaker != null) {
            return "Open after " + breaker.failures() + " failures of '" + dependency + "' for "
                    + breaker.open().toMillis() + " ms, then try with " + breaker.probes()
                    + (breaker.probes() == 1 ? " call" : " calls");
        }
        LimiterPromise promise = Objects.requireNonNull(limiter);
        return "Admit " + promise.requests() + " requests in " + promise.per().toMillis() + " ms";
    }
}
