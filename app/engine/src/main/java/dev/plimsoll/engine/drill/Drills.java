package dev.plimsoll.engine.drill;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.audit.RoleCheck;
import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.engine.search.FindRecurrences;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.drill.Readiness;
import dev.plimsoll.model.drill.Setup;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.compile.DrillReport;
import dev.plimsoll.reports.lint.ActionLint;
import dev.plimsoll.storage.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The drills of a workspace.
public final class Drills {
    private final Workspace workspace;
    private final RoleCheck roles;
    private final Scenarios scenarios;
    private final ActionRegister actions;
    private final Exhibits exhibits;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    /// @param actions what a debrief names goes there
    public Drills(
            Workspace workspace,
            Supplier<People> people,
            KeepRefusals refusals,
            Scenarios scenarios,
            ActionRegister actions,
            Exhibits exhibits,
            InstantSource clock) {
        this.workspace = workspace;
        this.roles = new RoleCheck(people, refusals, "drill", "a drill");
        this.scenarios = scenarios;
        this.actions = actions;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    /// All drills, newest first.
    public List<DrillState> all() {
        return workspace.records().drills().all();
    }

    /// Those whose day is over and that nobody has started, the longest overdue first.
    public List<DrillState> overdue() {
        return all().stream()
                .filter(state -> state.overdue(today()))
                .sorted(Comparator.comparing(state -> state.drill().due()))
                .toList();
    }

    /// Today, in UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// How long a drill has run until now, without its pauses.
    public Duration elapsed(DrillState state) {
        return state.clock(clock.instant());
    }

    /// @throws Problem if the workspace has no such drill
    public DrillState get(DrillId id) {
        return workspace
                .records()
                .drills()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no drill " + id + " in " + workspace.place().name() + ".",
                        "List the drills of the workspace, or name another workspace."));
    }

    /// Plans a drill.
    ///
    /// @throws Problem if it plays a scenario card that is not there
    public DrillState plan(Drill drill, Person by) {
        roles.require(PlanAction.DRAFT, by, "plan", drill.title());
        requireScenario(drill);
        return workspace.records().drills().create(new DrillEvent.Planned(clock.instant(), by, drill));
    }

    private void requireScenario(Drill drill) {
        ScenarioId scenario = drill.scenario();
        if (scenario != null) {
            ScenarioState _ = scenarios.get(scenario);
        }
    }

    /// Changes a drill that nobody has started.
    public DrillState revise(DrillState seen, Drill changed, Person by) {
        requireScenario(changed);
        return append(seen, new DrillEvent.Revised(clock.instant(), by, changed));
    }

    public DrillState start(DrillState seen, Person by) {
        return append(seen, new DrillEvent.Started(clock.instant(), by));
    }

    /// Lets something happen.
    public DrillState inject(DrillState seen, String inject, Person by) {
        return append(seen, new DrillEvent.Injected(clock.instant(), by, inject));
    }

    public DrillState pause(DrillState seen, Person by) {
        return append(seen, new DrillEvent.Paused(clock.instant(), by));
    }

    public DrillState resume(DrillState seen, Person by) {
        return append(seen, new DrillEvent.Resumed(clock.instant(), by));
    }

    /// Notes what somebody observed.
    public DrillState remark(DrillState seen, String remark, Person by) {
        roles.require(PlanAction.COMMENT, by, "note something in", seen.id().value());
        return append(seen, new DrillEvent.Remarked(clock.instant(), by, remark));
    }

    public DrillState mark(DrillState seen, DrillMark mark, Person by) {
        roles.require(PlanAction.COMMENT, by, "time", seen.id().value());
        return append(seen, new DrillEvent.Marked(clock.instant(), by, mark));
    }

    public DrillState end(DrillState seen, Person by) {
        return append(seen, new DrillEvent.Ended(clock.instant(), by));
    }

    /// Compares what it is played with with what production has.
    public DrillState compare(DrillState seen, Setup production, Setup played, Person by) {
        roles.require(PlanAction.COMMENT, by, "compare", seen.id().value());
        return append(
                seen,
                new DrillEvent.Compared(
                        clock.instant(),
                        by,
                        production,
                        played,
                        Readiness.compare(production, played, seen.drill().roles())));
    }

    /// Names an improvement, which becomes an action that follows from the drill.
    public DrillState improve(DrillState seen, Improvement improvement, Person by) {
        roles.require(PlanAction.COMMENT, by, "debrief", seen.id().value());
        DrillState improved = append(seen, new DrillEvent.Improved(clock.instant(), by, improvement));
        var _ = actions.take(action(improved, improvement), by);
        return improved;
    }

    private static Action action(DrillState drill, Improvement improvement) {
        return new Action(
                improvement.what(),
                ActionKind.PREVENT,
                ActionPriority.MEDIUM,
                improvement.owner(),
                improvement.due(),
                drill.id().value(),
                improvement.verification(),
                "",
                Map.of());
    }

    /// The actions that follow from a drill, newest first.
    public List<ActionState> actions(DrillId drill) {
        return actions.all().stream()
                .filter(action -> action.action().source().equalsIgnoreCase(drill.value()))
                .toList();
    }

    /// What keeps an improvement from being actionable, specific and bounded, in sentences; empty when nothing does.
    public List<String> vague(String improvement) {
        return ActionLint.check(improvement).stream()
                .map(found -> "'" + found.words(improvement) + "': " + found.reason() + " " + found.suggestion())
                .toList();
    }

    public DrillState noneBecause(DrillState seen, String reason, Person by) {
        return append(seen, new DrillEvent.NoneBecause(clock.instant(), by, reason));
    }

    /// Closes the debrief. Improvements whose action is missing, because they are older than the register or the
    /// program was cut off, get it now.
    public DrillState close(DrillState seen, Person by) {
        DrillState closed = append(seen, new DrillEvent.Closed(clock.instant(), by));
        closed.improvements().forEach(one -> {
            var _ = actions.take(action(closed, one), by);
        });
        return closed;
    }

    /// Compiles the report of a drill.
    ///
    /// @throws Problem if it has not ended: a report before would show what is still to come
    public Report report(DrillId id) {
        DrillState state = get(id);
        if (!state.over()) {
            throw new Problem("Drill " + id + " is " + state.phase().title() + ".", "End it, then compile the report.");
        }
        return exhibits.in(DrillReport.compile(state, new FindRecurrences(workspace).inIncidents(id)));
    }

    private DrillState append(DrillState seen, DrillEvent event) {
        String obstacle = seen.obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new Refusal("That cannot be done: " + obstacle + ".", "Look at it with 'drill show'.");
        }
        return workspace.records().drills().append(seen, event);
    }
}
