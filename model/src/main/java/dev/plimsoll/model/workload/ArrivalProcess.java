package dev.plimsoll.model.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.random.RandomGenerator;

/// When requests arrive, whatever became of the earlier ones (open model).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArrivalProcess.Poisson.class, name = "poisson"),
    @JsonSubTypes.Type(value = ArrivalProcess.Constant.class, name = "constant")
})
public sealed interface ArrivalProcess {
    /// Mean requests a second, above 0 and at most 100,000.
    double perSecond();

    /// Nanoseconds from one arrival to the next.
    long nextGapNanos(RandomGenerator random);

    /// Independent arrivals: gaps are exponentially distributed.
    record Poisson(double perSecond) implements ArrivalProcess {
        public Poisson {
            requireRate(perSecond);
        }

        @Override
        public long nextGapNanos(RandomGenerator random) {
            return Math.round(random.nextExponential() * 1e9 / perSecond);
        }
    }

    /// A metronome.
    record Constant(double perSecond) implements ArrivalProcess {
        public Constant {
            requireRate(perSecond);
        }

        @Override
        public long nextGapNanos(RandomGenerator random) {
            return Math.round(1e9 / perSecond);
        }
    }

    private static void requireRate(double perSecond) {
        if (!(perSecond > 0 && perSecond <= 100_000)) {
            throw new IllegalArgumentException(
                    "a workload sends more than 0 and at most 100,000 requests a second, not " + perSecond);
        }
    }
}
