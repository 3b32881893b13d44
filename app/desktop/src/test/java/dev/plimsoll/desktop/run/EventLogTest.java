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
import javafx.collections.ListChangeListener;
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
                    assertThat(log.lines()).as("seed %d", seed).isEqualTo(EventText.log(run, 0));
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
        log.lines().addListener((ListChangeListener<EventText>) change -> {
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
    void anotherRunTakesItsPlace() {
        log.show(Samples.run(new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE)));
        Run other = Run.of(RunId.number(2), List.of(Samples.started()));
        log.show(other);
        assertThat(log.lines()).isEqualTo(EventText.log(other, 0));
        log.show(null);
        assertThat(log.lines()).isEmpty();
    }

    private static RunEvent event(Random random, int second) {
        return switch (random.nextInt(3)) {
            case 0 -> Samples.window(second, 10, 0, 5);
            case 1 -> new RunEvent.PhaseEntered(Samples.second(second), Phase.values()[random.nextInt(3)]);
            default -> new RunEvent.CheckMade(Samples.second(second), "Sandbox", random.nextBoolean(), "It answers.");
        };
    }
}
