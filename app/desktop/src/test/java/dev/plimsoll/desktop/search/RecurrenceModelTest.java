package dev.plimsoll.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.search.FindRecurrences.Recurrence;
import dev.plimsoll.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurrenceModelTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Runnable> resting = new ArrayList<>();
    private final RecurrenceModel model =
            new RecurrenceModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), new Archive(), resting::add);

    /// Has met whatever speaks of a timeout in `I1`.
    private final class Archive implements RecurrenceModel.Work {
        @Override
        public List<Recurrence> of(String record) {
            asked.add(record);
            if (record.equals("D9")) {
                throw new Problem("The archive is broken.", "Open the workspace again.");
            }
            return record.equals("L1") ? of(List.of("No timeout was set."), Set.of(record)) : List.of();
        }

        @Override
        public List<Recurrence> of(List<String> factors, Set<String> except) {
            asked.add(factors + " except " + except);
            return factors.stream()
                    .filter(factor -> factor.contains("timeout") && !except.contains("I1"))
                    .map(factor -> new Recurrence(
                            factor, "The timeout was missing.", "I1", "Late", Samples.START, List.of(), List.of()))
                    .toList();
        }
    }

    @Test
    void whatIsWrittenIsLookedUpOnceItsWriterRests() {
        model.written(List.of("No time"), "I2");
        model.written(List.of("No timeout was set.", " "), "I2");
        assertThat(asked).isEmpty();
        resting.getLast().run();
        assertThat(asked).containsExactly("[No timeout was set.] except [I2]");
        assertThat(model.found()).extracting(Recurrence::where).containsExactly("I1");
        model.written(List.of(""), "I2");
        assertThat(model.found()).as("until its writer rests").isNotEmpty();
        resting.getLast().run();
        assertThat(model.found()).isEmpty();
    }

    @Test
    void anIncidentThatIsNotOnFileExceptsNothing() {
        model.written(List.of("No timeout was set."), "");
        resting.getLast().run();
        assertThat(asked).containsExactly("[No timeout was set.] except []");
    }

    @Test
    void whatWasFoundOfAnotherRecordGoesAtOnce() {
        model.of("L1");
        assertThat(model.found()).hasSize(1);
        model.written(List.of("Something else"), "I3");
        assertThat(model.found()).isEmpty();
        model.of("L1");
        model.of("");
        assertThat(model.found()).isEmpty();
    }

    @Test
    void whyNothingIsKnownIsSaidAndForgottenWithTheNextAnswer() {
        model.of("D9");
        assertThat(model.unknownProperty().get()).isEqualTo("Not looked up: The archive is broken.");
        assertThat(model.found()).isEmpty();
        model.of("L1");
        assertThat(model.unknownProperty().get()).isEmpty();
    }
}
