package dev.plimsoll.desktop.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcedureModelTest {
    private static final Procedure DRAIN = new Procedure(
            ProcedureKind.RUNBOOK,
            "Drain",
            "",
            Samples.ADA,
            List.of(
                    new Step("stop", "Stop it", true, null, Duration.ofMinutes(1), "", List.of(), false, ""),
                    new Step("tell", "Tell them", false, null, null, "", List.of(), false, "")),
            List.of(),
            Map.of());
    private static final ProcedureState STATE = new ProcedureState(
            ProcedureId.number(1), List.of(new ProcedureEvent.Drafted(Samples.START, Samples.ADA, DRAIN)));

    private Instant now = Samples.START;
    private final Memory memory = new Memory();
    private final ProcedureModel model = new ProcedureModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            memory,
            new SimpleObjectProperty<>(Samples.LIN),
            () -> now);

    @Test
    void aProcedureIsDoneStepByStep() {
        model.refresh();
        model.open(ProcedureId.number(1));
        model.start();
        assertThat(model.procedureProperty().get()).isNull();
        model.note("stop").set(" it hung ");
        model.tick("stop");
        model.note("tell").set("nobody was awake");
        model.skip("tell");
        assertThat(model.lastDone(STATE)).isEqualTo("never");
        now = now.plusSeconds(90);
        model.finish();
        assertThat(model.lastDone(STATE)).isEqualTo(Words.day(LocalDate.ofInstant(now, ZoneId.systemDefault())));
        ExecutionState done = execution();
        assertThat(done.finished()).isTrue();
        assertThat(ExecutionWords.outcome(done, done.outcome("stop").orElseThrow()))
                .contains("Done by lin")
                .contains("“it hung”");
        assertThat(ExecutionWords.outcome(done, done.outcome("tell").orElseThrow()))
                .contains("nobody was awake");
        assertThat(model.executions()).singleElement().isEqualTo(done);
    }

    @Test
    void aFileThatIsTakenInIsShownAndListed() {
        model.take(Path.of("drain.yaml"));
        assertThat(model.procedureProperty().get()).isEqualTo(STATE);
        assertThat(model.procedures()).containsExactly(STATE);
        assertThat(model.problemProperty().get()).isNull();

        model.take(Path.of("picture.png"));
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).isEqualTo("no procedure");
    }

    @Test
    void whatIsRefusedIsExplainedAndNothingChanges() {
        model.open(ProcedureId.number(1));
        model.start();
        model.finish();
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).contains("stop");
        assertThat(execution().over()).isFalse();
        assertThat(ExecutionWords.state(execution())).isEqualTo("0 of 2 steps");
    }

    @Test
    void theTimerTellsWhenAStepTakesTooLong() {
        model.open(ProcedureId.number(1));
        model.start();
        now = now.plusSeconds(59);
        model.tick();
        assertThat(model.late(DRAIN.steps().getFirst())).isFalse();
        now = now.plusSeconds(2);
        model.tick();
        assertThat(model.late(DRAIN.steps().getFirst())).isTrue();
        model.tick("stop");
        assertThat(model.elapsedProperty().get()).isEqualTo(Duration.ZERO);
    }

    private ProcedureForm form() {
        return Objects.requireNonNull(model.drafting().formProperty().get());
    }

    @Test
    void aProcedureIsWrittenKeptAndShown() {
        model.begin();
        model.keep();
        assertThat(model.problemProperty().get()).isNotNull();
        form().title().set("Fill the cache");
        form().steps().getFirst().text().set("Warm it up");
        model.keep();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.drafting().formProperty().get()).isNull();
        assertThat(memory.written).isNotNull();
        assertThat(model.procedureProperty().get().procedure()).isEqualTo(memory.written);
    }

    @Test
    void theNextVersionIsWrittenOfWhatIsShownAndWaitsWhereItIsRefused() {
        model.change();
        assertThat(model.drafting().formProperty().get()).isNull();
        model.open(ProcedureId.number(1));
        model.change();
        form().steps().removeLast();
        form().note().set("refuse");
        model.keep();
        assertThat(model.problemProperty().get().what()).isEqualTo("Not now.");
        model.discard();
        assertThat(model.drafting().formProperty().get()).isNull();
        model.drafting().takeUp();
        form().note().set("shorter");
        model.keep();
        assertThat(memory.written.steps()).hasSize(1);
        assertThat(model.procedureProperty().get().version()).isEqualTo(2);
    }

    private ExecutionState execution() {
        ExecutionState state = model.executionProperty().get();
        assertThat(state).isNotNull();
        return state;
    }

    /// Keeps executions by the rules of the model, without a workspace.
    private final class Memory implements ProcedureWork {
        private List<ExecutionState> executions = List.of();
        private @Nullable Procedure written;

        @Override
        public Listed list() {
            return new Listed(List.of(STATE), executions);
        }

        @Override
        public ProcedureState procedure(ProcedureId id) {
            return STATE;
        }

        @Override
        public ProcedureState take(Path file, Person by) {
            if (!file.toString().endsWith(".yaml")) {
                throw new Problem("no procedure", "Choose another file.");
            }
            return STATE;
        }

        @Override
        public ProcedureState draft(Procedure procedure, Person by) {
            written = procedure;
            return new ProcedureState(ProcedureId.number(2), List.of(new ProcedureEvent.Drafted(now, by, procedure)));
        }

        @Override
        public ProcedureState revise(ProcedureState seen, Procedure changed, Person by, String note) {
            if (note.equals("refuse")) {
                throw new Problem("Not now.", "Wait.");
            }
            written = changed;
            return seen.after(new ProcedureEvent.Revised(now, by, changed, note));
        }

        @Override
        public ExecutionState execution(ExecutionId id) {
            return executions.getFirst();
        }

        private ExecutionState keep(ExecutionState state) {
            executions = List.of(state);
            return state;
        }

        private ExecutionState after(ExecutionState seen, ExecutionEvent event) {
            try {
                return keep(seen.after(event));
            } catch (IllegalArgumentException refused) {
                throw new Problem(String.valueOf(refused.getMessage()), "Do it in order.", refused);
            }
        }

        @Override
        public ExecutionState start(ProcedureState state, Person by) {
            return keep(ExecutionState.of(
                    ExecutionId.number(1),
                    List.of(new ExecutionEvent.Started(now, by, state.id(), 1, DRAIN.digest(), DRAIN, null))));
        }

        @Override
        public ExecutionState tick(ExecutionState seen, String step, Person by, String note) {
            return after(seen, new ExecutionEvent.Ticked(now, by, step, note));
        }

        @Override
        public ExecutionState skip(ExecutionState seen, String step, Person by, String reason) {
            return after(seen, new ExecutionEvent.Skipped(now, by, step, reason));
        }

        @Override
        public ExecutionState attach(ExecutionState seen, String step, Person by, Path file) {
            throw new AssertionError("nothing is attached");
        }

        @Override
        public ExecutionState finish(ExecutionState seen, Person by) {
            return after(seen, new ExecutionEvent.Finished(now, by, ""));
        }

        @Override
        public ExecutionState abort(ExecutionState seen, Person by, String reason) {
            return after(seen, new ExecutionEvent.Aborted(now, by, reason));
        }
    }
}
