package dev.plimsoll.engine.discussion;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.discussion.DiscussionPolicy;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Finds what is said about changes, and the policy that decides about it.
public final class FindDiscussions {
    private final Workspace workspace;
    private final Supplier<People> people;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    FindDiscussions(Workspace workspace, Supplier<People> people, InstantSource clock) {
        this.workspace = workspace;
        this.people = people;
        this.clock = clock;
    }

    /// All discussions, oldest first.
    public List<DiscussionState> all() {
        return workspace.records().discussions().all().reversed();
    }

    /// @throws Problem if the workspace has no such discussion
    public DiscussionState get(DiscussionId id) {
        return workspace
                .records()
                .discussions()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no discussion " + id + " in "
                                + workspace.place().name() + ".",
                        "List them with 'plimsoll change list', or name another workspace."));
    }

    /// What is said about the changes that begin from this version, in whatever revision: two programs that began at
    /// the same moment may each have opened one.
    public List<DiscussionState> of(ContractSummary base) {
        return all().stream()
                .filter(state -> state.base().digest().equals(base.digest()))
                .toList();
    }

    /// Who may do what about the changes between these two versions.
    public DiscussionPolicy policy(ContractDiff diff) {
        return policy(diff.base().digest(), Set.of(diff.revision().digest()));
    }

    /// The same for whatever was said in some revisions.
    ///
    /// @param revisions their digests
    DiscussionPolicy policy(String base, Set<String> revisions) {
        Set<Person> authors = new HashSet<>();
        workspace.records().amendments().all().stream()
                .filter(one -> one.amendment().base().digest().equals(base)
                        && revisions.contains(one.amendment().revision().digest()))
                .forEach(one -> authors.addAll(one.authors()));
        workspace.plans().all().stream()
                .filter(one -> one.plan().amendment().base().digest().equals(base)
                        && revisions.contains(one.plan().amendment().revision().digest()))
                .forEach(one -> authors.addAll(one.authors()));
        return new DiscussionPolicy(people.get(), authors);
    }

    /// The day on which acceptances are judged, in UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Whether an acceptance counts for the revision that it was given for.
    public boolean counts(DiscussionState of, DiscussionState.Given given) {
        return policy(of.base().digest(), Set.of(given.said().change().revision()))
                .counts(given, today());
    }
}
