package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final List<Runnable> impatience = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final FxBridge fx = new FxBridge(screen::add);
    private final Jobs jobs = new Jobs(work::add, fx);
    private final Leaving leaving = new Leaving(jobs, fx, impatience::add);

    @Test
    void theWindowClosesAtOnceWhereNothingIsToBeKept() {
        leaving.before(() -> false);
        job("reading something else", () -> {});
        leaving.leave(() -> done.add("closed"));
        assertThat(done).containsExactly("closed");
    }

    @Test
    void everyStepOfKeepingIsDoneBefore() {
        leaving.before(() -> {
            job("checked", () -> job("saved", () -> {}));
            return true;
        });
        leaving.leave(() -> done.add("closed"));
        assertThat(done).isEmpty();
        everything();
        assertThat(done).containsExactly("checked", "saved", "closed");
    }

    @Test
    void whoAsksAgainOrHasWaitedLongEnoughDoesNotWait() {
        leaving.before(() -> {
            job("saved", () -> {});
            return true;
        });
        leaving.leave(() -> done.add("closed"));
        leaving.leave(() -> done.add("closed"));
        assertThat(done).containsExactly("closed");
        impatience.forEach(Runnable::run);
        everything();
        assertThat(done).containsExactly("closed", "saved");
    }

    private void job(String name, Runnable then) {
        jobs.start(
                name,
                _ -> name,
                told -> {
                    done.add(told);
                    then.run();
                },
                problem -> {
                    throw problem;
                });
    }

    /// Lets workers and screen take turns until neither has anything left.
    private void everything() {
        while (!work.isEmpty() || !screen.isEmpty()) {
            (screen.isEmpty() ? work : screen).remove().run();
        }
    }
}
