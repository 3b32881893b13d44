package dev.plimsoll.desktop.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/// The lock of the window, without a window.
class LockModelTest {
    private static final String RIGHT = "correct horse battery";

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final Known work = new Known();
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final LockModel model = model();

    private LockModel model() {
        Jobs jobs = new Jobs(waiting::add, new FxBridge(Runnable::run));
        LockModel made = new LockModel(jobs, work, running.asObject(), () -> now);
        made.onOpened(() -> told.add("opened"));
        return made;
    }

    /// A workspace with a passphrase.
    private static final class Known implements LockWork {
        private boolean encrypted = true;
        private boolean open = true;

        @Override
        public boolean encrypted() {
            return encrypted;
        }

        @Override
        public void close() {
            assertThat(open).isTrue();
            open = false;
        }

        @Override
        public void open(char[] passphrase) {
            assertThat(open).isFalse();
            require(passphrase);
            open = true;
        }

        @Override
        public void require(char[] passphrase) {
            if (!String.valueOf(passphrase).equals(RIGHT)) {
                throw new Problem("The passphrase does not fit.", "Try again.");
            }
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private char[] unlock(String typed) {
        char[] passphrase = typed.toCharArray();
        model.unlock(passphrase);
        work();
        return passphrase;
    }

    @Test
    void itHidesAtOnceAndForgetsTheKey() {
        assertThat(model.lock()).isTrue();
        assertThat(model.lockedProperty().get()).isTrue();
        assertThat(model.busyProperty().get()).isTrue();
        work();
        assertThat(work.open).isFalse();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aWrongPassphraseLeavesItLockedAndClosed() {
        model.lock();
        work();
        for (String wrong : List.of("", "correct horse batter", "Correct horse battery")) {
            char[] typed = unlock(wrong);
            assertThat(model.lockedProperty().get()).as(wrong).isTrue();
            assertThat(work.open).as(wrong).isFalse();
            assertThat(model.problemProperty().get()).as(wrong).isNotNull();
            assertThat(typed).as(wrong).containsOnly(new char[typed.length]);
        }
        char[] typed = unlock(RIGHT);
        assertThat(model.lockedProperty().get()).isFalse();
        assertThat(work.open).isTrue();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(told).containsExactly("opened");
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void aRunGoesOnAndTheWorkspaceIsClosedWhenItHasEnded() {
        running.set(true);
        model.lock();
        work();
        assertThat(model.lockedProperty().get()).isTrue();
        assertThat(work.open).as("the run is written down").isTrue();
        unlock("wrong");
        assertThat(model.lockedProperty().get()).isTrue();
        running.set(false);
        work();
        assertThat(work.open).isFalse();
        unlock(RIGHT);
        assertThat(work.open).isTrue();
    }

    @Test
    void duringARunThePassphraseIsAskedForAllTheSame() {
        running.set(true);
        model.lock();
        unlock(RIGHT);
        assertThat(model.lockedProperty().get()).isFalse();
        running.set(false);
        work();
        assertThat(work.open).isTrue();
    }

    @Test
    void withoutAPassphraseThereIsNothingToLock() {
        work.encrypted = false;
        assertThat(model.lock()).isFalse();
        assertThat(model.lockedProperty().get()).isFalse();
        model.idleMinutesProperty().set(5);
        now = now.plus(Duration.ofHours(1));
        model.look();
        assertThat(model.lockedProperty().get()).isFalse();
    }

    @Test
    void itLocksItselfWhenNobodyIsThere() {
        now = now.plus(Duration.ofDays(1));
        model.look();
        assertThat(model.lockedProperty().get()).as("never, unless it is set").isFalse();
        model.idleMinutesProperty().set(5);
        model.touch();
        now = now.plus(Duration.ofMinutes(4));
        model.look();
        assertThat(model.lockedProperty().get()).isFalse();
        model.touch();
        now = now.plus(Duration.ofMinutes(4));
        model.look();
        assertThat(model.lockedProperty().get()).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        model.look();
        assertThat(model.lockedProperty().get()).isTrue();
        unlock(RIGHT);
        work();
        unlock(RIGHT);
        model.look();
        assertThat(model.lockedProperty().get()).isFalse();
    }

    /// Whatever happens in whatever order: what is shown is open, only the right passphrase shows it, and what is
    /// locked while nothing runs is closed in the end.
    @Test
    void noOrderOfEventsShowsWhatIsLocked() {
        for (long seed = 0; seed < 500; seed++) {
            noOrderOfEvents(seed);
        }
    }

    private void noOrderOfEvents(long seed) {
        LockModelTest one = new LockModelTest();
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            boolean before = one.model.lockedProperty().get();
            int what = random.nextInt(6);
            switch (what) {
                case 0 -> one.model.lock();
                case 1 -> one.model.unlock(RIGHT.toCharArray());
                case 2 -> one.model.unlock("wrong".toCharArray());
                case 3 -> one.running.set(one.work.open && random.nextBoolean());
                default -> {
                    Runnable next = one.waiting.poll();
                    if (next != null) {
                        next.run();
                    }
                }
            }
            boolean locked = one.model.lockedProperty().get();
            assertThat(locked || one.work.open)
                    .as("seed %d, step %d", seed, step)
                    .isTrue();
            assertThat(before && !locked && what < 4)
                    .as("seed %d, step %d", seed, step)
                    .isFalse();
        }
        one.work();
        one.running.set(false);
        one.work();
        boolean locked = one.model.lockedProperty().get();
        assertThat(one.work.open).as("seed %d", seed).isEqualTo(!locked);
    }
}
