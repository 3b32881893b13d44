package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which approvals of the present content count, and whether they are enough for its risk. One person counts once,
/// under whichever account; an author never does; nor does somebody whose role has been taken away since.
final class Approvals {
    private static final String GATE = "Approval";

    private final PlanState state;
    private final People people;

    Approvals(PlanState state, People people) {
        this.state = state;
        this.people = people;
    }

    /// The approvals that count, the first of each person for each lane.
    List<PlanEvent.Approved> counted() {
        List<PlanEvent.Approved> counted = new ArrayList<>();
        for (PlanEvent.Approved approval : state.approvals()) {
            boolean again = counted.stream()
                    .anyMatch(one -> people.same(one.by(), approval.by()) && one.lane() == approval.lane());
            if (!again
                    && !people.among(state.authors(), approval.by())
                    && people.may(approval.by(), PlanAction.APPROVE)
                    && speaks(approval)) {
                counted.add(approval);
            }
        }
        return counted;
    }

    /// An approval for a lane counts when its reviewer looked at all that the lane asks for.
    private boolean speaks(PlanEvent.Approved approval) {
        Lane lane = approval.lane();
        return lane == null
                || (people.speaksFor(approval.by(), lane) && approval.checked().containsAll(people.checklist(lane)));
    }

    /// The persons behind them.
    List<Person> persons() {
        return counted().stream().map(one -> people.person(one.by())).distinct().toList();
    }

    private Set<Lane> missingLanes() {
        Set<Lane> missing = EnumSet.noneOf(Lane.class);
        missing.addAll(Risk.of(state.plan()).requirement().lanes());
        counted().forEach(one -> missing.remove(one.lane()));
        return missing;
    }

    boolean enough() {
        return persons().size() >= Risk.of(state.plan()).requirement().approvals()
                && missingLanes().isEmpty();
    }

    Gate gate() {
        return enough()
                ? new Gate(GATE, true, "Approved by " + names(persons()) + " for this exact content.")
                : new Gate(GATE, false, missing());
    }

    private String missing() {
        Risk risk = Risk.of(state.plan());
        int needed = risk.requirement().approvals();
        String digest = state.plan().digest().substring(0, 12);
        if (persons().isEmpty() && needed == 1) {
            return "Nobody but its author ("
                    + names(state.authors().stream().sorted(Person.BY_ACCOUNT).toList())
                    + ") has approved this content; ask a second person to approve digest " + digest + ".";
        }
        String lanes = missingLanes().isEmpty() ? "" : ", among them one for " + Risk.words(missingLanes());
        return persons().size() + " of " + needed + " approvals are given. " + risk.sentence() + " Ask others to"
                + " approve digest " + digest + lanes + ".";
    }

    static String names(List<Person> persons) {
        return persons.stream().map(Person::account).collect(Collectors.joining(", "));
    }
}
