package dev.plimsoll.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final SimpleObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.LIN);
    private final PlanModel plan = new PlanModel(
            jobs,
            new PlanWork(_ -> Samples.drafted(), (seen, _, _) -> seen, (seen, _, _) -> seen, new PlanWork.Rules() {
                @Override
                public List<Gate> gates(PlanState state) {
                    return List.of();
                }

                @Override
                public Ruling decide(PlanState state, PlanAction action, Person by) {
                    return new Ruling(List.of());
                }
            }),
            person);
    private final ReviewModel review = new ReviewModel(jobs, new Memory(), plan, person);

    @Test
    void aLaneIsApprovedWithTheItemsThatWereLookedAt() {
        plan.open(Samples.drafted());
        review.laneProperty().set(Lane.SECURITY);
        assertThat(review.items()).hasSize(2);
        review.items().getLast().looked().set(true);
        review.noteProperty().set(" seen ");
        review.approve();
        PlanEvent.Approved approved = state().approvals().getFirst();
        assertThat(approved.lane()).isEqualTo(Lane.SECURITY);
        assertThat(approved.checked()).containsExactly("security 2");
        assertThat(approved.note()).isEqualTo("seen");
        assertThat(review.laneProperty().get()).isNull();
        assertThat(review.items()).isEmpty();
    }

    @Test
    void anObjectionIsSaidAndSettled() {
        plan.open(Samples.drafted());
        review.fieldProperty().set("scope/environment");
        review.textProperty().set("Which one?");
        review.objectionProperty().set(true);
        review.comment();
        assertThat(review.textProperty().get()).isEmpty();
        ReviewModel.Remark open = ReviewModel.remarks(state()).getFirst();
        assertThat(open.comment().objection()).isTrue();
        assertThat(open.settled()).isNull();
        review.settle(1, " the sandbox ");
        PlanEvent.Settled settled = ReviewModel.remarks(state()).getFirst().settled();
        assertThat(settled).isNotNull();
        assertThat(settled.text()).isEqualTo("the sandbox");
    }

    @Test
    void aPlanIsPutAwayWithItsNoteOnceItRan() {
        PlanState ran = Samples.drafted()
                .after(new PlanEvent.RunBegan(Samples.START, Samples.ADA, "R1"))
                .after(new PlanEvent.RunEnded(Samples.START, Samples.ADA, "R1", Verdict.PASS));
        assertThat(ReviewModel.neverRan(Samples.drafted())).isTrue();
        assertThat(ReviewModel.neverRan(ran)).isFalse();
        plan.open(ran);
        review.noteProperty().set(" it told all ");
        review.archive();
        assertThat(state().all(PlanEvent.Archived.class).getFirst().note()).isEqualTo("it told all");
        assertThat(review.noteProperty().get()).isEmpty();
    }

    @Test
    void versionsAreComparedFieldByField() {
        PlanState revised = Samples.drafted()
                .after(new PlanEvent.Revised(
                        Samples.START,
                        Samples.ADA,
                        PlanEdit.of(Samples.plan()).withTitle("Another").plan()));
        assertThat(PlanVersions.of(revised)).hasSize(2);
        assertThat(PlanVersions.between(Samples.plan(), revised.plan()))
                .containsExactly(new PlanVersions.Change("title", "Orders without discount", "Another"));
        assertThat(PlanVersions.between(revised.plan(), revised.plan())).isEmpty();
    }

    private PlanState state() {
        PlanState state = plan.stateProperty().get();
        assertThat(state).isNotNull();
        return state;
    }

    /// Notes what happens, without a policy.
    private static final class Memory implements ReviewWork {
        @Override
        public List<String> checklist(Lane lane) {
            return List.of(lane.word() + " 1", lane.word() + " 2");
        }

        @Override
        public PlanState submit(PlanState seen, Person by) {
            return seen.after(
                    new PlanEvent.Submitted(Samples.START, by, seen.plan().digest()));
        }

        @Override
        public PlanState approve(PlanState seen, Person by, String note, Lane lane, List<String> checked) {
            return seen.after(
                    new PlanEvent.Approved(Samples.START, by, seen.plan().digest(), note, lane, checked));
        }

        @Override
        public PlanState comment(
                PlanState seen, Person by, String field, String text, boolean objection, @Nullable Lane lane) {
            return seen.after(
                    new PlanEvent.Commented(Samples.START, by, Anchor.at(seen.plan(), field), text, objection, lane));
        }

        @Override
        public PlanState archive(PlanState seen, Person by, String note) {
            return seen.after(new PlanEvent.Archived(Samples.START, by, note));
        }

        @Override
        public PlanState settle(PlanState seen, Person by, int comment, String text) {
            return seen.after(new PlanEvent.Settled(Samples.START, by, comment, text));
        }
    }
}
