package dev.plimsoll.storage;

import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The plans of a workspace, kept as their events.
public final class Plans {
    private final EventLog<PlanEvent> log;

    Plans(Database database, Trail trail) {
        this.log = new EventLog<>(database, trail, "plan", PlanEvent.class);
    }

    /// Keeps a new plan and gives it the next number.
    public PlanId create(PlanEvent.Drafted drafted) {
        return PlanId.number(log.create(drafted));
    }

    /// Adds an event to a plan as the caller saw it, and returns the plan after it.
    ///
    /// @throws WorkspaceProblem of kind CONFLICT if the plan has changed since; nothing is kept then
    /// @throws IllegalArgumentException if the event cannot follow, such as a second draft; nothing is kept then
    public PlanState append(PlanState seen, PlanEvent event) {
        PlanState after = seen.after(event);
        log.append(numberOf(seen.id()), seen.events().size(), event);
        return after;
    }

    public Optional<PlanState> find(PlanId id) {
        List<PlanEvent> events = log.find(numberOf(id));
        return events.isEmpty() ? Optional.empty() : Optional.of(PlanState.of(id, events));
    }

    /// All plans, newest first.
    ///
    /// @throws WorkspaceProblem of kind DAMAGED for the first damaged one; [#ids()] still lists all
    public List<PlanState> all() {
        List<PlanState> plans = new ArrayList<>();
        log.all().forEach((number, events) -> plans.addFirst(PlanState.of(PlanId.number(number), events)));
        return plans;
    }

    /// How many events each plan has: what has not grown has not changed.
    public Map<PlanId, Long> lengths() {
        Map<PlanId, Long> lengths = new LinkedHashMap<>();
        log.lengths().forEach((number, length) -> lengths.put(PlanId.number(number), length));
        return lengths;
    }

    void check(Handle handle, Check check) {
        log.check(handle, check);
    }

    /// The names of all plans, newest first.
    public List<PlanId> ids() {
        return log.owners().stream().map(PlanId::number).toList();
    }

    private static long numberOf(PlanId id) {
        return Long.parseLong(id.value().substring(1));
    }
}
