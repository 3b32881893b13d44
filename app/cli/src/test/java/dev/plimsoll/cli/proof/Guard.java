package dev.plimsoll.cli.proof;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.Callable;

/// What stands before the dependency of a small service.
interface Guard {
    /// Calls the dependency, or does not.
    ///
    /// @throws Refused if it does not
    int call(Callable<Integer> dependency) throws Exception;

    /// The dependency was not called.
    class Refused extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// The breaker of a library that many use: opens when half of the last `2 * failures` calls failed.
    static Guard breaker(int failures, Duration open, int probes) {
        CircuitBreaker breaker = CircuitBreaker.of(
                "real",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(2 * failures)
                        .minimumNumberOfCalls(2 * failures)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(open)
                        .permittedNumberOfCallsInHalfOpenState(probes)
                        .build());
        return dependency -> {
            try {
                return breaker.executeCallable(() -> orThrow(dependency.call()));
            } catch (CallNotPermittedException refused) {
                throw new Refused();
            } catch (Failed failed) {
                return failed.status;
            }
        };
    }

    /// The rate limiter of the same library.
    static Guard limiter(int requests, Duration per) {
        RateLimiter limiter = RateLimiter.of(
                "real",
                RateLimiterConfig.custom()
                        .limitForPeriod(requests)
                        .limitRefreshPeriod(per)
                        .timeoutDuration(Duration.ZERO)
                        .build());
        return dependency -> {
            if (!limiter.acquirePermission()) {
                throw new Refused();
            }
            return dependency.call();
        };
    }

    private static int orThrow(int status) throws Failed {
        if (status >= 500) {
            throw new Failed(status);
        }
        return status;
    }

    /// The dependency failed.
    final class Failed extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;

        Failed(int status) {
            this.status = status;
        }
    }
}
