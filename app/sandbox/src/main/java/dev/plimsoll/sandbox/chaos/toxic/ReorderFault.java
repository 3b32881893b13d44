package dev.plimsoll.sandbox.chaos.toxic;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Lets later requests of other connections overtake one that fits. The order on a connection stays: what comes behind
/// the held request on its own connection waits as well, so that answers belong to their requests, also under
/// pipelining. One request at a time is held; a further one that was to be held overtakes it instead, so that two
/// concurrent requests change places.
public final class ReorderFault implements HttpFault {
    private static final long LONGEST_MILLIS = 60_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Aim aim;
    private final int behind;
    private final long longestMillis;
    private final AtomicReference<@Nullable Turn> holding = new AtomicReference<>();

    private ReorderFault(Aim aim, int behind, long longestMillis) {
        this.aim = aim;
        this.behind = behind;
        this.longestMillis = longestMillis;
    }

    static ReorderFault read(ObjectNode attributes) {
        var json = HttpFault.view(attributes, "HttpReorderToxic");
        long behind = json.whole("behind", "int", 1);
        if (behind < 1 || behind > 1000) {
            throw RefusedException.badBody("behind must be 1 to 1000 requests but is " + behind);
        }
        long longest = json.whole("longest", "int64", 1000);
        if (longest < 1 || longest > LONGEST_MILLIS) {
            throw RefusedException.badBody(
                    "longest must be 1 to " + LONGEST_MILLIS + " milliseconds but is " + longest);
        }
        return new ReorderFault(Aim.read(json, "only_status"), (int) behind, longest);
    }

    @Override
    public Aim aim() {
        return aim;
    }

    /// How long a request is held at most, in nanoseconds.
    public long longestNanos() {
        return longestMillis * NANOS_PER_MILLI;
    }

    /// A request that is to be held; null where one is held already, which this one overtakes.
    ///
    /// @param account where it is noted whether it was overtaken
    public @Nullable Turn hold(LedgerEntry account) {
        var turn = new Turn(account);
        return holding.compareAndSet(null, turn) ? turn : null;
    }

    /// A request that fits has gone on to the service.
    public void passed() {
        Turn turn = holding.get();
        if (turn != null) {
            turn.overtaken();
        }
    }

    /// When a held request goes on. May be used from any thread.
    public final class Turn {
        private final LedgerEntry account;
        private int left = behind;
        private boolean over;
        private @Nullable Runnable go;

        private Turn(LedgerEntry account) {
            this.account = account;
        }

        /// @param action lets the request go on; run once, on any thread, at once where it is its turn already
        public void then(Runnable action) {
            synchronized (this) {
                if (!over) {
                    go = action;
                    return;
                }
            }
            action.run();
        }

        private void overtaken() {
            Runnable action;
            synchronized (this) {
                left--;
                if (over || left > 0) {
                    return;
                }
                over = true;
                action = go;
            }
            account.injected();
            holding.compareAndSet(this, null);
            if (action != null) {
                action.run();
            }
        }

        /// It goes on, or is gone, without having been overtaken by as many as wanted.
        public void end() {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
                go = null;
            }
            account.missed();
            holding.compareAndSet(this, null);
        }

        /// Whether it may go on.
        public synchronized boolean isOver() {
            return over;
        }
    }
}
