package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.engine.slate.StateReading;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the person who is working may do with the plan on the screen, beside reviewing and running it.
public final class LifeModel {
    private final Jobs jobs;
    private final LifeWork work;
    private final PlanModel plan;
    private final ObservableValue<Person> person;
    private final Busy busy;
    private final ObjectProperty<@Nullable Looked> read = new SimpleObjectProperty<>();

    /// @param plan for which somebody looked
    private record Looked(PlanState plan, List<StateReading> found) {}

    /// @param plan what it is done with; told what came of it
    /// @param person who is working
    public LifeModel(Jobs jobs, LifeWork work, PlanModel plan, ObservableValue<Person> person) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.work = work;
        this.plan = plan;
        this.person = person;
    }

    /// Takes on the part that the plan gives to the person who is working.
    public void acknowledge() {
        act(id -> tr("Acknowledging %s", id), work::acknowledge, () -> {});
    }

    /// Runs the rollback, which can be cancelled.
    public void rehearse() {
        PlanState seen = plan.stateProperty().get();
        if (seen != null) {
            Person by = person.getValue();
            plan.problemProperty().set(null);
            busy.with(jobs.start(
                    tr("Rehearsing the rollback of %s", seen.id()),
                    _ -> work.rehearse(seen, by),
                    plan::open,
                    plan.problemProperty()::set));
        }
    }

    /// Sets a gate aside.
    ///
    /// @param then when that is done
    public void waive(String gate, String reason, int days, Runnable then) {
        act(id -> tr("Waiving a gate of %s", id), (seen, by) -> work.waive(seen, by, gate, reason, days), then);
    }

    /// Allows a deviation.
    ///
    /// @param then when that is done
    public void allow(String setting, String reason, int days, Runnable then) {
        act(
                id -> tr("Allowing a deviation of %s", id),
                (seen, by) -> work.allow(seen, by, setting, reason, days),
                then);
    }

    /// Adds a storm of the plan's own faults.
    ///
    /// @param minutes the longest that it may last
    public void storm(int minutes) {
        act(
                id -> tr("Composing a storm for %s", id),
                (seen, by) -> work.storm(seen, by, Duration.ofMinutes(minutes)),
                () -> {});
    }

    /// Takes the storm out of the plan.
    public void withoutStorm() {
        act(id -> tr("Taking the storm out of %s", id), work::withoutStorm, () -> {});
    }

    /// Compares the settings of the environment with those that were agreed on.
    ///
    /// @param agreed the file that has them
    /// @param present the file of those that the environment has; a name without a folder is one of the workspace's
    public void compare(String baseline, String agreed, String present) {
        act(
                id -> tr("Comparing the settings of %s", id),
                (seen, by) -> work.compare(seen, by, baseline, file(agreed), file(present)),
                () -> {});
    }

    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new Problem(
                    tr("“%s” cannot be the name of a file: %s.", name, wrong.getReason()),
                    tr("Check the name."),
                    wrong);
        }
    }

    /// Looks at the state outside, which can be cancelled.
    public void look() {
        PlanState seen = plan.stateProperty().get();
        if (seen != null) {
            plan.problemProperty().set(null);
            busy.with(jobs.start(
                    tr("Looking at the state before a run of %s", seen.id()),
                    _ -> work.look(seen),
                    found -> read.set(new Looked(seen, found)),
                    plan.problemProperty()::set));
        }
    }

    /// Takes the state outside, as it is now, as its baseline; that can be cancelled too.
    public void takeState() {
        PlanState seen = plan.stateProperty().get();
        if (seen != null) {
            Person by = person.getValue();
            plan.problemProperty().set(null);
            busy.with(jobs.start(
                    tr("Taking the baseline of %s", seen.id()),
                    _ -> work.takeState(seen, by),
                    plan::open,
                    plan.problemProperty()::set));
        }
    }

    /// What was found when somebody looked at the state outside for the plan on the screen, as it is written now.
    ObservableValue<List<StateReading>> readings() {
        return plan.stateProperty()
                .flatMap(state -> Present.map(read, looked -> found(looked, state), List.<StateReading>of()))
                .orElse(List.of());
    }

    private static List<StateReading> found(Looked looked, @Nullable PlanState state) {
        return state != null && state.plan().equals(looked.plan().plan()) ? looked.found() : List.of();
    }

    /// Whether the plan on the screen names no state.
    ObservableValue<Boolean> looksAtNothing() {
        return Present.map(
                plan.stateProperty(),
                state -> state.plan().terms().rigged().state().isEmpty(),
                true);
    }

    /// Says that a setting, or every one if null, is again as it was agreed.
    public void restore(@Nullable String setting) {
        act(id -> tr("Taking back a deviation of %s", id), (seen, by) -> work.restore(seen, by, setting), () -> {});
    }

    /// Notes a decision.
    ///
    /// @param then when that is done
    public void decide(LifeWork.Decision decision, Runnable then) {
        act(id -> tr("Noting a decision about %s", id), (seen, by) -> work.decide(seen, by, decision), then);
    }

    /// Does what takes a reason only.
    ///
    /// @param action to break the glass or to review that, to withdraw the plan or to take it up again
    /// @param then when that is done
    public void because(PlanAction action, String reason, Runnable then) {
        switch (action) {
            case BREAK_GLASS ->
                act(id -> tr("Breaking the glass of %s", id), (seen, by) -> work.breakGlass(seen, by, reason), then);
            case REVIEW_GLASS ->
                act(
                        id -> tr("Reviewing the broken glass of %s", id),
                        (seen, by) -> work.reviewGlass(seen, by, reason),
                        then);
            case WITHDRAW -> act(id -> tr("Withdrawing %s", id), (seen, by) -> work.withdraw(seen, by, reason), then);
            case REOPEN -> act(id -> tr("Taking up %s again", id), (seen, by) -> work.reopen(seen, by, reason), then);
            default -> throw new IllegalArgumentException(action + " takes more than a reason");
        }
    }

    private void act(UnaryOperator<String> title, BiFunction<PlanState, Person, PlanState> deed, Runnable then) {
        PlanState seen = plan.stateProperty().get();
        if (seen == null) {
            return;
        }
        Person by = person.getValue();
        plan.problemProperty().set(null);
        Consumer<PlanState> done = after -> {
            then.run();
            plan.open(after);
        };
        busy.with(jobs.deed(title.apply(seen.id().value()), () -> deed.apply(seen, by), done, failure -> {
            plan.problemProperty().set(failure);
            plan.othersChanged();
        }));
    }

    /// The closed gates that somebody else than the authors may set aside.
    ObservableValue<List<String>> waivable() {
        return plan.gates().map(gates -> {
            PlanState seen = plan.stateProperty().get();
            return seen == null
                    ? List.of()
                    : gates.stream()
                            .filter(gate -> !gate.open() && PlanPolicy.isWaivable(seen, gate.name()))
                            .map(Gate::name)
                            .toList();
        });
    }

    /// What the plan wants of the person who is working, or when they took it on.
    ObservableValue<String> duty() {
        return person.flatMap(who -> Present.map(plan.stateProperty(), state -> LifeWords.duty(state, who), ""));
    }

    /// Whether the person who is working has taken their part of this content on.
    ObservableValue<Boolean> dutyTaken() {
        return person.flatMap(who -> Present.map(
                plan.stateProperty(), state -> LifeWords.taken(state, who).isPresent(), false));
    }

    /// The settings of the environment, agreed and present; null where nobody compared them.
    ObservableValue<@Nullable Settings> settings() {
        return plan.stateProperty()
                .map(state -> state == null ? null : state.plan().terms().settings());
    }

    /// Where the plan deviates from its baseline.
    ObservableValue<List<Deviation>> deviations() {
        return Present.map(plan.stateProperty(), state -> state.plan().terms().differences(), List.of());
    }

    /// Whether the glass is broken and nobody has reviewed that.
    ObservableValue<Boolean> glassWaits() {
        return Present.map(
                plan.stateProperty(), state -> PlanPolicy.unreviewedGlass(state).isPresent(), false);
    }

    /// Why the person who is working may not do something; empty when they may.
    ObservableValue<String> barred(PlanAction action) {
        return plan.barred(action);
    }

    /// Whether there is any use in offering it now.
    ObservableValue<Boolean> applies(PlanAction action) {
        return plan.applies(action);
    }

    ObservableValue<@Nullable PlanState> state() {
        return plan.stateProperty();
    }

    /// While something is done with the plan.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }
}
