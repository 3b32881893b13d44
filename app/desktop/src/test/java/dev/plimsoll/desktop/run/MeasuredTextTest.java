package dev.plimsoll.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In English the window and the reports say the same of what was measured.
class MeasuredTextTest {
    private static final SignalWindow WINDOW = Samples.window(1, 40, 3, 120).window();

    @Test
    void aStepOfLoadIsSaidAsReportsSayIt() {
        RunEvent.LoadStepped step = new RunEvent.LoadStepped(Samples.START, new LoadStep(787.5, 43, WINDOW));

        assertThat(MeasuredText.of(step)).isEqualTo(step.sentence() + ".");
    }

    @Test
    void aFaultAloneIsSaidAsReportsSayIt() {
        for (List<String> broken : List.of(List.<String>of(), List.of("web", "app"))) {
            RunEvent.FaultAlone alone = new RunEvent.FaultAlone(Samples.START, "latency", WINDOW, broken, 12);

            assertThat(MeasuredText.of(alone)).isEqualTo(alone.sentence() + ".");
        }
    }

    @Test
    void canariesAreSaidAsReportsSayThem() {
        for (int values : new int[] {1, 12}) {
            for (boolean traffic : new boolean[] {true, false}) {
                RunEvent.CanariesPlanted planted = new RunEvent.CanariesPlanted(Samples.START, values, traffic);

                assertThat(MeasuredText.of(planted)).isEqualTo(planted.sentence() + ".");
            }
        }
    }

    @Test
    void invariantsAreSaidAsReportsSayThem() {
        for (int many : new int[] {0, 1, 2}) {
            for (boolean after : new boolean[] {true, false}) {
                RunEvent.InvariantsChecked checked =
                        new RunEvent.InvariantsChecked(Samples.START, after, many + 1, many + 1, many);

                assertThat(MeasuredText.of(checked)).isEqualTo(checked.sentence() + ".");
            }
        }
    }
}
