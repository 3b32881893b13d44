package dev.plimsoll.model.plan.policy;

import static dev.plimsoll.model.plan.policy.ContentGates.gate;

import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gates that open and close with time and with other people: the window, the deviations, the acknowledgements.
final class TimelyGates {
    private TimelyGates() {}

    static List<Gate> of(PlanState state, People people, Instant now) {
        List<Gate> gates = new ArrayList<>();
        Limits limits = state.plan().terms().limits();
        Window window = limits == null ? null : limits.window();
        if (window != null) {
            gates.add(window(window, now));
        }
        if (!state.plan().terms().deviations().isEmpty()) {
            gates.add(deviations(state, people, now));
        }
        Ownership ownership = state.plan().terms().ownership();
        if (ownership != null) {
            gates.add(acknowledgements(state, ownership, people));
        }
        return gates;
    }

    private static Gate window(Window window, Instant now) {
        return gate(
                "Window",
                window.holds(now),
                "It is within the window, " + window.words() + ".",
                "It is " + now.atZone(window.zone()).toLocalDateTime().withNano(0) + " in " + window.zone()
                        + ", and the window is " + window.words() + "; wait for it, or agree on another.");
    }

    private static Gate deviations(PlanState state, People people, Instant now) {
        return state.plan().terms().deviations().stream()
                .filter(Deviation::differs)
                .map(deviation -> deviation(deviation, state, people, now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Gate("Baseline", true, "Every deviation from the baseline is allowed for now."));
    }

    private static Optional<Gate> deviation(Deviation deviation, PlanState state, People people, Instant now) {
        String what = "'" + deviation.setting() + "' is " + deviation.value() + " instead of " + deviation.baseline();
        Person by = deviation.approvedBy();
        Instant until = deviation.until();
        if (by == null || until == null) {
            return closed(what + ", and nobody has allowed that; let somebody allow it for a time, or take it back.");
        }
        if (people.among(state.authors(), by)) {
            return closed(what + ", allowed by " + by + ", who wrote the plan; let somebody else allow it.");
        }
        return now.isBefore(until)
                ? Optional.empty()
                : closed(what + ", and the allowance ended at " + until + "; renew it, or take the deviation back.");
    }

    private static Optional<Gate> closed(String reason) {
        return Optional.of(new Gate("Baseline", false, reason));
    }

    private static Gate acknowledgements(PlanState state, Ownership ownership, People people) {
        List<Person> given = state.sinceWritten(PlanEvent.Acknowledged.class).stream()
                .filter(one -> one.digest().equals(state.plan().digest()))
                .map(PlanEvent.Acknowledged::by)
                .toList();
        List<Person> missing = ownership.persons().stream()
                .filter(person -> !people.among(given, person))
                .sorted(Person.BY_ACCOUNT)
                .toList();
        return gate(
                "Acknowledgements",
                missing.isEmpty(),
                "Everybody whom the plan names has acknowledged it.",
                Approvals.names(missing) + " did not acknowledge this content yet; each does so with 'plan acknowledge "
                        + state.id() + "'.");
    }
}
