package dev.plimsoll.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog();

    @Test
    void aRunThatGoesOnIsShownAsOneThatIsReadWhole() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Run run = Samples.run();
            log.show(random.nextBoolean() ? null : run);
            for (int i = 0; i < 40; i++) {
                run = run.after(event(random, i));
                if (random.nextInt(3) > 0) { // the screen does not see every snapshot
                    log.show(run);
                    assertThat(log.events()).as("seed %d", seed).isEqualTo(whole(run));
                }
            }
        }
    }

    @Test
    void onlyTheLinesOfNewEventsAreAdded() {
        log.show(Samples.run(Samples.window(1, 10, 0, 5)));
        Run run = Samples.run();
        log.show(run);
        List<Integer> added = new ArrayList<>();
        log.events().addListener((ListChangeListener<RunEvent>) change -> {
            while (change.next()) {
                added.add(change.getAddedSize());
            }
        });
        run = run.after(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE));
        log.show(run);
        log.show(run.after(Samples.window(2, 10, 0, 5)));
        assertThat(added).containsExactly(1);
    }

    @Test
    void partsOfTheScreenSeeOnlyTheirKindsOfEvents() {
        SimpleObjectProperty<@Nullable Run> run = new SimpleObjectProperty<>(Samples.run());
        ObservableValue<@Nullable Run> phases = Seen.at(run, List.of(RunEvent.PhaseEntered.class));
        Run begun = run.get();
        run.set(begun.after(Samples.window(1, 10, 0, 5)));
        assertThat(phases.getValue()).isSameAs(begun);
        run.set(run.get()
                .after(Samples.window(2, 10, 0, 5))
                .after(new RunEvent.PhaseEntered(Samples.second(2), Phase.BASELINE))
                .after(Samples.window(3, 10, 0, 5)));
        assertThat(phases.getValue()).isSameAs(run.get());
        run.set(begun);
        assertThat(phases.getValue()).as("the same run, read again").isSameAs(begun);
    }

    @Test
    void anotherRunTakesItsPlace() {
        log.show(Samples.run(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE)));
        Run other = Run.of(RunId.number(2), List.of(Samples.started()));
        log.show(other);
        assertThat(log.events()).isEqualTo(whole(other));
        log.show(null);
        assertThat(log.events()).isEmpty();
    }

    private static List<RunEvent> whole(Run run) {
        EventLog fresh = new EventLog();
        fresh.show(run);
        return fresh.events();
    }

    private static RunEvent event(Random random, int second) {
        return switch (random.nextInt(3)) {
            case 0 -> Samples.window(second, 10, 0, 5);
            case 1 -> new RunEvent.PhaseEntered(Samples.second(second), Phase.values()[random.nextInt(3)]);
            default -> new RunEvent.CheckMade(Samples.second(second), "Sandbox", random.nextBoolean(), "It answers.");
        };
    }
}
