package dev.plimsoll.model.scenario;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scenario card as its events have left it.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record ScenarioState(ScenarioId id, List<ScenarioEvent> events)
        implements Folded<ScenarioId, ScenarioEvent, ScenarioState> {
    /// A run that ended otherwise has not shown that the failure was there.
    private static final Set<Verdict> SHOWN = EnumSet.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE);

    public ScenarioState {
        events = List.copyOf(events);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ScenarioEvent.Drafted != (i == 0)) {
                throw new IllegalArgumentException(
                        "the history of scenario card " + id + " has one draft, at its beginning");
            }
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the history of scenario card " + id + " does not begin with its draft");
        }
    }

    @Override
    public ScenarioState after(ScenarioEvent event) {
        List<ScenarioEvent> history = new ArrayList<>(events);
        history.add(event);
        return new ScenarioState(id, history);
    }

    /// What the card says.
    public Scenario scenario() {
        return last().scenario();
    }

    /// When a run of a plan that the card names last showed the failure; empty when none ever did. A run that was not
    /// valid, or broke down, does not count.
    ///
    /// @param plans all plans of the workspace
    public Optional<Instant> lastExercised(Collection<PlanState> plans) {
        return plans.stream()
                .filter(plan -> scenario().plans().contains(plan.id()))
                .flatMap(plan -> plan.all(PlanEvent.RunEnded.class).stream())
                .filter(ended -> SHOWN.contains(ended.verdict()))
                .map(PlanEvent.RunEnded::at)
                .max(Comparator.naturalOrder());
    }
}
