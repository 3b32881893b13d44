package dev.plimsoll.model.evidence.detect.bench;

import java.util.random.RandomGenerator;

/// A distribution of latencies in milliseconds, with a median of 10 ms.
enum Shape {
    /// A lognormal with p99 at ten times the median.
    LOGNORMAL {
        @Override
        double draw(RandomGenerator random) {
            return 10 * Math.exp(random.nextGaussian());
        }
    },
    /// A narrow one, p99 at twice the median.
    NARROW {
        @Override
        double draw(RandomGenerator random) {
            return 10 * Math.exp(0.3 * random.nextGaussian());
        }
    },
    /// Pareto with a tail of index 1.5: no variance, p99 at fourteen times the median.
    PARETO {
        @Override
        double draw(RandomGenerator random) {
            return 10 * Math.pow(2 * (1 - random.nextDouble()), -1 / 1.5);
        }
    },
    /// A cache: nine of ten around 10 ms, one of ten around 100 ms.
    TWO_HUMPS {
        @Override
        double draw(RandomGenerator random) {
            double middle = random.nextInt(10) == 0 ? 100 : 9.6;
            return middle * Math.exp(0.3 * random.nextGaussian());
        }
    };

    abstract double draw(RandomGenerator random);
}
