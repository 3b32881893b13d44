package dev.plimsoll.desktop.plan.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlansOnPaper;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LifeModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final PlanModel plan = PlansOnPaper.model(jobs, person);
    private final List<String> asked = new ArrayList<>();
    private boolean refuses;
    private final StateReading found = read(List.of("a"), null);
    private final LifeModel model = new LifeModel(jobs, work(), plan, person);

    private static StateReading read(List<String> lines, @Nullable String failure) {
        return new StateReading(new StateProbe("rows", List.of("list"), List.of("a"), List.of()), lines, failure);
    }

    @Test
    void whatWasFoundIsShownUntilThePlanIsWrittenAnew() {
        plan.open(Samples.drafted());
        model.look();
        assertThat(model.readings().getValue()).containsExactly(found);
        assertThat(model.looksAtNothing().getValue()).isTrue();
        plan.open(rigged());
        assertThat(model.readings().getValue()).isEmpty();
        assertThat(model.looksAtNothing().getValue()).isFalse();
        model.look();
        assertThat(model.readings().getValue()).containsExactly(found);
        refuses = true;
        model.look();
        assertThat(plan.problemProperty().get()).isNotNull();
        assertThat(asked).containsExactly("look[]", "look[]", "look[]");
    }

    @Test
    void takingTheStateIsDoneInTheNameOfWhoIsWorking() {
        plan.open(rigged());
        model.takeState();
        assertThat(asked).containsExactly("takeState[lin]");
        assertThat(plan.stateProperty().get().events().getLast()).isInstanceOf(PlanEvent.Withdrawn.class);
    }

    private PlanState rigged() {
        ExperimentPlan sample = Samples.plan();
        return Samples.drafted()
                .after(new PlanEvent.Revised(
                        Samples.START,
                        Samples.ADA,
                        sample.withTerms(sample.terms().withRig(Rig.NONE.withState(List.of(found.probe()))))));
    }

    @Test
    void howAStateStandsIsSaidInWords() {
        assertThat(LifeWords.standing(read(List.of("a"), null))).isEqualTo("As its baseline");
        assertThat(LifeWords.standing(read(List.of("b", "c"), null))).isEqualTo("Too much: b, c\nMissing: a");
        assertThat(LifeWords.standing(read(List.of(), "It is down."))).isEqualTo("It is down.");
        List<String> many = IntStream.range(100, 130).mapToObj(String::valueOf).toList();
        assertThat(LifeWords.standing(read(many, null))).contains("119, 10 more\nMissing: a");
    }

    /// Notes what it is asked for, after the plan itself, and either refuses or gives a withdrawn plan back.
    private LifeWork work() {
        return (LifeWork) Proxy.newProxyInstance(
                LifeWork.class.getClassLoader(), new Class<?>[] {LifeWork.class}, (_, method, arguments) -> {
                    asked.add(method.getName()
                            + Arrays.asList(arguments)
                                    .subList(1, arguments.length)
                                    .toString());
                    if (refuses) {
                        throw new Problem("Not now.", "Wait.");
                    }
                    if (method.getName().equals("look")) {
                        return List.of(found);
                    }
                    return ((PlanState) arguments[0])
                            .after(new PlanEvent.Withdrawn(Samples.START, Samples.LIN, "done with"));
                });
    }

    @Test
    void everyDeedIsAskedForInTheNameOfWhoIsWorkingAndItsOutcomeShown() {
        List<Runnable> deeds = List.of(
                model::acknowledge,
                model::rehearse,
                () -> model.waive("Hypothesis", "known", 2, () -> {}),
                () -> model.allow("threads", "a small machine", 3, () -> {}),
                () -> model.decide(new LifeWork.Decision("Go?", "yes", List.of("no"), "it held", "R1"), () -> {}),
                () -> model.because(PlanAction.BREAK_GLASS, "fire", () -> {}),
                () -> model.because(PlanAction.REVIEW_GLASS, "it was one", () -> {}),
                () -> model.because(PlanAction.WITHDRAW, "not needed", () -> {}),
                () -> model.because(PlanAction.REOPEN, "needed", () -> {}));
        for (Runnable deed : deeds) {
            plan.open(Samples.drafted());
            deed.run();
            PlanState after = plan.stateProperty().get();
            assertThat(after).isNotNull();
            assertThat(after.events().getLast()).isInstanceOf(PlanEvent.Withdrawn.class);
        }
        assertThat(asked)
                .containsExactly(
                        "acknowledge[lin]",
                        "rehearse[lin]",
                        "waive[lin, Hypothesis, known, 2]",
                        "allow[lin, threads, a small machine, 3]",
                        "decide[lin, Decision[question=Go?, chosen=yes, rejected=[no], because=it held, data=R1]]",
                        "breakGlass[lin, fire]",
                        "reviewGlass[lin, it was one]",
                        "withdraw[lin, not needed]",
                        "reopen[lin, needed]");
    }

    @Test
    void whatWasTypedStaysWhereTheDeedWasRefused() {
        plan.open(Samples.drafted());
        refuses = true;
        model.because(PlanAction.WITHDRAW, "not needed", () -> asked.add("emptied"));
        assertThat(asked).containsExactly("withdraw[lin, not needed]");
        Problem problem = plan.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).isEqualTo("Not now.");
    }

    @Test
    void whatTakesMoreThanAReasonIsNoSuchDeed() {
        assertThatThrownBy(() -> model.because(PlanAction.RUN, "now", () -> {})).hasMessageContaining("RUN");
    }

    @Test
    void onlyClosedGatesThatMayBeWaivedAreOffered() {
        plan.open(Samples.drafted());
        assertThat(model.waivable().getValue()).doesNotContain("Approval", "Rollback", "Signals");
        ObjectNode tree = PlanDocument.PLAN.tree(Samples.plan());
        ((ObjectNode) tree.get("hypothesis")).put("given", "");
        PlanState changed = Samples.drafted()
                .after(new PlanEvent.Revised(Samples.START, Samples.ADA, PlanDocument.PLAN.read(tree)));
        plan.open(changed);
        assertThat(model.waivable().getValue()).contains("Hypothesis");
    }

    @Test
    void theGlassWaitsForItsReview() {
        PlanState broken = Samples.drafted()
                .after(new PlanEvent.GlassBroken(
                        Samples.START, Samples.ADA, Samples.plan().digest(), "fire"));
        plan.open(Samples.drafted());
        assertThat(model.glassWaits().getValue()).isFalse();
        plan.open(broken);
        assertThat(model.glassWaits().getValue()).isTrue();
        plan.open(broken.after(new PlanEvent.GlassReviewed(Samples.START, Samples.LIN, "it was one")));
        assertThat(model.glassWaits().getValue()).isFalse();
    }

    @Test
    void whoTookTheirPartOnIsNotAskedAgain() {
        person.set(Samples.plan().owner());
        plan.open(Samples.drafted());
        assertThat(model.dutyTaken().getValue()).isFalse();
        assertThat(model.duty().getValue()).startsWith("The plan names you.");
        plan.open(Samples.drafted()
                .after(new PlanEvent.Acknowledged(
                        Samples.START, person.get(), Samples.plan().digest())));
        assertThat(model.dutyTaken().getValue()).isTrue();
        assertThat(model.duty().getValue()).startsWith("You have taken your part on, ");
    }

    @Test
    void theLastRehearsalOfTheContentIsTold() {
        PlanState tried = Samples.drafted();
        assertThat(LifeWords.rehearsal(tried)).contains("Nobody has rehearsed");
        PlanState twice = tried.after(new PlanEvent.Rehearsed(
                        Samples.START, Samples.ADA, tried.plan().digest(), null, Duration.ofSeconds(90), "", List.of()))
                .after(new PlanEvent.Rehearsed(
                        Samples.START, Samples.LIN, tried.plan().digest(), 3, Duration.ofSeconds(2), "", List.of()));
        assertThat(LifeWords.rehearsal(twice)).startsWith("lin rehearsed it").contains("took 2 s of", "exit code 3");
    }
}
