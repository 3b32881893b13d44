package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides everything about plans: in which stage one stands, which gates are between it and its run, and whether a
/// person may do what they want to. Pure; the same question gets the same answer wherever it is asked from.
///
/// An action is allowed when the person's role knows it, the stage lets it happen, and every gate of the transition is
/// open. A person and a plan fold from events, so there is no state that could disagree with the history.
public final class PlanPolicy {
    /// Gates that broken glass opens: all that ask other people. What the plan itself must say stays asked for.
    static final Set<String> BEHIND_GLASS =
            Set.of("Rehearsal", "Objections", "Approval", "Acknowledgements", MatrixGate.NAME);

    private final People people;
    private final OtherRecords others;

    public PlanPolicy(People people) {
        this(people, OtherRecords.none());
    }

    /// @param others the gates that other records put before what is done with a plan
    public PlanPolicy(People people, OtherRecords others) {
        this.people = people;
        this.others = others;
    }

    public People people() {
        return people;
    }

    /// The gates that ask for what the plan itself must say, whoever asks and whenever: for its writer.
    public static List<Gate> said(ExperimentPlan plan) {
        return ContentGates.of(plan);
    }

    /// Whether somebody else than an author may set a gate, or an experiment of the chaos matrix, aside.
    ///
    /// @param name as the gate or the experiment is called
    public static boolean isWaivable(PlanState state, String name) {
        return Waivers.isWaivable(state, name);
    }

    /// The glass that was broken and that nobody has reviewed since.
    public static Optional<PlanEvent.GlassBroken> unreviewedGlass(PlanState state) {
        return ReviewGates.unreviewedGlass(state);
    }

    /// Whether the last rehearsal of this content worked, each part and the whole within its target.
    public static boolean rehearsedWell(PlanState state) {
        return ReviewGates.rehearsedWell(state);
    }

    /// Where the plan stands.
    public PlanStage stage(PlanState state) {
        PlanEvent last = state.events().getLast();
        if (last instanceof PlanEvent.Archived) {
            return PlanStage.ARCHIVED;
        }
        if (last instanceof PlanEvent.Withdrawn) {
            return PlanStage.WITHDRAWN;
        }
        if (!openRuns(state).isEmpty()) {
            return PlanStage.RUNNING;
        }
        if (!state.sinceWritten(PlanEvent.RunEnded.class).isEmpty()) {
            return PlanStage.CONCLUDED;
        }
        if (new Approvals(state, people).enough()) {
            return ReviewGates.rehearsedWell(state) ? PlanStage.REHEARSED : PlanStage.APPROVED;
        }
        boolean submitted = !state.sinceWritten(PlanEvent.Submitted.class).isEmpty();
        return submitted || state.approved() ? PlanStage.IN_REVIEW : PlanStage.DRAFT;
    }

    /// The names of the runs that have begun and not ended.
    public static List<String> openRuns(PlanState state) {
        List<String> ended = state.all(PlanEvent.RunEnded.class).stream()
                .map(PlanEvent.RunEnded::run)
                .toList();
        return state.all(PlanEvent.RunBegan.class).stream()
                .map(PlanEvent.RunBegan::run)
                .filter(run -> !ended.contains(run))
                .toList();
    }

    /// All gates between a plan and its run, in the order in which people work through them.
    public List<Gate> gates(PlanState state, Instant now) {
        return Stream.of(
                        ContentGates.of(state.plan()),
                        MatrixGate.of(state, people, now),
                        TimelyGates.of(state, people, now),
                        others.beforeRun(state),
                        List.of(
                                ReviewGates.rehearsal(state, now),
                                ReviewGates.objections(state),
                                new Approvals(state, people).gate()))
                .flatMap(List::stream)
                .map(gate -> set(gate, state, now))
                .toList();
    }

    /// Those of them that are closed.
    public List<Gate> closed(PlanState state, Instant now) {
        return gates(state, now).stream().filter(gate -> !gate.open()).toList();
    }

    /// The window whose end ends a run that begins now. Empty where the plan has none, and where somebody set it
    /// aside: then the run was allowed outside of it.
    public Optional<Window> boundBy(PlanState state, Instant now) {
        boolean setAside = Waivers.of(state, people, "Window", now).isPresent();
        return setAside ? Optional.empty() : Optional.ofNullable(TimelyGates.window(state.plan()));
    }

    /// Whether somebody may do something with a plan now, with every gate that was asked.
    public Ruling decide(PlanState state, Intent intent) {
        List<Gate> gates = new ArrayList<>();
        gates.add(RoleGate.of(people, intent));
        gates.add(StageGate.of(state, stage(state), intent));
        gates.addAll(transition(state, intent));
        return new Ruling(gates);
    }

    /// The same for a plan that does not exist yet.
    public Ruling decideDraft(Intent intent) {
        return new Ruling(List.of(RoleGate.of(people, intent)));
    }

    /// What a person may do next with a plan.
    public Set<PlanAction> open(PlanState state, Person by, Instant now) {
        Set<PlanAction> open = EnumSet.noneOf(PlanAction.class);
        for (PlanAction action : PlanAction.values()) {
            if (decide(state, Intent.of(action, by, now).because("asked")).allowed()) {
                open.add(action);
            }
        }
        return open;
    }

    /// The gates of each transition.
    private List<Gate> transition(PlanState state, Intent intent) {
        Duties duties = new Duties(state, people, intent);
        return switch (intent.action()) {
            case READ, DRAFT, REVISE, STOP, COMMENT -> List.of();
            case SUBMIT -> content(state, intent.at());
            case DECIDE -> List.of(duties.reason());
            case SETTLE -> List.of(duties.settler());
            case ACKNOWLEDGE -> List.of(duties.named());
            case APPROVE ->
                join(
                        join(content(state, intent.at()), MatrixGate.of(state, people, intent.at())),
                        List.of(duties.approver(), duties.once(), duties.speaker(), duties.checklist()));
            case WAIVE -> List.of(duties.waiver(), duties.waivable(), duties.reason());
            case ALLOW -> List.of(duties.allower(), duties.deviates(), duties.reason());
            case REHEARSE -> List.of(ContentGates.rollback(state.plan()));
            case RUN -> join(gates(state, intent.at()), List.of(duties.operator()));
            case LEAD_INCIDENT -> List.of(duties.lead());
            case BREAK_GLASS -> List.of(duties.reason(), duties.glassWhole());
            case REVIEW_GLASS -> List.of(duties.glassReviewer(), duties.reason());
            case WITHDRAW -> List.of(ReviewGates.glassReviewed(state), duties.reason());
            case REOPEN -> List.of(duties.reason());
            case ARCHIVE -> join(List.of(ReviewGates.glassReviewed(state)), others.beforeArchive(state));
        };
    }

    private List<Gate> content(PlanState state, Instant now) {
        return ContentGates.of(state.plan()).stream()
                .map(gate -> set(gate, state, now))
                .toList();
    }

    private static List<Gate> join(List<Gate> some, List<Gate> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// A closed gate that was set aside by a waiver or by broken glass says so.
    private Gate set(Gate gate, PlanState state, Instant now) {
        if (gate.open()) {
            return gate;
        }
        return Waivers.of(state, people, gate.name(), now)
                .or(() -> BEHIND_GLASS.contains(gate.name())
                        ? ReviewGates.glass(state)
                                .map(broken -> new Gate(
                                        gate.name(),
                                        true,
                                        broken.by() + " broke the glass: “" + broken.reason()
                                                + "”; it stays to be reviewed."))
                        : Optional.empty())
                .orElse(gate);
    }
}
