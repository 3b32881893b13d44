package dev.plimsoll.engine.run;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunEvent.NodeMoved.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A consumer that is lost in the midst of its trial. One that was killed is started again, as its keeper would do, and
/// what the second program comes to is the result; one that was paused goes on.
final class ConsumerLoss {
    /// Where the plan says nothing.
    private static final Duration USUAL = Duration.ofSeconds(1);

    /// A program that pauses is given its time back, and some to find its pace.
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /// What ends with a program has reached the chaos service by then.
    private static final Duration SETTLE = Duration.ofMillis(50);

    private static final long UNCOUNTED = -1;

    private final String id;
    private final LostNode fault;
    private final Duration moment;
    private final Map<String, String> marks;
    private final LongSupplier cut;
    private final Consumer<Function<Instant, RunEvent>> record;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int programs;
    private long cutBefore = UNCOUNTED;
    private @Nullable Thread taker;

    /// @param id of the fault
    /// @param moment how long after its start it is lost
    /// @param marks variables that the consumer and its children have in their environment, and nobody else
    /// @param cut how many requests broke off on the way to the provider; negative where nobody counts them
    ConsumerLoss(
            String id,
            LostNode fault,
            Duration moment,
            Map<String, String> marks,
            LongSupplier cut,
            Consumer<Function<Instant, RunEvent>> record) {
        this.id = id;
        this.fault = fault;
        this.moment = moment;
        this.marks = marks;
        this.cut = cut;
        this.record = record;
    }

    /// Starts the consumer and waits for its end.
    @FunctionalInterface
    interface Attempt {
        /// @param more what it may take beyond its own time
        /// @param started told when it runs
        CommandRunner.Ended run(Duration more, Consumer<ProcessHandle> started) throws InterruptedException;
    }

    /// The trial with the loss in its midst.
    CommandRunner.Ended run(Attempt attempt) throws InterruptedException {
        CommandRunner.Ended first =
                attempt.run(fault.way() == LostNode.Way.PAUSE ? gone().plus(MARGIN) : Duration.ZERO, this::begin);
        ended.countDown();
        if (taker != null) {
            taker.join();
        }
        if (programs == 0) {
            record.accept(at -> new RunEvent.FaultInjected(at, id));
            say(Station.NOT_GONE, "its trial was over before it could be lost");
            record.accept(at -> new RunEvent.FaultRemoved(at, id, 0));
            return first;
        }
        CommandRunner.Ended last = fault.way() == LostNode.Way.PAUSE ? first : again(attempt);
        if (Integer.valueOf(0).equals(last.exitCode())) {
            say(Station.RECOVERED, "it did its work after it was back");
        }
        return last;
    }

    /// How often it was lost in its trial: not at all where the trial was over before.
    long times() {
        return programs == 0 ? 0 : 1;
    }

    private void begin(ProcessHandle program) {
        taker = Thread.ofVirtual().name("plimsoll-consumer-loss").start(this::takeInTime);
    }

    private void takeInTime() {
        try {
            if (!ended.await(moment.toNanos(), TimeUnit.NANOSECONDS)) {
                take();
            }
        } catch (InterruptedException _) {
            // Nobody interrupts it.
            Thread.currentThread().interrupt();
        }
    }

    private void take() throws InterruptedException {
        boolean pauses = fault.way() == LostNode.Way.PAUSE;
        int running = MarkedPrograms.find(marks).size();
        programs = pauses ? MarkedPrograms.pause(marks) : running;
        if (programs == 0) {
            return;
        }
        cutBefore = pauses ? UNCOUNTED : cut.getAsLong();
        record.accept(at -> new RunEvent.FaultInjected(at, id));
        say(Station.GONE, "in the midst of its trial, " + moment.toMillis() + " ms after it began");
        if (!pauses) {
            MarkedPrograms.end(marks);
            return;
        }
        boolean _ = ended.await(gone().toNanos(), TimeUnit.NANOSECONDS);
        int moved = MarkedPrograms.find(marks).size() - MarkedPrograms.paused(marks);
        if (moved > 0) {
            say(Station.NOT_GONE, moved + " of its programs did not stand still");
        }
        MarkedPrograms.resume(marks);
        back("it goes on");
    }

    /// It stays gone for its time, then it is started again.
    private CommandRunner.Ended again(Attempt attempt) throws InterruptedException {
        say(Station.NOTICED, "its end was seen by who waited for it");
        if (fault.way() == LostNode.Way.KILL) {
            boolean _ = new CountDownLatch(1).await(gone().toNanos(), TimeUnit.NANOSECONDS);
        } else {
            boolean _ = new CountDownLatch(1).await(SETTLE.toNanos(), TimeUnit.NANOSECONDS);
        }
        String halves = halves();
        return attempt.run(Duration.ZERO, _ -> back("it was started again" + halves));
    }

    /// What the provider saw of the requests that were under way; empty where nobody counts them.
    private String halves() {
        long count = cutBefore < 0 ? UNCOUNTED : cut.getAsLong() - cutBefore;
        if (count < 0) {
            return "";
        }
        return "; the provider saw "
                + (count == 0 ? "no request" : count == 1 ? "1 request" : count + " requests")
                + " break off in the midst";
    }

    private void back(String how) {
        say(Station.BACK, how);
        record.accept(at -> new RunEvent.FaultRemoved(at, id, programs));
    }

    private Duration gone() {
        Duration time = fault.gone();
        return time == null ? USUAL : time;
    }

    private void say(Station station, String detail) {
        record.accept(at -> new RunEvent.NodeMoved(at, id, fault.node(), station, detail));
    }
}
