package dev.plimsoll.engine.amendment;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Predecessor;
import dev.plimsoll.model.amendment.policy.Surroundings;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Sunset;
import dev.plimsoll.storage.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the amendments of a workspace, and what the policy must know around them.
public final class FindAmendments {
    private final Workspace workspace;
    private final CompareContracts compare;

    public FindAmendments(Workspace workspace, CompareContracts compare) {
        this.workspace = workspace;
        this.compare = compare;
    }

    /// All amendments, newest first.
    public List<AmendmentState> all() {
        return workspace.records().amendments().all();
    }

    /// @throws Problem if the workspace has no such amendment
    public AmendmentState get(AmendmentId id) {
        return workspace
                .records()
                .amendments()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no amendment " + id + " in "
                                + workspace.place().name() + ".",
                        "List the amendments of the workspace, or name another workspace."));
    }

    /// The contracts of an amendment, as far as they are kept here, and the amendment that it supersedes.
    public Surroundings around(AmendmentState state) {
        Optional<Contract> base = contract(state.amendment().base());
        Optional<Contract> revision = contract(state.amendment().revision());
        Predecessor named = state.amendment().supersedes();
        return new Surroundings(
                base.isPresent() && revision.isPresent() ? pair(base.get(), revision.get()) : null,
                named == null
                        ? null
                        : workspace
                                .records()
                                .amendments()
                                .find(named.amendment())
                                .orElse(null));
    }

    private Optional<Contract> contract(ContractSummary summary) {
        return workspace.contracts().find(summary.digest()).map(kept -> compare.read(summary.name(), kept.bytes()));
    }

    private static Surroundings.Pair pair(Contract base, Contract revision) {
        SortedSet<OperationKey> operations = new TreeSet<>();
        SortedMap<OperationKey, LocalDate> sunsets = new TreeMap<>();
        for (Contract contract : List.of(base, revision)) {
            for (Operation operation : contract.surface().exchanges()) {
                operations.add(operation.key());
                String text = operation.sunset();
                LocalDate day = text == null || !operation.deprecated() ? null : Sunset.of(text);
                if (day != null) {
                    sunsets.merge(operation.key(), day, (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        return new Surroundings.Pair(operations, sunsets);
    }
}
