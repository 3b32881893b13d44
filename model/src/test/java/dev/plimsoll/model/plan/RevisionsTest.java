package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Undo and redo that are read from the history do what an editor with two stacks does.
class RevisionsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ADA = new Person("ada");

    private static ExperimentPlan titled(String title) {
        return Plans.complete()
                .with(new Hypothesis(title, "b", "the errors are at most 1 %", "d"))
                .plan();
    }

    private static String title(ExperimentPlan plan) {
        return plan.hypothesis().given();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoAndRedoAreThoseOfAnEditor(long seed) {
        Random random = new Random(seed);
        Deque<String> past = new ArrayDeque<>();
        Deque<String> future = new ArrayDeque<>();
        String present = "0";
        List<PlanEvent> events = new ArrayList<>();
        events.add(new PlanEvent.Drafted(NOON, ADA, titled(present)));
        for (int step = 1; step <= 60; step++) {
            int choice = random.nextInt(4);
            if (choice == 0 && !past.isEmpty()) {
                future.push(present);
                present = past.pop();
            } else if (choice == 1 && !future.isEmpty()) {
                past.push(present);
                present = future.pop();
            } else if (choice == 2) {
                events.add(new PlanEvent.Acknowledged(NOON, ADA, "any"));
                continue;
            } else {
                past.push(present);
                future.clear();
                present = Integer.toString(step);
            }
            events.add(new PlanEvent.Revised(NOON, ADA, titled(present)));
            Revisions revisions = Revisions.of(events);
            assertThat(revisions.undone().map(RevisionsTest::title).orElse(null))
                    .as("undo, seed %d, step %d", seed, step)
                    .isEqualTo(past.peek());
            assertThat(revisions.redone().map(RevisionsTest::title).orElse(null))
                    .as("redo, seed %d, step %d", seed, step)
                    .isEqualTo(future.peek());
        }
    }
}
