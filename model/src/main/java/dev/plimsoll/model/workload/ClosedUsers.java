package dev.plimsoll.model.workload;

import java.time.Duration;

/// A fixed number of users, each of whom waits for the answer, thinks, and then sends the next request (closed model).
/// They do not all begin at once: each waits for a part of the mean think time, drawn evenly, before the first request.
///
/// A closed model hides queueing: while the service is slow its users wait instead of asking more, so that the load
/// shrinks exactly when it would hurt.
///
/// @param users 1 to 10,000
/// @param think from an answer, or from giving up on it, to the next request of the same user
public record ClosedUsers(int users, ThinkTime think) implements LoadModel {
    /// More would be more connections than a machine has ports for.
    public static final int MOST_USERS = 10_000;

    /// The time of an answer that the guess of a rate assumes.
    private static final Duration GUESSED_ANSWER = Duration.ofMillis(10);

    private static final double MOST_PER_SECOND = 100_000;

    public ClosedUsers {
        if (users < 1 || users > MOST_USERS) {
            throw new IllegalArgumentException("a closed workload has 1 to 10,000 users, not " + users);
        }
    }

    @Override
    public String sentence() {
        return label() + ": " + users + (users == 1 ? " user, thinking " : " users, each thinking ") + think.words()
                + " between an answer and the next request";
    }

    /// By the law of Little, with answers after 10 ms.
    @Override
    public double expectedPerSecond() {
        return Math.min(
                MOST_PER_SECOND, users * 1e9 / think.mean().plus(GUESSED_ANSWER).toNanos());
    }

    /// What a reader of its figures has to know.
    public String caution() {
        return "A closed model hides queueing: its users wait for slow answers instead of asking more, so the load"
                + " shrinks while the service is slow. Take an open model to see what a crowd would do.";
    }
}
