package dev.plimsoll.engine.workload;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.Walk;
import dev.plimsoll.model.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The users of a closed model. A request is due when its user has thought enough, which is when its latency begins; a
/// request that failed is thought about like one that was answered. Each user has random numbers of its own, so that
/// what a user asks and how long the user thinks follows from the seed alone, however the others fare.
final class ClosedSchedule implements Schedule {
    // While every user waits for an answer there is nothing due; the answers wake the thread.
    private static final long LOOK_AGAIN = 100_000_000;

    private final ClosedUsers users;
    private final Map<OperationKey, List<Request>> requests;
    private final List<User> all = new ArrayList<>();
    private final PriorityQueue<User> thinking = new PriorityQueue<>((a, b) -> Long.signum(a.due - b.due));

    ClosedSchedule(
            Workload workload, ClosedUsers users, Map<OperationKey, List<Request>> requests, RandomGenerator random) {
        this.users = users;
        this.requests = requests;
        for (int i = 0; i < users.users(); i++) {
            all.add(new User(workload, new SplittableRandom(random.nextLong())));
        }
    }

    /// One of them, with at most one request on its way.
    private final class User implements Exchange.Sender {
        private final RandomGenerator random;
        private final Walk walk;
        private long due;

        User(Workload workload, RandomGenerator random) {
            this.random = random;
            this.walk = Walk.ofOneUser(workload, random);
        }

        void begin(long now) {
            wake(now + Math.round(random.nextDouble() * users.think().mean().toNanos()));
        }

        void send(Exchanges exchanges, long now) {
            exchanges.begin(Draws.one(requests, walk.next(random), random), due, now, this);
        }

        @Override
        public void ended(long now) {
            wake(now + users.think().nextNanos(random));
        }

        private void wake(long at) {
            due = at;
            thinking.add(this);
        }
    }

    @Override
    public void begin(long now) {
        all.forEach(user -> user.begin(now));
    }

    @Override
    public long due(long now) {
        User next = thinking.peek();
        return next == null ? now + LOOK_AGAIN : next.due;
    }

    @Override
    public void send(Exchanges exchanges, long now) {
        User next = thinking.poll();
        if (next != null) {
            next.send(exchanges, now);
        }
    }
}
