package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.plan.Limits;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.plan.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gates that open and close with time and with other people: the window, the deviations, the acknowledgements.
final class TimelyGates {
    private TimelyGates() {}

    static List<Gate> of(PlanState state, People people, Instant now) {
        List<Gate> gates = new ArrayList<>();
        Window window = window(state.plan());
        if (window != null) {
            gates.add(window(state.plan(), window, now));
        }
        if (state.plan().terms().settings() != null
                || !state.plan().terms().deviations().isEmpty()) {
            gates.add(deviations(state, people, now));
        }
        Ownership ownership = state.plan().terms().ownership();
        if (ownership != null) {
            gates.add(acknowledgements(state, ownership, people));
        }
        return gates;
    }

    /// When the plan may run; null for any time.
    static @Nullable Window window(ExperimentPlan plan) {
        Limits limits = plan.terms().limits();
        return limits == null ? null : limits.window();
    }

    /// A run that began within its window ends within it, its checks and its warm-up included.
    private static Gate window(ExperimentPlan plan, Window window, Instant now) {
        Duration total = plan.length();
        if (window.holds(now) && now.plus(Scope.BEFOREHAND).plus(total).isAfter(window.ends())) {
            return new Gate(
                    "Window",
                    false,
                    "The run takes " + Lasting.words(total) + " and up to " + Lasting.words(Scope.BEFOREHAND)
                            + " for its checks and its warm-up, and the window, " + window.words() + ", ends in "
                            + Lasting.words(Duration.between(now, window.ends()))
                            + "; agree on another.");
        }
        return Gate.of(
                "Window",
                window.holds(now),
                "It is within the window, " + window.words() + ".",
                "It is " + now.atZone(window.zone()).toLocalDateTime().withNano(0) + " in " + window.zone()
                        + ", and the window is " + window.words() + "; wait for it, or agree on another.");
    }

    private static Gate deviations(PlanState state, People people, Instant now) {
        List<Deviation> open = state.plan().terms().differences();
        return open.stream()
                .map(deviation -> refused(deviation, state, people, now))
                .flatMap(Optional::stream)
                .findFirst()
                .map(reason -> new Gate("Baseline", false, reason))
                .orElse(new Gate(
                        "Baseline",
                        true,
                        open.isEmpty()
                                ? "Nothing deviates from the baseline."
                                : "Every deviation from the baseline is allowed for now."));
    }

    /// Why a deviation is not allowed now; empty when it is.
    private static Optional<String> refused(Deviation deviation, PlanState state, People people, Instant now) {
        List<PlanEvent.Allowed> given = state.all(PlanEvent.Allowed.class).stream()
                .filter(allowed -> allowed.deviation().equals(deviation)
                        && !people.among(state.authors(), allowed.by())
                        && people.may(allowed.by(), PlanAction.ALLOW))
                .toList();
        if (given.stream().anyMatch(allowed -> now.isBefore(allowed.until()))) {
            return Optional.empty();
        }
        return Optional.of(
                given.isEmpty()
                        ? deviation.words()
                                + ", and nobody has allowed that; let somebody who did not write the plan do"
                                + " so with 'plan allow " + state.id() + "', or take it back with 'plan restore "
                                + state.id() + "'."
                        : deviation.words() + ", and the allowance ended at "
                                + given.getLast().until() + "; renew it, or take the deviation back.");
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
        return Gate.of(
                "Acknowledgements",
                missing.isEmpty(),
                "Everybody whom the plan names has acknowledged it.",
                Approvals.names(missing) + " did not acknowledge this content yet; each does so with 'plan acknowledge "
                        + state.id() + "'.");
    }
}
