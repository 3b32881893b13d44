package dev.plimsoll.engine.proof;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.proof.ServiceCalls.Seen;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.GuardedCall;
import dev.plimsoll.model.proof.Neighbour;
import dev.plimsoll.model.proof.ProofFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How long an operation takes that does without the dependency, before and while the dependency is very slow and
/// many callers wait for it. Medians, so that single slow calls of a busy machine do not count.
final class NeighbourWatch {
    private static final Logger LOG = LoggerFactory.getLogger(NeighbourWatch.class);
    private static final int CALLS = 15;
    private static final int FEWEST = 3;
    private static final int WAITING = 24;
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final Duration STALL = Duration.ofSeconds(2);
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final Bench bench;
    private final ServiceCalls guarded;

    NeighbourWatch(Bench bench, ServiceCalls guarded) {
        this.bench = bench;
        this.guarded = guarded;
    }

    /// What was seen of it.
    ///
    /// @param usual median before, in milliseconds
    /// @param slow median meanwhile
    record Reading(Neighbour neighbour, double usual, double slow) {
        Optional<ProofFinding> finding() {
            double most = usual + neighbour.allowed().toMillis();
            return slow <= most
                    ? Optional.empty()
                    : Optional.of(new ProofFinding(
                            Defect.NEIGHBOUR_SLOWED, words() + ", and it was to stay within " + ms(most)));
        }

        String words() {
            return neighbour.call() + " took " + ms(usual) + " before and " + ms(slow)
                    + " while the dependency was slow";
        }

        private static String ms(double millis) {
            return Math.round(millis) + " ms";
        }
    }

    /// Its median without anything else, in milliseconds.
    double usual(Neighbour neighbour) {
        ServiceCalls calls = new ServiceCalls(bench, GuardedCall.of(neighbour.call()));
        calls.once();
        return median(calls);
    }

    private double median(ServiceCalls calls) {
        long start = bench.clock().getAsLong();
        List<Long> took = new ArrayList<>();
        while (took.size() < CALLS && (took.size() < FEWEST || bench.clock().getAsLong() - start < LONGEST.toNanos())) {
            Seen seen = calls.once();
            took.add(seen.to() - seen.from());
        }
        return took.stream().sorted().toList().get(took.size() / 2) / 1e6;
    }

    /// Calls it while callers of the guarded operation wait for the slow dependency.
    Reading whileSlow(Neighbour neighbour, double usual) throws InterruptedException {
        ServiceCalls calls = new ServiceCalls(bench, GuardedCall.of(neighbour.call()));
        double[] slow = {0};
        AtomicBoolean over = new AtomicBoolean();
        guarded.under(ServiceCalls.slow(STALL), () -> {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WAITING; i++) {
                    threads.execute(() -> keepAsking(over));
                }
                // Until all of them wait: the first calls of the neighbour would overtake them otherwise.
                try {
                    bench.pause().until(bench.clock().getAsLong() + SETTLE.toNanos());
                    slow[0] = median(calls);
                } finally {
                    over.set(true);
                }
            }
            return List.of();
        });
        return new Reading(neighbour, usual, slow[0]);
    }

    /// As callers do who come again and again, and not at once where they are refused.
    private void keepAsking(AtomicBoolean over) {
        try {
            while (!over.get()) {
                guarded.once();
                bench.pause().until(bench.clock().getAsLong() + SETTLE.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ServiceProblem gone) {
            LOG.debug("a caller was not answered", gone); // the neighbour tells
        }
    }
}
