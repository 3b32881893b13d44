package dev.plimsoll.desktop.exhibit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExhibitModelTest {
    private final Memory memory = new Memory();
    private final ExhibitModel model = new ExhibitModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            memory,
            new SimpleObjectProperty<>(Samples.LIN),
            ZoneOffset.UTC);

    private void attach(String shows) {
        model.sourceProperty().set("Grafana");
        model.showsProperty().set(shows);
        model.attach();
    }

    @Test
    void filesThatAreDroppedTogetherAreAttachedOneAfterTheOther(@TempDir Path folder) {
        model.show("R1");
        int[] changes = {0};
        model.onChange(() -> changes[0]++);

        model.take(List.of(Path.of("errors.png"), folder, Path.of("app.log"), Path.of("rows.csv")));

        assertThat(model.fileProperty().get()).hasFileName("errors.png");
        assertThat(model.behindProperty().get()).isEqualTo(2);
        attach("Errors rise");
        assertThat(model.fileProperty().get()).hasFileName("app.log");
        assertThat(model.kindProperty().get()).isEqualTo(ExhibitKind.LOG);
        assertThat(model.showsProperty().get()).as("each shows something else").isEmpty();
        attach("A timeout");
        attach("The lost orders");

        assertThat(model.fileProperty().get()).isNull();
        assertThat(model.exhibits())
                .extracting(state -> state.exhibit().words())
                .containsExactly("Errors rise", "A timeout", "The lost orders");
        assertThat(model.exhibits()).extracting(state -> state.exhibit().kind()).endsWith(ExhibitKind.QUERY_RESULT);
        assertThat(changes[0]).as("the report is compiled anew").isEqualTo(3);
        assertThat(model.doneProperty().get()).isEqualTo("EX3 is attached.");
    }

    @Test
    void whatCannotBeAttachedIsSaidAndStaysInHand(@TempDir Path folder) {
        model.show("R1");
        model.attach();
        assertThat(problem().what()).isEqualTo("No file is chosen.");
        model.take(List.of(folder));
        assertThat(problem().what()).isEqualTo("A folder is no evidence.");
        model.take(Path.of("chart.png"));
        assertThat(model.problemProperty().get()).isNull();
        memory.refusal = new Problem("chart.png is larger than 8 MiB.", "Crop it.");

        attach("Errors rise");

        assertThat(problem().what()).isEqualTo("chart.png is larger than 8 MiB.");
        assertThat(model.fileProperty().get()).hasFileName("chart.png");
        assertThat(model.showsProperty().get()).isEqualTo("Errors rise");
    }

    @Test
    void anotherRecordBeginsWithNothingInHand() {
        model.show("R1");
        model.take(List.of(Path.of("a.png"), Path.of("b.png")));

        model.show("R2");

        assertThat(model.fileProperty().get()).isNull();
        assertThat(model.behindProperty().get()).isZero();
        assertThat(model.exhibits()).isEmpty();
    }

    @Test
    void anExhibitIsLookedAtNotedReleasedAndHeldBack() {
        model.show("R1");
        model.take(Path.of("chart.png"));
        attach("Errors rise");
        model.open(model.exhibits().getFirst());
        model.wordsProperty().set("Of the second trial");
        model.note();
        assertThat(looked().notes()).containsExactly("Of the second trial");
        model.releaseOrHold();
        assertThat(looked().released()).isTrue();
        assertThat(model.doneProperty().get()).isEqualTo("EX1 may be shown to customers.");
        model.releaseOrHold();
        assertThat(looked().released()).isFalse();
        assertThat(model.exhibits()).containsExactly(looked());
    }

    private ExhibitState looked() {
        return requireNonNull(model.openedProperty().get()).state();
    }

    private Problem problem() {
        return requireNonNull(model.problemProperty().get());
    }

    /// Keeps exhibits in memory.
    private static final class Memory implements ExhibitWork {
        private final List<ExhibitState> states = new ArrayList<>();
        private @Nullable Problem refusal;

        @Override
        public List<ExhibitState> of(String subject) {
            return states.stream()
                    .filter(state -> state.exhibit().subject().equals(subject))
                    .toList();
        }

        @Override
        public byte[] bytes(ExhibitState state) {
            return new byte[] {1};
        }

        @Override
        public ExhibitState attach(String subject, Path file, Told told, ZoneId zone, Person by) {
            if (refusal != null) {
                throw refusal;
            }
            Exhibit exhibit = new Exhibit(
                    subject,
                    String.valueOf(file.getFileName()),
                    told.kind(),
                    told.source(),
                    told.role(),
                    Samples.START,
                    zone,
                    null,
                    told.shows(),
                    "text/plain",
                    "a".repeat(64),
                    1);
            ExhibitState attached = new ExhibitState(
                    ExhibitId.number(states.size() + 1L),
                    List.of(new ExhibitEvent.Attached(Samples.START, by, exhibit)));
            states.add(attached);
            return attached;
        }

        @Override
        public ExhibitState note(ExhibitState seen, String text, Person by) {
            return after(seen, new ExhibitEvent.Annotated(Samples.START, by, text));
        }

        @Override
        public ExhibitState release(ExhibitState seen, String reason, Person by) {
            return after(seen, new ExhibitEvent.Released(Samples.START, by, "for customers"));
        }

        @Override
        public ExhibitState hold(ExhibitState seen, String reason, Person by) {
            return after(seen, new ExhibitEvent.Held(Samples.START, by, "not yet"));
        }

        @Override
        public void takeOut(ExhibitState seen, String reason, Path file, Person by) {
            after(seen, new ExhibitEvent.TakenOut(Samples.START, by, reason));
        }

        private ExhibitState after(ExhibitState seen, ExhibitEvent event) {
            ExhibitState after = seen.after(event);
            states.replaceAll(state -> state.id().equals(seen.id()) ? after : state);
            return after;
        }
    }
}
