package dev.plimsoll.desktop.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Workers and screen are queues here, so that a test decides what happens when.
class JobsTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final FxBridge fx = new FxBridge(screen::add);
    private final Jobs jobs = new Jobs(workers::add, fx);
    private final List<Object> seen = new ArrayList<>();

    private void work() {
        workers.remove().run();
    }

    private void show() {
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
    }

    @Test
    void tellsTheResultOnTheScreenAndForgetsTheJob() {
        jobs.start("Counting", _ -> 42, seen::add, seen::add);
        assertThat(jobs.running()).singleElement().extracting(Job::title).isEqualTo("Counting");
        work();
        assertThat(seen).isEmpty();
        show();
        assertThat(seen).containsExactly(42);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aProblemArrivesAsItIs() {
        Problem problem = new Problem("The file is empty.", "Choose another.");
        jobs.start(
                "Reading",
                _ -> {
                    throw problem;
                },
                seen::add,
                seen::add);
        work();
        show();
        assertThat(seen).containsExactly(problem);
    }

    @Test
    void whatNobodyForesawBecomesAProblemWithoutATrace() {
        jobs.start(
                "Reading",
                _ -> {
                    throw new IllegalStateException("the moon is full");
                },
                seen::add,
                seen::add);
        work();
        show();
        assertThat(seen)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.what())
                                .isEqualTo("Reading failed in a way nobody foresaw: the moon is full."));
    }

    @Test
    void aCancelledJobTellsNothing() {
        Job job = jobs.start("Counting", _ -> 42, seen::add, seen::add);
        work();
        job.cancel();
        show();
        assertThat(seen).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void workThatAsksEndsWhenItIsCancelled() {
        Job job = jobs.start(
                "Counting",
                progress -> {
                    progress.checkCancelled();
                    seen.add("went on");
                    return 42;
                },
                seen::add,
                seen::add);
        job.cancel();
        work();
        show();
        assertThat(seen).isEmpty();
    }

    @Test
    void aModelIsNotBusyAnyMoreWithACancelledJob() {
        Busy busy = new Busy(jobs);
        Job job = jobs.start("Counting", _ -> 42, seen::add, seen::add);
        busy.with(job);
        assertThat(busy.goingProperty().get()).isTrue();
        job.cancel();
        work();
        show();
        assertThat(busy.goingProperty().get()).isFalse();
        assertThat(seen).isEmpty();
    }

    @Test
    void aModelIsBusyUntilItsLastJobHasEndedAndNotBeforeItIsTold() {
        Busy busy = new Busy(jobs);
        busy.with(jobs.start("One", _ -> 1, _ -> seen.add(busy.goingProperty().get()), seen::add));
        busy.with(jobs.start("Two", _ -> 2, _ -> seen.add(busy.goingProperty().get()), seen::add));
        jobs.start("Of another model", _ -> 3, _ -> {}, seen::add);
        work();
        show();
        work();
        show();
        assertThat(seen).containsExactly(true, false);
    }

    @Test
    void whoGivesUpDoesNotWait() {
        Busy busy = new Busy(jobs);
        busy.with(jobs.start("Counting", _ -> 42, seen::add, seen::add));
        busy.cancel();
        assertThat(busy.goingProperty().get()).isFalse();
        work();
        show();
        assertThat(seen).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackIsToldThoughSomebodyWouldCancelIt() {
        Job job = jobs.deed("Saving", () -> 42, seen::add, seen::add);
        assertThat(job.cancellable()).isFalse();
        job.cancel();
        work();
        show();
        assertThat(seen).containsExactly(42);
    }

    @Test
    void progressIsShownAndCoalesced() {
        Job job = jobs.start(
                "Counting",
                progress -> {
                    progress.step("one", 0.1);
                    progress.step("two", 0.2);
                    return 42;
                },
                seen::add,
                seen::add);
        work();
        assertThat(screen).hasSize(2);
        screen.remove().run();
        assertThat(job.doingProperty().get()).isEqualTo("two");
        assertThat(job.fractionProperty().get()).isEqualTo(0.2);
    }

    @Test
    void ofManySnapshotsOnlyTheNewestIsShown() {
        Consumer<Integer> snapshots = fx.latest(seen::add);
        for (int i = 0; i < 1_000; i++) {
            snapshots.accept(i);
        }
        assertThat(screen).hasSize(1);
        show();
        snapshots.accept(1_000);
        show();
        assertThat(seen).containsExactly(999, 1_000);
    }
}
