package dev.plimsoll.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.home.Need.Kind;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanStage;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionId;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.PracticeReview;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Rhythm;
import dev.plimsoll.model.procedure.Step;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final Instant NOW = Samples.START.plus(Duration.ofHours(1));

    @Test
    void theAuthorSeesTheFirstClosedGate() {
        List<Need> needs = of(List.of(Samples.drafted()), List.of(), Samples.ADA);
        assertThat(needs).singleElement().satisfies(need -> {
            assertThat(need.kind()).isEqualTo(Kind.CLOSED);
            assertThat(need.title()).contains("P1");
            assertThat(need.detail()).contains(": ");
        });
        assertThat(kinds(of(List.of(Samples.drafted()), List.of(), Samples.LIN)))
                .containsExactly(Kind.APPROVE);
    }

    @Test
    void aReviewerSeesWhatTheyMayApproveAndItsAuthorDoesNot() {
        PlanState submitted = Samples.drafted()
                .after(new PlanEvent.Submitted(
                        Samples.START, Samples.ADA, Samples.plan().digest()));
        assertThat(kinds(of(List.of(submitted), List.of(), Samples.LIN))).containsExactly(Kind.APPROVE);
        assertThat(kinds(of(List.of(submitted), List.of(), Samples.ADA))).containsExactly(Kind.CLOSED);
    }

    @Test
    void anEditAfterTheApprovalIsToldToTheAuthor() {
        PlanState approved = Samples.drafted()
                .after(new PlanEvent.Approved(
                        Samples.START, Samples.LIN, "another digest, so of other content", "fine"));
        assertThat(kinds(of(List.of(approved), List.of(), Samples.ADA))).containsExactly(Kind.STALE);
    }

    @Test
    void whatARunHasShownIsStaleOnceItsPlanHasChanged() {
        Run passed = Samples.run().after(new RunEvent.Concluded(Samples.second(5), Verdict.PASS, "All is well."));
        assertThat(kinds(of(List.of(Samples.drafted()), List.of(passed), Samples.ADA)))
                .doesNotContain(Kind.UNCERTIFIED);
        PlanState changed = Samples.drafted()
                .after(new PlanEvent.Revised(
                        Samples.START, Samples.ADA, Samples.plan().withFaults(List.of())));
        assertThat(of(List.of(changed), List.of(passed), Samples.ADA))
                .filteredOn(need -> need.kind() == Kind.UNCERTIFIED)
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.detail())
                            .isEqualTo("What run R1 has shown holds no more; changed since: the plan, the set of"
                                    + " experiments.");
                    assertThat(need.object()).isEqualTo(passed.id());
                });
        assertThat(kinds(of(List.of(changed), List.of(passed), Samples.LIN))).doesNotContain(Kind.UNCERTIFIED);
        Run broken = Samples.run().after(new RunEvent.Concluded(Samples.second(5), Verdict.INVALID, "Nothing bit."));
        assertThat(kinds(of(List.of(changed), List.of(broken), Samples.ADA)))
                .as("a run that says nothing")
                .doesNotContain(Kind.UNCERTIFIED);
    }

    @Test
    void aRunThatGoesOnComesFirstAndOneThatBrokeDownIsToldUntilALaterOneDidNot() {
        Run going = Samples.run();
        assertThat(kinds(of(List.of(Samples.drafted()), List.of(going), Samples.ADA)))
                .startsWith(Kind.RUNNING);
        Run broken = going.after(new RunEvent.Concluded(Samples.second(5), Verdict.ERROR, "The program was killed."));
        assertThat(of(List.of(), List.of(broken), Samples.ADA)).singleElement().satisfies(need -> {
            assertThat(need.kind()).isEqualTo(Kind.UNANSWERED);
            assertThat(need.detail()).startsWith("The program was killed.");
        });
        assertThat(of(List.of(), List.of(broken), Samples.LIN)).isEmpty();
        Run passed = going.after(new RunEvent.Concluded(Samples.second(5), Verdict.PASS, "All is well."));
        assertThat(of(List.of(), List.of(passed), Samples.ADA)).isEmpty();
    }

    @Test
    void aRunThatEndedOpensItsEvaluationUntilThePlanIsArchived() {
        Run passed = Samples.run().after(new RunEvent.Concluded(Samples.second(5), Verdict.PASS, "All is well."));
        PlanState ran = Samples.drafted()
                .after(new PlanEvent.RunBegan(Samples.START, Samples.ADA, "R1"))
                .after(new PlanEvent.RunEnded(Samples.START, Samples.ADA, "R1", Verdict.PASS));
        assertThat(of(List.of(ran), List.of(passed), Samples.ADA))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.kind()).isEqualTo(Kind.EVALUATE);
                    assertThat(need.detail()).startsWith("R1 ended with PASS; ").contains("archive the plan");
                    assertThat(need.object()).isEqualTo(ran.id());
                });
        assertThat(of(List.of(ran), List.of(passed), Samples.LIN)).isEmpty();
        PlanState archived = ran.after(new PlanEvent.Archived(Samples.START, Samples.ADA, ""));
        assertThat(of(List.of(archived), List.of(passed), Samples.ADA)).isEmpty();
    }

    @Test
    void aStepThatTakesTooLongIsOverdue() {
        Step quick = new Step("drain", "Drain it", true, null, Duration.ofMinutes(5), "", List.of(), false, "");
        assertThat(of(execution(quick))).singleElement().satisfies(need -> {
            assertThat(need.kind()).isEqualTo(Kind.OVERDUE);
            assertThat(need.detail()).contains("60 min").contains("drain");
        });
        Step slow = new Step("drain", "Drain it", true, null, null, "", List.of(), false, "");
        assertThat(kinds(of(execution(slow)))).containsExactly(Kind.UNDERWAY);
    }

    @Test
    void anActionWhoseDayIsOverWaitsForItsOwnerAlone() {
        Action late = new Action(
                "Watch the queue",
                ActionKind.DETECT,
                ActionPriority.HIGH,
                Samples.ADA,
                LocalDate.of(2026, 1, 1),
                "I1",
                "",
                "",
                Map.of());
        ActionState state =
                ActionState.of(ActionId.number(1), List.of(new ActionEvent.Opened(Samples.START, Samples.LIN, late)));
        HomeWork.Records records =
                new HomeWork.Records(List.of(), List.of(), List.of(), List.of(), List.of(state), List.of(), List.of());
        assertThat(Needs.of(records, new Unlisted(), Samples.ADA, NOW))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.kind()).isEqualTo(Kind.OVERDUE);
                    assertThat(need.title()).contains("AC1", "Watch the queue");
                    assertThat(need.detail()).contains("2026-01-01");
                    assertThat(need.object()).isEqualTo(ActionId.number(1));
                });
        assertThat(Needs.of(records, new Unlisted(), Samples.LIN, NOW)).isEmpty();
    }

    @Test
    void aDrillWhoseDayIsOverWaitsForWhoLeadsIt() {
        Drill late =
                new Drill("Slow database", Samples.ADA, null, LocalDate.of(2026, 1, 1), List.of(), List.of(), Map.of());
        DrillState state =
                DrillState.of(DrillId.number(1), List.of(new DrillEvent.Planned(Samples.START, Samples.ADA, late)));
        HomeWork.Records records =
                new HomeWork.Records(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(state), List.of());
        assertThat(Needs.of(records, new Unlisted(), Samples.ADA, NOW))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.kind()).isEqualTo(Kind.OVERDUE);
                    assertThat(need.detail()).contains("due on 2026-01-01");
                    assertThat(need.object()).isEqualTo(DrillId.number(1));
                });
        assertThat(Needs.of(records, new Unlisted(), Samples.LIN, NOW)).isEmpty();
    }

    @Test
    void aReviewThatIsDueAgainWaitsForItsOwner() {
        ProcedureState review = new ProcedureState(
                ProcedureId.number(1),
                List.of(new ProcedureEvent.Drafted(
                        Samples.START.minus(Duration.ofDays(92)), Samples.ADA, PracticeReview.standard(Samples.ADA))));
        HomeWork.Records records = new HomeWork.Records(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Rhythm.of(List.of(review), List.of()));
        assertThat(Needs.of(records, new Unlisted(), Samples.ADA, NOW))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.kind()).isEqualTo(Kind.OVERDUE);
                    assertThat(need.detail()).startsWith("It is to be done every 90 days and was due on ");
                    assertThat(need.object()).isEqualTo(ProcedureId.number(1));
                });
        assertThat(Needs.of(records, new Unlisted(), Samples.LIN, NOW)).isEmpty();
    }

    private static ExecutionState execution(Step step) {
        Procedure procedure =
                new Procedure(ProcedureKind.RUNBOOK, "Drain", "", Samples.ADA, List.of(step), List.of(), Map.of());
        return ExecutionState.of(
                ExecutionId.number(1),
                List.of(new ExecutionEvent.Started(
                        Samples.START, Samples.ADA, ProcedureId.number(1), 1, procedure.digest(), procedure, null)));
    }

    private static List<Need> of(ExecutionState execution) {
        return Needs.of(
                new HomeWork.Records(
                        List.of(), List.of(), List.of(), List.of(execution), List.of(), List.of(), List.of()),
                new Unlisted(),
                Samples.LIN,
                NOW);
    }

    private static List<Need> of(List<PlanState> plans, List<Run> runs, Person who) {
        return Needs.of(
                new HomeWork.Records(plans, runs, List.of(), List.of(), List.of(), List.of(), List.of()),
                new Unlisted(),
                who,
                NOW);
    }

    private static List<Kind> kinds(List<Need> needs) {
        return needs.stream().map(Need::kind).toList();
    }

    /// The real policy of a workspace without a list of people.
    private record Unlisted(PlanRules rules) implements HomeWork.Rules {
        Unlisted() {
            this(new PlanRules(() -> People.UNLISTED, () -> NOW));
        }

        @Override
        public PlanStage stage(PlanState plan) {
            return rules.stage(plan);
        }

        @Override
        public List<Gate> closed(PlanState plan) {
            return rules.closed(plan);
        }

        @Override
        public boolean may(PlanState plan, PlanAction action, Person who) {
            return rules.decide(plan, action, who).allowed();
        }

        @Override
        public boolean inReview(AmendmentState amendment) {
            return false;
        }
    }
}
