package dev.plimsoll.engine.discussion;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The only way to say something about a change: asks the policy and stores the event. What it refuses is noted in the
/// ledger; what it allows the workspace notes there by itself.
final class DiscussionGuard {
    private final Workspace workspace;
    private final FindDiscussions find;
    private final KeepRefusals refusals;
    private final InstantSource clock;

    DiscussionGuard(Workspace workspace, FindDiscussions find, KeepRefusals refusals, InstantSource clock) {
        this.workspace = workspace;
        this.find = find;
        this.refusals = refusals;
        this.clock = clock;
    }

    FindDiscussions find() {
        return find;
    }

    Instant now() {
        return clock.instant();
    }

    /// @param verb as in "grace may not *accept* change 0123456789abcdef."
    /// @param subject what it is about: `change 0123456789abcdef`
    /// @throws dev.plimsoll.model.Refusal if the policy does not allow it
    void require(Ruling ruling, Person by, String verb, String subject, String why) {
        refusals.require(
                ruling,
                new KeepRefusals.Attempt(by, "discussion " + verb, subject, why, ""),
                by + " may not " + verb + " " + subject + " now.");
    }

    /// Adds to what is said about the changes of a base; the first word opens the discussion.
    DiscussionState add(ContractSummary base, DiscussionEvent event) {
        List<DiscussionState> known = find.of(base);
        DiscussionState state = known.isEmpty()
                ? workspace.records().discussions().create(new DiscussionEvent.Opened(event.at(), event.by(), base))
                : known.getFirst();
        return add(state, event);
    }

    DiscussionState add(DiscussionState seen, DiscussionEvent event) {
        return workspace.records().discussions().append(seen, event);
    }

    /// The change of a diff that has this fingerprint.
    ///
    /// @throws Problem if none has
    static Change change(ContractDiff diff, String fingerprint) {
        return diff.changes().stream()
                .filter(change -> change.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "No change between " + diff.base().name() + " and "
                                + diff.revision().name() + " has the fingerprint '" + fingerprint + "'.",
                        "Copy it from 'plimsoll diff', 16 hex digits."));
    }
}
