package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.lint.CheckWording;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The use cases about what is learned, in one place.
public final class Learning {
    private final Incidents incidents;
    private final ActionRegister actions;
    private final Lessons lessons;
    private final Supplier<People> people;

    /// @param people the list that holds now; may block
    public Learning(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        LearningGate gate = new LearningGate(people, refusals);
        this.incidents = new Incidents(workspace, gate, new IncidentMoments(workspace), clock);
        this.actions = new ActionRegister(workspace, gate, clock);
        this.people = people;
        this.lessons = new Lessons(workspace);
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

    /// What of these texts may read as blame, softly or clearly; the workspace's people are known by name.
    ///
    /// @param texts what people wrote, each by itself
    public List<Remark> wording(List<String> texts) {
        CheckWording wording = new CheckWording(CheckWording.names(people.get()));
        return texts.stream()
                .flatMap(text -> wording.check(text, Set.of(CheckWording.Aspect.BLAME)).stream())
                .filter(remark -> remark.weight() != Remark.Weight.HINT)
                .toList();
    }
}
