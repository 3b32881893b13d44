package dev.plimsoll.engine.proof;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ProviderCalls.Reply;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Lateness;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.proof.GuardedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Calls of one operation, and what goes on to the dependency because of them. What goes on is counted by the chaos
/// service: a fault is in effect meanwhile, and its hits are the calls of the dependency.
final class ServiceCalls {
    private static final int ERROR = 503;
    private static final Aim ANY = new Aim(null, null, null, null, null);

    private final Bench bench;
    private final GuardedCall call;

    ServiceCalls(Bench bench, GuardedCall call) {
        this.bench = bench;
        this.call = call;
    }

    /// An answer of the service.
    ///
    /// @param status 0 when no whole answer came
    /// @param retryAfter seconds that its Retry-After names; null for none
    /// @param from when the request was sent, in nanoseconds of the bench's clock
    record Seen(int status, String body, @Nullable Long retryAfter, long from, long to) {
        boolean worked() {
            return status > 0 && status < 400;
        }
    }

    /// Answers, and how many calls of the dependency there were meanwhile.
    record Stretch(List<Seen> seen, long hits) {
        Seen only() {
            return seen.getFirst();
        }
    }

    /// The dependency fails.
    static MessageFault failing() {
        return new MessageFault.ErrorStatus(ANY, ERROR, false);
    }

    /// The dependency is well, and slower by something.
    static MessageFault slow(Duration by) {
        return new MessageFault.LateAnswer(ANY, new Lateness.Fixed(by));
    }

    /// The dependency is well; only counted.
    static MessageFault counted() {
        return slow(Duration.ofMillis(1));
    }

    /// One call after the other.
    Stretch oneByOne(MessageFault fault, int times) throws InterruptedException {
        return under(fault, () -> {
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                seen.add(once());
            }
            return seen;
        });
    }

    /// All at once.
    Stretch atOnce(MessageFault fault, int times) throws InterruptedException {
        return under(fault, () -> {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Seen>> sent = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    sent.add(threads.submit(this::once));
                }
                return all(sent);
            }
        });
    }

    static List<Seen> all(List<Future<Seen>> sent) throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        for (Future<Seen> each : sent) {
            try {
                seen.add(each.get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof ServiceProblem gone) {
                    throw gone;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
        return seen;
    }

    /// Work under a fault of the dependency, which ends with it whatever happens.
    Stretch under(MessageFault fault, Work work) throws InterruptedException {
        ChaosService.Route route = bench.route();
        if (route == null) {
            return new Stretch(work.call(), 0);
        }
        bench.chaos().inject(route, new PlannedFault(ProveBreaker.FAULT, "", fault, 1, null));
        List<Seen> seen = List.of();
        long hits;
        try {
            seen = work.call();
        } finally {
            hits = bench.chaos().remove(route, ProveBreaker.FAULT);
        }
        if (hits == ChaosService.UNKNOWN_HITS) {
            throw new ServiceProblem(
                    "The chaos service does not count what it does, so nothing can be said of a breaker.",
                    "Use the embedded one, or 'plimsoll chaos'.");
        }
        return new Stretch(seen, hits);
    }

    /// What is done under a fault.
    interface Work extends Callable<List<Seen>> {
        @Override
        List<Seen> call() throws InterruptedException;
    }

    /// @throws ServiceProblem if nobody listens there any more
    Seen once() {
        long from = bench.clock().getAsLong();
        Reply reply = bench.calls()
                .send(ProviderCalls.Call.of(call.method(), bench.service(), call.target(), Map.of(), null));
        long to = bench.clock().getAsLong();
        return reply instanceof Reply.Answer answer
                ? new Seen(answer.status(), answer.body(), retryAfter(answer.headers()), from, to)
                : new Seen(0, "", null, from, to);
    }

    /// Only the form in seconds; a date says no more.
    private static @Nullable Long retryAfter(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("retry-after"))
                .flatMap(header -> header.getValue().stream())
                .map(String::strip)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .findFirst()
                .orElse(null);
    }
}
