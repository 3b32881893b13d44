package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.Conflict;
import dev.plimsoll.desktop.control.GateWords;
import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Revisions;
import dev.plimsoll.model.plan.policy.Offer;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What the plan screen shows: one plan, its gates, and what the person who is working may do with it.
public final class PlanModel {
    private final Jobs jobs;
    private final PlanWork work;
    private final ObservableValue<Person> person;
    private final ReadOnlyObjectWrapper<@Nullable PlanState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PlanState> newer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Conflict<ExperimentPlan, PlanState>> conflict =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final Busy busy;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Consumer<PlanState> changed = _ -> {};

    /// @param person who is working
    public PlanModel(Jobs jobs, PlanWork work, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.person = person;
    }

    /// Who is told, on the FX thread, that a plan was opened, approved or revised.
    public void onChanged(Consumer<PlanState> listener) {
        changed = listener;
    }

    public void open(PlanId id) {
        begin(tr("Opening %s", id), () -> work.find().apply(id), this::show);
    }

    public void open(PlanState plan) {
        begin(tr("Opening %s", plan.id()), () -> plan, this::show);
    }

    /// Approves what is on the screen, in the name of the person who is working.
    public void approve() {
        PlanState seen = state.get();
        if (seen != null) {
            Person by = person.getValue();
            String words = note.get().strip();
            Supplier<PlanState> deed = () -> work.approve().approve(seen, by, words);
            act(tr("Approving %s", seen.id()), deed, this::approved, problem::set);
        }
    }

    private void approved(PlanState plan) {
        note.set("");
        show(plan);
    }

    /// Keeps a changed content of the plan; [#undo()] takes it back.
    public void revise(ExperimentPlan content) {
        PlanState seen = state.get();
        if (seen != null && !seen.plan().equals(content)) {
            Person by = person.getValue();
            act(
                    tr("Saving %s", seen.id()),
                    () -> work.revise().revise(seen, content, by),
                    this::show,
                    failure -> explain(seen, content, failure));
        }
    }

    /// Brings back the content before the latest change, whoever made it.
    public void undo() {
        revisions().flatMap(Revisions::undone).ifPresent(this::revise);
    }

    /// Brings back the content that the latest undo took away.
    public void redo() {
        revisions().flatMap(Revisions::redone).ifPresent(this::revise);
    }

    private Optional<Revisions> revisions() {
        return Optional.ofNullable(state.get()).map(plan -> Revisions.of(plan.events()));
    }

    /// A save that failed because somebody else was faster becomes a choice between the two contents.
    private void explain(PlanState seen, ExperimentPlan content, Problem failure) {
        begin(tr("Looking for changes of %s", seen.id()), () -> work.find().apply(seen.id()), stored -> {
            if (stored.plan().equals(seen.plan())) {
                problem.set(failure);
            } else {
                conflict.set(conflict(seen, content, stored));
            }
        });
    }

    /// @param seen what both had before them
    /// @param mine what could not be saved
    /// @param theirs the plan as it is now
    static Conflict<ExperimentPlan, PlanState> conflict(PlanState seen, ExperimentPlan mine, PlanState theirs) {
        return new Conflict<>(
                PlanDocument.PLAN,
                Conflict.Name.of(
                        tr("plan %s", theirs.id()),
                        theirs.events(),
                        seen.events().size()),
                new Conflict.Contents<>(seen.plan(), mine, theirs.plan()),
                theirs);
    }

    /// Saves what was chosen in a conflict, on top of what the others have saved.
    public void keep(Conflict<ExperimentPlan, PlanState> decided) {
        conflict.set(null);
        try {
            ExperimentPlan merged = decided.merged();
            show(decided.theirs());
            revise(merged);
        } catch (JacksonException | IllegalArgumentException unfit) {
            problem.set(new Problem(
                    tr("The fields that you chose do not make a plan: %s.", told(String.valueOf(unfit.getMessage()))),
                    tr("Save again and choose fields that belong together from the same side."),
                    unfit));
        }
    }

    /// Gives a change up for what the others have saved.
    public void takeTheirs(Conflict<ExperimentPlan, PlanState> given) {
        conflict.set(null);
        open(given.theirs());
    }

    /// Looks whether another program has changed the plan. What happened to it is shown at once; another content only
    /// after [#showNewer()], because nobody shall approve what came while they read.
    public void othersChanged() {
        PlanState seen = state.get();
        if (seen == null) {
            return;
        }
        Person who = person.getValue();
        jobs.start(
                tr("Looking for changes of %s", seen.id()),
                _ -> work.rules().looked(work.find().apply(seen.id()), who),
                stored -> {
                    // The history of a plan only grows; comparing all of it would hold the screen.
                    if (seen.equals(state.get())
                            && stored.events().size() != seen.events().size()) {
                        notice(seen, stored);
                    }
                },
                problem::set);
    }

    private void notice(PlanState seen, PlanState stored) {
        if (stored.plan().equals(seen.plan())) {
            show(stored);
        } else {
            newer.set(stored);
        }
    }

    /// Shows the content that somebody else has saved.
    public void showNewer() {
        PlanState stored = newer.get();
        if (stored != null) {
            open(stored);
        }
    }

    private void begin(String title, Supplier<PlanState> task, Consumer<PlanState> then) {
        problem.set(null);
        Person who = person.getValue();
        busy.with(jobs.start(title, _ -> work.rules().looked(task.get(), who), then, problem::set));
    }

    private void act(String title, Supplier<PlanState> deed, Consumer<PlanState> then, Consumer<Problem> otherwise) {
        problem.set(null);
        Person who = person.getValue();
        busy.with(jobs.deed(title, () -> work.rules().looked(deed.get(), who), then, otherwise));
    }

    private void show(PlanState plan) {
        newer.set(null);
        state.set(plan);
        Revisions revisions = Revisions.of(plan.events());
        boolean open = !work.rules().decide(plan, PlanAction.REVISE, person.getValue()).closed().stream()
                .anyMatch(gate -> gate.name().equals("Stage"));
        canUndo.set(open && revisions.undone().isPresent());
        canRedo.set(open && revisions.redone().isPresent());
        changed.accept(plan);
    }

    /// All gates of the plan, in order; none while there is no plan.
    public ObservableValue<List<Gate>> gates() {
        return Present.map(state, work.rules()::gates, List.of());
    }

    /// Why the person who is working cannot approve, in one sentence; empty when they can.
    public ObservableValue<String> approvalBarred() {
        return person.flatMap(who -> Present.map(state, plan -> approvalBarred(plan, who), tr("No plan is open.")));
    }

    private String approvalBarred(PlanState plan, Person who) {
        if (plan.authors().contains(who)) {
            return tr(
                    "%s wrote this plan, and an author cannot approve it. Let a second person take over at the top"
                            + " right; where nobody else works here yet, they type an account of their own there.",
                    who);
        }
        return bars(
                plan,
                work.rules().decide(plan, PlanAction.APPROVE, who).closed(),
                waits -> tr("The approval waits for: %s", waits));
    }

    /// Gates of the plan itself are listed with their sentences already; here they are named.
    private String bars(PlanState plan, List<Gate> closed, UnaryOperator<String> waiting) {
        Set<String> listed = work.rules().gates(plan).stream().map(Gate::name).collect(Collectors.toSet());
        String waits = closed.stream()
                .filter(gate -> listed.contains(gate.name()))
                .map(GateWords::name)
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        waits.isEmpty() ? Stream.empty() : Stream.of(waiting.apply(waits)),
                        closed.stream()
                                .filter(gate -> !listed.contains(gate.name()))
                                .map(GateWords::reason))
                .collect(Collectors.joining("\n"));
    }

    /// Why the person who is working cannot change the plan, in one sentence; empty when they can.
    public ObservableValue<String> revisionBarred() {
        return person.flatMap(who -> Present.map(
                state,
                plan -> told(work.rules().decide(plan, PlanAction.REVISE, who).why()),
                tr("No plan is open.")));
    }

    /// Why the person who is working cannot run the plan, one closed gate a line; empty when they can.
    public ObservableValue<String> runBarred() {
        return person.flatMap(who -> Present.map(state, plan -> runBarred(plan, who), tr("No plan is open.")));
    }

    /// The same in short: gates that are listed are named, what else keeps this person from it is said; empty when they
    /// can, and while no plan is open.
    public ObservableValue<String> runWaits() {
        return person.flatMap(who -> Present.map(state, plan -> runWaits(plan, who), ""));
    }

    private String runWaits(PlanState plan, Person who) {
        List<Gate> closed = work.rules().decide(plan, PlanAction.RUN, who).closed();
        String bars = bars(plan, closed, waits -> tr("The run waits for: %s", waits));
        boolean approved = plan.approvals().stream().anyMatch(one -> one.by().equals(who));
        return approved && !bars.isEmpty()
                ? bars + "\n" + tr("Whoever else runs it takes over at the top right.")
                : bars;
    }

    /// Why the person who is working cannot do something with the plan, in one sentence a gate; empty when they can,
    /// once they say why.
    public ObservableValue<String> barred(PlanAction action) {
        return offer(
                action,
                offer -> offer.bars().stream().map(GateWords::reason).collect(Collectors.joining(" ")),
                tr("No plan is open."));
    }

    /// Whether there is any use in offering it to the person who is working.
    public ObservableValue<Boolean> applies(PlanAction action) {
        return offer(action, Offer::sensible, false);
    }

    private <T> ObservableValue<T> offer(PlanAction action, Function<Offer, T> of, T otherwise) {
        return person.flatMap(who ->
                Present.map(state, plan -> of.apply(Offer.of(work.rules().decide(plan, action, who))), otherwise));
    }

    private String runBarred(PlanState plan, Person who) {
        return work.rules().decide(plan, PlanAction.RUN, who).closed().stream()
                .map(GateWords::line)
                .collect(Collectors.joining("\n"));
    }

    /// Null while no plan is open.
    public ReadOnlyObjectProperty<@Nullable PlanState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What somebody else has saved meanwhile; null when the plan on the screen is the newest.
    public ReadOnlyObjectProperty<@Nullable PlanState> newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// What has to be chosen before a change can be saved; null when nothing has.
    public ReadOnlyObjectProperty<@Nullable Conflict<ExperimentPlan, PlanState>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// What an approver wants to be remembered.
    public StringProperty noteProperty() {
        return note;
    }

    /// While a plan is read or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
