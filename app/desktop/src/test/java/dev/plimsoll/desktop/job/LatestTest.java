package dev.plimsoll.desktop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Workers and screen are lists here, so that a test decides what happens when.
class LatestTest {
    private final List<Runnable> workers = new ArrayList<>();
    private final List<Runnable> screen = new ArrayList<>();
    private final Jobs jobs = new Jobs(workers::add, new FxBridge(screen::add));
    private final Latest latest = jobs.latest();
    private final List<Object> worked = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();

    private void ask(int question) {
        latest.ask(
                () -> {
                    worked.add(question);
                    return question;
                },
                seen::add);
    }

    private static void run(List<Runnable> all) {
        List<Runnable> now = List.copyOf(all);
        all.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void inWhateverOrderAnswersBecomeReadyOnlyTheLastQuestionIsAnswered() {
        for (int seed = 0; seed < 200; seed++) {
            seen.clear();
            Random random = new Random(seed);
            int questions = 1 + random.nextInt(6);
            for (int question = 1; question <= questions; question++) {
                ask(question);
                if (random.nextBoolean()) {
                    Collections.shuffle(workers, random);
                    run(workers);
                }
            }
            run(workers);
            Collections.shuffle(screen, random);
            run(screen);
            assertThat(seen).as("seed %d", seed).containsExactly(questions);
            assertThat(latest.pending()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void aQuestionThatIsOvertakenBeforeItsTurnIsNotWorkedOut() {
        ask(1);
        ask(2);
        run(workers);
        assertThat(worked).containsExactly(2);
    }

    @Test
    void anAnswerThatIsDroppedNeverComes() {
        ask(1);
        run(workers);
        assertThat(latest.pending()).isTrue();
        latest.drop();
        run(screen);
        assertThat(seen).isEmpty();
        assertThat(latest.pending()).isFalse();
    }

    @Test
    void aFailureIsThrownWhereTheAnswerWouldHaveBeenShown() {
        latest.ask(
                () -> {
                    throw new IllegalStateException("no idea");
                },
                seen::add);
        run(workers);
        assertThatThrownBy(() -> run(screen)).hasMessage("no idea");
        assertThat(latest.pending()).isFalse();
    }

    @Test
    void itIsNoJobOfTheStatusBar() {
        ask(1);
        assertThat(jobs.running()).isEmpty();
    }
}
