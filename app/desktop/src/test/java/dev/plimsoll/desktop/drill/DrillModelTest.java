package dev.plimsoll.desktop.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.control.TableText;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillPhase;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.drill.Mismatch;
import dev.plimsoll.model.drill.Readiness;
import dev.plimsoll.model.drill.Setup;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrillModelTest {
    private Instant now = Samples.START;
    private final Memory memory = new Memory();
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final DrillModel model =
            new DrillModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), memory, person, () -> now);

    @Test
    void aDrillIsPlayedByItsClockAndItsPausesDoNotCount() {
        plan();
        model.start();
        now = now.plusSeconds(65);
        model.tick();
        assertThat(model.elapsedProperty().get()).isEqualTo("1:05");
        assertThat(model.nextProperty().get()).isEqualTo("An inject is due.");
        model.inject("inject-1");
        assertThat(model.nextProperty().get()).isEqualTo("The next inject is due in 3:55.");
        model.mark(DrillMark.DETECTED);
        model.pause();
        now = now.plusSeconds(600);
        model.tick();
        assertThat(model.elapsedProperty().get()).isEqualTo("1:05");
        model.resume();
        model.remark(" Support was not told. ");
        model.end();
        assertThat(drill().phase()).isEqualTo(DrillPhase.DEBRIEF);
        assertThat(drill().all(DrillEvent.Remarked.class).getFirst().remark()).isEqualTo("Support was not told.");
    }

    @Test
    void onlyWhoLeadsSeesWhatIsStillToComeAndNotOnASharedScreen() {
        plan();
        model.start();
        model.inject("inject-1");
        assertThat(model.injects(drill())).extracting(Inject::id).containsExactly("inject-1", "inject-2");
        model.participantsProperty().set(true);
        assertThat(model.injects(drill())).extracting(Inject::id).containsExactly("inject-1");
        model.participantsProperty().set(false);
        person.set(Samples.ADA);
        assertThat(model.injects(drill())).extracting(Inject::id).containsExactly("inject-1");
        assertThat(model.leads(drill())).isFalse();
        model.end();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(drill().phase()).isEqualTo(DrillPhase.RUNNING);
    }

    @Test
    void aDebriefEndsWithAnImprovementOrAReason() {
        plan();
        model.start();
        model.end();
        assertThat(DrillWords.open(drill())).isNotEmpty();
        model.close();
        assertThat(drill().phase()).isEqualTo(DrillPhase.DEBRIEF);
        model.improve("", "ada", LocalDate.of(2026, 2, 1), "the next drill", false);
        assertThat(model.problemProperty().get()).isNotNull();
        model.improve("Be careful", "ada", LocalDate.of(2026, 2, 1), "the next drill", false);
        assertThat(model.vague()).containsExactly("'careful' is vague");
        assertThat(drill().improvements()).isEmpty();
        model.improve("Be careful", "ada", LocalDate.of(2026, 2, 1), "the next drill", true);
        assertThat(drill().improvements()).hasSize(1);
        assertThat(DrillWords.open(drill())).isEmpty();
        model.close();
        assertThat(drill().phase()).isEqualTo(DrillPhase.CLOSED);
    }

    @Test
    void aLineThatCannotBeReadIsQuoted() {
        model.write();
        form().title().set("Prices");
        form().injects().set("The alarm comes.");
        model.keep();
        assertThat(what()).contains("'The alarm comes.' has no minute");
        form().injects().set("5 min The alarm comes.\n12 Support calls.");
        form().roles().set("support");
        model.keep();
        assertThat(what()).contains("'support' names nobody");
        form().roles().set("customer support: ada");
        model.keep();
        assertThat(drill().drill().injects())
                .extracting(Inject::what)
                .containsExactly("The alarm comes.", "Support calls.");
        assertThat(drill().drill().lacksSupport()).isFalse();
        model.change();
        assertThat(form().injects().get()).isEqualTo("5 The alarm comes.\n12 Support calls.");
        form().title().set("Wrong prices");
        model.keep();
        assertThat(drill().drill().title()).isEqualTo("Wrong prices");
    }

    @Test
    void theTimesOfADrillStandBesideThoseOfOthers() {
        plan();
        model.start();
        now = now.plusSeconds(65);
        model.mark(DrillMark.DETECTED);
        now = now.plusSeconds(60);
        model.mark(DrillMark.DECIDED);
        model.end();
        assertThat(TableText.of(DrillTimes.columns(), List.of(drill())).markdown())
                .isEqualTo("""
                | Name | Title | Detected | Decided | Recovered |
                | --- | --- | --- | --- | --- |
                | D1 | Prices | 1:05 | 2:05 | - |
                """);
    }

    @Test
    void whatIsNotAsInProductionStandsInATable() {
        plan();
        model.compare(Path.of("SEV1"), Path.of("SEV2"));
        List<Mismatch> mismatches = drill().comparison().orElseThrow().mismatches();
        assertThat(ReadinessPart.table(mismatches).rows())
                .containsExactly(
                        List.of("severity", "SEV1", "step 1", "not there"),
                        List.of("severity", "SEV2", "not there", "step 1"),
                        List.of("role", "scribe", "there", "not there"));
        Mismatch contact = new Mismatch(Mismatch.About.CONTACT, "on call", "+49 1", "+49 2");
        assertThat(ReadinessPart.table(List.of(contact)).markdown())
                .contains("| contact | on call | another one | another one |")
                .doesNotContain("+49");
    }

    @Test
    void aDrillThatNobodyStartedInTimeIsOverdue() {
        plan();
        now = now.plusSeconds(60L * 60 * 24 * 30);
        assertThat(model.state(drill())).isEqualTo("overdue");
    }

    @Test
    void aHalfPlannedDrillWaitsForItsWriterAloneWhileOthersAreLookedAt() {
        plan();
        DrillId first = drill().id();
        model.write();
        model.open(first);
        assertThat(model.drafting().asideProperty().get())
                .as("nothing was written")
                .isNull();
        model.write();
        form().title().set("Stock");
        form().injects().set("0 The stock is wrong.");
        model.open(first);
        assertThat(model.drafting().formProperty().get()).isNull();
        person.set(Samples.ADA);
        assertThat(model.drafting().asideProperty().get())
                .as("its injects are hidden")
                .isNull();
        model.drafting().takeUp();
        assertThat(model.drafting().formProperty().get()).isNull();
        person.set(Samples.LIN);
        model.drafting().takeUp();
        assertThat(form().injects().get()).isEqualTo("0 The stock is wrong.");
        assertThat(model.drafting().asideProperty().get()).isNull();
        model.keep();
        assertThat(drill().drill().title()).isEqualTo("Stock");
        assertThat(model.drafting().formProperty().get()).isNull();
    }

    @Test
    void aChangeOfADrillThatIsLeftIsNotLost() {
        plan();
        model.change();
        model.discard();
        assertThat(model.drafting().asideProperty().get())
                .as("nothing was changed")
                .isNull();
        model.change();
        form().due().set(LocalDate.of(2026, 5, 1));
        person.set(Samples.ADA);
        assertThat(model.drafting().formProperty().get()).isNull();
        person.set(Samples.LIN);
        model.drafting().takeUp();
        model.keep();
        assertThat(drill().drill().due()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    private void plan() {
        model.write();
        form().title().set("Prices");
        form().injects().set("0 The price is 0.\n5 Support calls.");
        model.keep();
        assertThat(model.drafting().formProperty().get()).isNull();
    }

    private String what() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        return problem.what();
    }

    private DrillForm form() {
        DrillForm form = model.drafting().formProperty().get();
        assertThat(form).isNotNull();
        return form;
    }

    private DrillState drill() {
        DrillState state = model.drillProperty().get();
        assertThat(state).isNotNull();
        return state;
    }

    /// Keeps a drill by the rules of the model, without a workspace.
    private final class Memory implements DrillWork {
        private @Nullable DrillState state;

        @Override
        public Listed list() {
            return new Listed(state == null ? List.of() : List.of(state), List.of());
        }

        @Override
        public DrillState get(DrillId id) {
            return Objects.requireNonNull(state);
        }

        private DrillState keep(DrillState next) {
            state = next;
            return next;
        }

        private DrillState after(DrillState seen, DrillEvent event) {
            try {
                return keep(seen.after(event));
            } catch (IllegalArgumentException refused) {
                throw new Problem(String.valueOf(refused.getMessage()), "Do it in order.", refused);
            }
        }

        @Override
        public DrillState plan(Drill drill, Person by) {
            return keep(DrillState.of(DrillId.number(1), List.of(new DrillEvent.Planned(now, by, drill))));
        }

        @Override
        public DrillState revise(DrillState seen, Drill changed, Person by) {
            return after(seen, new DrillEvent.Revised(now, by, changed));
        }

        @Override
        public DrillState start(DrillState seen, Person by) {
            return after(seen, new DrillEvent.Started(now, by));
        }

        @Override
        public DrillState inject(DrillState seen, String inject, Person by) {
            return after(seen, new DrillEvent.Injected(now, by, inject));
        }

        @Override
        public DrillState pause(DrillState seen, Person by) {
            return after(seen, new DrillEvent.Paused(now, by));
        }

        @Override
        public DrillState resume(DrillState seen, Person by) {
            return after(seen, new DrillEvent.Resumed(now, by));
        }

        @Override
        public DrillState remark(DrillState seen, String remark, Person by) {
            return after(seen, new DrillEvent.Remarked(now, by, remark));
        }

        @Override
        public DrillState mark(DrillState seen, DrillMark mark, Person by) {
            return after(seen, new DrillEvent.Marked(now, by, mark));
        }

        @Override
        public DrillState compare(DrillState seen, Path production, Path played, Person by) {
            Setup there = new Setup(
                    List.of(production.toString()), List.of("scribe"), Map.of(), Map.of(), Map.of(), Map.of());
            Setup here = new Setup(List.of(played.toString()), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
            return after(
                    seen,
                    new DrillEvent.Compared(
                            now,
                            by,
                            there,
                            here,
                            Readiness.compare(there, here, seen.drill().roles())));
        }

        @Override
        public DrillState end(DrillState seen, Person by) {
            return after(seen, new DrillEvent.Ended(now, by));
        }

        @Override
        public DrillState improve(DrillState seen, Improvement improvement, Person by) {
            return after(seen, new DrillEvent.Improved(now, by, improvement));
        }

        @Override
        public DrillState noneBecause(DrillState seen, String reason, Person by) {
            return after(seen, new DrillEvent.NoneBecause(now, by, reason));
        }

        @Override
        public DrillState close(DrillState seen, Person by) {
            return after(seen, new DrillEvent.Closed(now, by));
        }

        @Override
        public List<String> vague(String improvement) {
            return improvement.contains("careful") ? List.of("'careful' is vague") : List.of();
        }

        @Override
        public Report report(DrillId id) {
            throw new AssertionError("nothing is compiled");
        }

        @Override
        public void export(DrillId id, Path file) {
            throw new AssertionError("nothing is exported");
        }
    }
}
