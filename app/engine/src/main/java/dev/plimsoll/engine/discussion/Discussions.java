package dev.plimsoll.engine.discussion;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The use cases about what people say of changes, in one place.
public final class Discussions {
    private final FindDiscussions find;
    private final DiscussChange discuss;
    private final AcceptedChanges accepted;
    private final AcceptChange accept;

    /// @param people the list that holds now; may block
    public Discussions(Workspace workspace, Supplier<People> people, KeepRefusals refusals, InstantSource clock) {
        this.find = new FindDiscussions(workspace, people, clock);
        DiscussionGuard guard = new DiscussionGuard(workspace, find, refusals, clock);
        this.discuss = new DiscussChange(guard);
        this.accepted = new AcceptedChanges(find);
        this.accept = new AcceptChange(guard, accepted);
    }

    public FindDiscussions find() {
        return find;
    }

    public DiscussChange discuss() {
        return discuss;
    }

    public AcceptChange accept() {
        return accept;
    }

    /// What the acceptances of the workspace make of a diff.
    public AcceptedChanges accepted() {
        return accepted;
    }
}
