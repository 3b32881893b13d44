package dev.plimsoll.desktop.nearmiss;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.NearMissId;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.nearmiss.Receipt;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.ScenarioId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ReporterModelTest {
    private final Memory memory = new Memory();
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final NearMissModel model =
            new NearMissModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), memory, person, Runnable::run);
    private final ReporterModel reporter = model.reporter();

    @Test
    void whatIsToldAnonymouslyNamesNobodyAndTheCodeIsShownOnce() {
        reporter.begin();
        form().happened().set("A list without a currency was nearly sent.");
        form().services().set("shop, prices");
        reporter.report();
        assertThat(memory.sealed).isNull();
        assertThat(reporter.formProperty().get()).isNull();
        NearMissWork.Kept kept = reporter.receiptProperty().get();
        assertThat(kept).isNotNull();
        assertThat(kept.code()).isEqualTo("the-code");
        assertThat(kept.toString()).doesNotContain("the-code");
        reporter.forget();
        assertThat(reporter.receiptProperty().get()).isNull();
        model.open(NearMissId.number(1));
        NearMissState state = model.chosenProperty().get();
        assertThat(state).isNotNull();
        assertThat(state.report().services()).containsExactly("shop", "prices");
    }

    @Test
    void wordsThatTellWhoWroteThemKeepItBackUntilTheyAreMeant() {
        reporter.begin();
        form().happened().set("My boss nearly sent it.");
        assertThat(reporter.warnings()).extracting(NearMissWork.Warning::words).containsExactly("My boss");
        reporter.report();
        assertThat(reporter.receiptProperty().get()).isNull();
        assertThat(reporter.problemProperty().get()).isNotNull();
        form().asWritten().set(true);
        reporter.report();
        assertThat(reporter.receiptProperty().get()).isNotNull();
    }

    @Test
    void aNameIsGivenOnlyInConfidence() {
        reporter.begin();
        assertThat(reporter.confidantProperty().get()).isEqualTo("ada");
        form().happened().set("It nearly went out.");
        form().confidential().set(true);
        reporter.report();
        assertThat(memory.sealed).isEqualTo(Samples.LIN);
    }

    @Test
    void whoComesBackWithTheCodeAnswers() {
        reporter.begin();
        form().happened().set("It nearly went out.");
        reporter.report();
        model.open(NearMissId.number(1));
        model.ask(" Which list? ");
        reporter.comeBack(" 1 ", "wrong");
        assertThat(reporter.ownProperty().get()).isNull();
        assertThat(reporter.problemProperty().get()).isNotNull();
        reporter.comeBack("x", "the-code");
        assertThat(reporter.ownProperty().get()).isNull();
        reporter.comeBack("nm1", "the-code");
        reporter.answer(1, "The one for Friday.");
        NearMissState own = reporter.ownProperty().get();
        assertThat(own).isNotNull();
        assertThat(own.unanswered()).isZero();
        assertThat(NearMissModel.sentence(memory.all())).isEqualTo("1 near miss, no question open.");
    }

    @Test
    void nothingIsLeftWhenSomebodyElseWorks() {
        reporter.begin();
        NearMissForm before = form();
        before.happened().set("It nearly went out.");
        person.set(Samples.ADA);
        assertThat(reporter.formProperty().get()).isNull();
        assertThat(reporter.warnings()).isEmpty();
        reporter.begin();
        assertThat(form().happened().get()).isEmpty();
        assertThat(before.toString()).doesNotContain("nearly");
    }

    @Test
    void nothingIsLoggedEvenWhenItFails() {
        Logger log = (Logger) LoggerFactory.getLogger(Jobs.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.addAppender(seen);
        try {
            reporter.begin();
            form().happened().set("crash");
            reporter.report();
            assertThat(reporter.problemProperty().get()).isNotNull();
            assertThat(seen.list).isEmpty();
        } finally {
            log.detachAppender(seen);
        }
    }

    private NearMissForm form() {
        NearMissForm form = reporter.formProperty().get();
        assertThat(form).isNotNull();
        return form;
    }

    /// Keeps near misses by the rules of the model, without a workspace.
    private static final class Memory implements NearMissWork {
        private final List<NearMissState> states = new ArrayList<>();
        private @Nullable Person sealed;

        @Override
        public List<NearMissState> all() {
            return List.copyOf(states);
        }

        @Override
        public String confidant() {
            return "ada";
        }

        @Override
        public List<Warning> warnings(List<String> texts, Person writer) {
            return texts.stream().anyMatch(text -> text.contains("My boss"))
                    ? List.of(new Warning("My boss", "Few people have this role."))
                    : List.of();
        }

        @Override
        public Kept reportAnonymously(NearMiss report) {
            if (report.happened().equals("crash")) {
                throw new IllegalStateException("crash");
            }
            NearMissId id = NearMissId.number(states.size() + 1L);
            states.add(NearMissState.of(
                    id,
                    List.of(new NearMissEvent.Reported(
                            LocalDate.of(2026, 1, 2), report, new Receipt("x", 1, "ab", "cd"), null))));
            return new Kept(id, "the-code");
        }

        @Override
        public Kept reportInConfidence(NearMiss report, Person by) {
            sealed = by;
            return reportAnonymously(report);
        }

        @Override
        public NearMissState ofReporter(NearMissId id, String code) {
            if (!code.equals("the-code")) {
                throw new Problem("This is not the code.", "Look for the number beside it.");
            }
            return states.getFirst();
        }

        private NearMissState after(NearMissState seen, NearMissEvent event) {
            NearMissState next = seen.after(event);
            states.set(0, next);
            return next;
        }

        @Override
        public NearMissState answer(NearMissId id, String code, int question, String answer) {
            return after(ofReporter(id, code), new NearMissEvent.Answered(LocalDate.of(2026, 1, 3), question, answer));
        }

        @Override
        public NearMissState ask(NearMissState seen, String question, Person by) {
            return after(seen, new NearMissEvent.Asked(Samples.START, by, question));
        }

        @Override
        public ScenarioId promote(NearMissState seen, Person by) {
            return ScenarioId.number(1);
        }
    }
}
