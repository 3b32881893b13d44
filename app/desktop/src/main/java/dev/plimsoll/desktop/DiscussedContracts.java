package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.discussion.DiscussionState;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds where the open workspace keeps the two versions whose changes people speak of. A discussion itself keeps the
/// digests only.
record DiscussedContracts(Supplier<Engine> engine) {
    /// Two versions that something keeps.
    private record Kept(Amended.Source source, ContractSummary base, ContractSummary revision) {}

    /// What keeps a revision that is spoken of, or else another revision of the same base. Blocks.
    ///
    /// @throws Problem if nothing keeps the base, as when two files were compared
    Amended.Source of(DiscussionId id) {
        DiscussionState said = engine.get().discussions().find().get(id);
        Set<String> revisions =
                said.changes().stream().map(ChangeAnchor::revision).collect(Collectors.toUnmodifiableSet());
        return kept(said.base())
                .filter(one -> revisions.contains(one.revision().digest()))
                .findFirst()
                .or(() -> kept(said.base()).findFirst())
                .map(Kept::source)
                .orElseThrow(() -> fileless(said));
    }

    private static Problem fileless(DiscussionState said) {
        return new Problem(
                tr("No plan and no amendment keeps the contracts that %s speaks of.", said.id()),
                tr(
                        "Open the base %s (%s %s) and a revision of it as files: what is said stands at each change.",
                        said.base().name(), said.base().title(), said.base().version()));
    }

    /// What keeps this base, amendments first and the newest of them.
    private Stream<Kept> kept(ContractSummary base) {
        Stream<Kept> amendments = engine.get().amendments().find().all().stream()
                .map(one -> new Kept(
                        new Amended.OfRecord(one.id()),
                        one.amendment().base(),
                        one.amendment().revision()));
        Stream<Kept> plans = engine.get().plans().all().stream()
                .map(one -> new Kept(
                        new Amended.OfPlan(one.id()),
                        one.plan().amendment().base(),
                        one.plan().amendment().revision()));
        return Stream.concat(amendments, plans)
                .filter(one -> one.base().digest().equals(base.digest()));
    }
}
