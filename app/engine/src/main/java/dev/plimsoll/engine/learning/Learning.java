package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The use cases about what is learned, in one place.
public final class Learning {
    private final Incidents incidents;
    private final ActionRegister actions;
    private final Lessons lessons;

    /// @param people the list that holds now; may block
    public Learning(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        LearningGate gate = new LearningGate(people, refusals);
        this.incidents = new Incidents(workspace, gate, new IncidentMoments(workspace), clock);
        this.actions = new ActionRegister(workspace, gate, clock);
        this.lessons = new Lessons(workspace, List::of);
    }

    /// Real incidents.
    public Incidents incidents() {
        return incidents;
    }

    /// What is done about what was learned.
    public ActionRegister actions() {
        return actions;
    }

    /// What runs and incidents teach together.
    public Lessons lessons() {
        return lessons;
    }
}
