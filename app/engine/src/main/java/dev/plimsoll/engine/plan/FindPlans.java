package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.Overlaps;
import dev.plimsoll.storage.StoredContract;
import dev.plimsoll.storage.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Finds the plans of a workspace, and the contracts they are bound to.
public final class FindPlans {
    private final Workspace workspace;
    private final CompareContracts compare;

    public FindPlans(Workspace workspace, CompareContracts compare) {
        this.workspace = workspace;
        this.compare = compare;
    }

    /// All plans, newest first.
    public List<PlanState> all() {
        return workspace.plans().all();
    }

    /// @throws Problem if the workspace has no such plan
    public PlanState get(PlanId id) {
        return workspace
                .plans()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no plan " + id + " in " + workspace.place().name() + ".",
                        "List the plans of the workspace, or name another workspace."));
    }

    /// What the plan's amendment changes, compared afresh from the bytes that were kept.
    public ContractDiff diffOf(ExperimentPlan plan) {
        return compare.compare(
                contract(plan.amendment().base()), contract(plan.amendment().revision()));
    }

    /// The contract that a plan's summary stands for, read from the kept bytes.
    ///
    /// @throws Problem if the bytes are not in this workspace
    public Contract contract(ContractSummary summary) {
        StoredContract kept = kept(summary.digest());
        return compare.read(summary.name(), kept.bytes());
    }

    /// A contract of a file, which plans name without keeping it.
    ///
    /// @throws Problem if it cannot be read
    public Contract contract(Path file) {
        return compare.read(file);
    }

    /// The kept bytes of a contract.
    public byte[] bytesOf(String digest) {
        return kept(digest).bytes();
    }

    /// The same as text.
    public String textOf(String digest) {
        return new String(bytesOf(digest), StandardCharsets.UTF_8);
    }

    /// Whether the bytes of both contracts of a plan are kept here, so that it can run.
    public boolean keepsContractsOf(ExperimentPlan plan) {
        return workspace.contracts().find(plan.amendment().base().digest()).isPresent()
                && workspace
                        .contracts()
                        .find(plan.amendment().revision().digest())
                        .isPresent();
    }

    /// Other plans that would disturb the same target at the same time, one sentence each.
    public List<String> overlapsOf(PlanState state, PlanRules rules) {
        return Overlaps.of(rules.policy(), state, all());
    }

    private StoredContract kept(String digest) {
        return workspace
                .contracts()
                .find(digest)
                .orElseThrow(() -> new Problem(
                        "The contract with digest " + digest + " is not kept in "
                                + workspace.place().name() + ".",
                        "Draft the plan again from the contract files."));
    }
}
