package dev.plimsoll.engine.amendment;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.KeptContract;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Predecessor;
import dev.plimsoll.model.amendment.policy.AmendmentAction;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.plan.Person;
import java.util.LinkedHashMap;
import java.util.Map;

/// Drafts amendments: for a pair of contracts, from a file, or in the place of another.
public final class DraftAmendment {
    private final AmendmentGuard guard;
    private final CompareContracts compare;

    DraftAmendment(AmendmentGuard guard, CompareContracts compare) {
        this.guard = guard;
        this.compare = compare;
    }

    /// Two contracts that will be kept once the amendment is drafted.
    public static final class Pair {
        private final ContractSummary base;
        private final ContractSummary revision;
        private final Map<String, byte[]> sources;

        private Pair(KeptContract base, KeptContract revision) {
            this.base = base.contract().summary();
            this.revision = revision.contract().summary();
            this.sources = new LinkedHashMap<>();
            sources.put(base.name(), base.bytes());
            sources.put(revision.name(), revision.bytes());
        }

        public ContractSummary base() {
            return base;
        }

        public ContractSummary revision() {
            return revision;
        }
    }

    /// Nothing is kept yet.
    public Pair pair(Gathered base, Gathered revision) {
        return new Pair(KeptContract.of(compare, base), KeptContract.of(compare, revision));
    }

    /// Keeps both contracts and the amendment.
    public AmendmentState draft(Pair pair, AmendmentRecord amendment, Person by) {
        return take(amendment, by, pair.sources);
    }

    /// Drafts an amendment that comes from elsewhere, such as a file. Nothing that it says of signatures counts here.
    ///
    /// @param sources contracts to keep with it, by their name; those that it does not name are not kept
    /// @throws dev.plimsoll.model.Refusal if this person may not draft
    public AmendmentState take(AmendmentRecord amendment, Person by, Map<String, byte[]> sources) {
        return guard.draft(amendment, guard.rules().intent(AmendmentAction.DRAFT, by), sources);
    }

    /// Drafts an amendment that takes the place of another once it is in effect.
    ///
    /// @param amendment the new content
    public AmendmentState supersede(
            AmendmentState old, AmendmentRecord amendment, Person by, Map<String, byte[]> sources) {
        return take(amendment.superseding(place(old)), by, sources);
    }

    /// The same for a pair of contracts, which are kept with it.
    public AmendmentState supersede(AmendmentState old, Pair pair, AmendmentRecord amendment, Person by) {
        return draft(pair, amendment.superseding(place(old)), by);
    }

    private static Predecessor place(AmendmentState old) {
        return new Predecessor(old.id(), old.amendment().digest());
    }
}
