package dev.plimsoll.desktop.plan;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the plan screen shows: one plan, its gates, and what the person who is working may do with it.
public final class PlanModel {
    private final Jobs jobs;
    private final PlanWork work;
    private final ObservableValue<Person> person;
    private final ReadOnlyObjectWrapper<@Nullable PlanState> state = new ReadOnlyObjectWrapper<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Deque<ExperimentPlan> earlier = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private Consumer<PlanState> changed = _ -> {};

    /// @param person who is working
    public PlanModel(Jobs jobs, PlanWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
    }

    /// Who is told, on the FX thread, that a plan was opened, approved or revised.
    public void onChanged(Consumer<PlanState> listener) {
        changed = listener;
    }

    public void open(PlanId id) {
        begin("Opening " + id, () -> work.find().apply(id), plan -> {
            forget();
            show(plan);
        });
    }

    public void open(PlanState plan) {
        problem.set(null);
        forget();
        show(plan);
    }

    /// Approves what is on the screen, in the name of the person who is working.
    public void approve() {
        PlanState seen = state.get();
        if (seen != null) {
            Person by = person.getValue();
            String words = note.get().strip();
            begin("Approving " + seen.id(), () -> work.approve().approve(seen, by, words), approved -> {
                note.set("");
                show(approved);
            });
        }
    }

    /// Keeps a changed content of the plan; [#undo()] takes it back.
    public void revise(ExperimentPlan content) {
        PlanState seen = state.get();
        if (seen != null && !seen.plan().equals(content)) {
            save(seen, content, () -> earlier.push(seen.plan()));
        }
    }

    /// Brings back the content before the latest change made here.
    public void undo() {
        PlanState seen = state.get();
        ExperimentPlan before = earlier.peek();
        if (seen != null && before != null) {
            save(seen, before, earlier::pop);
        }
    }

    private void save(PlanState seen, ExperimentPlan content, Runnable kept) {
        Person by = person.getValue();
        begin("Saving " + seen.id(), () -> work.revise().revise(seen, content, by), revised -> {
            kept.run();
            canUndo.set(!earlier.isEmpty());
            show(revised);
        });
    }

    private void begin(String title, Supplier<PlanState> task, Consumer<PlanState> then) {
        problem.set(null);
        busy.set(true);
        jobs.start(
                title,
                _ -> task.get(),
                plan -> {
                    busy.set(false);
                    then.accept(plan);
                },
                failure -> {
                    busy.set(false);
                    problem.set(failure);
                });
    }

    private void forget() {
        earlier.clear();
        canUndo.set(false);
    }

    private void show(PlanState plan) {
        state.set(plan);
        changed.accept(plan);
    }

    /// All gates of the plan, in order; none while there is no plan.
    public ObservableValue<List<Gate>> gates() {
        return Present.map(state, work.rules()::gates, List.of());
    }

    /// Why the person who is working cannot approve, in one sentence; empty when they can.
    public ObservableValue<String> approvalBarred() {
        return person.flatMap(who -> Present.map(state, plan -> approvalBarred(plan, who), "No plan is open."));
    }

    private String approvalBarred(PlanState plan, Person who) {
        if (plan.authors().contains(who)) {
            return who
                    + " wrote this plan, and an author cannot approve it. Let a second person take over at the top right.";
        }
        return work.rules().decide(plan, PlanAction.APPROVE, who).why();
    }

    /// Why the person who is working cannot run the plan, one closed gate a line; empty when they can.
    public ObservableValue<String> runBarred() {
        return person.flatMap(who -> Present.map(state, plan -> runBarred(plan, who), "No plan is open."));
    }

    private String runBarred(PlanState plan, Person who) {
        return work.rules().decide(plan, PlanAction.RUN, who).closed().stream()
                .map(gate -> gate.name() + ": " + gate.reason())
                .collect(Collectors.joining("\n"));
    }

    /// Null while no plan is open.
    public ReadOnlyObjectProperty<@Nullable PlanState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What an approver wants to be remembered.
    public StringProperty noteProperty() {
        return note;
    }

    /// While a plan is read or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
