package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.compare.KeptContract;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Injectable;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Amendment;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Hypothesis;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Rollback;
import dev.plimsoll.model.plan.Scope;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.plan.policy.Intent;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Drafts a plan from two contract files: faults from the diff, the usual signals, and blanks for what only
/// people can say (hypothesis, rollback, forecast), which the gates then ask for.
public final class DraftPlan {
    /// A drafted run stays within a few minutes; the author may add the others that the matrix proposes.
    public static final int MOST_FAULTS = 12;

    private static final String P95 = "p95 latency";
    private static final String ERRORS = "error rate";

    private final Workspace workspace;
    private final CompareContracts compare;
    private final PlanGuard guard;

    public DraftPlan(Workspace workspace, CompareContracts compare, PlanGuard guard) {
        this.workspace = workspace;
        this.compare = compare;
        this.guard = guard;
    }

    /// What people say at once; everything else is proposed.
    ///
    /// @param rollback program and arguments; empty when it is not known yet
    /// @param seed from which the run's draws follow
    public record Draft(
            String title,
            Person author,
            Person owner,
            List<ConsumerUnderTest> consumers,
            List<String> rollback,
            long seed) {}

    /// A plan that is not drafted yet, with the contracts that will be kept once it is.
    public static final class Proposal {
        private final ExperimentPlan plan;
        private final Map<String, byte[]> sources;

        private Proposal(ExperimentPlan plan, Map<String, byte[]> sources) {
            this.plan = plan;
            this.sources = sources;
        }

        public ExperimentPlan plan() {
            return plan;
        }
    }

    /// Compares both contracts, drafts the plan and keeps both.
    public PlanState draft(Path base, Path revision, Draft draft) {
        Proposal proposal = propose(base, revision, draft);
        return draft(proposal, proposal.plan(), draft.author());
    }

    /// Proposes a plan for two contracts. Nothing is kept yet, so that a plan that is refused leaves nothing behind.
    public Proposal propose(Path base, Path revision, Draft draft) {
        return propose(
                compare.read(new ContractSource.File(base)), compare.read(new ContractSource.File(revision)), draft);
    }

    /// Proposes a plan for two contracts that were read with the files they refer to.
    public Proposal propose(Gathered base, Gathered revision, Draft draft) {
        return propose(base, revision, draft, Set.of());
    }

    /// The same for some of the experiments that the matrix proposes.
    ///
    /// @param experiments their ids; empty for all
    /// @throws Problem if the matrix proposes none of them
    public Proposal propose(Gathered base, Gathered revision, Draft draft, Set<String> experiments) {
        KeptContract old = KeptContract.of(compare, base);
        KeptContract changed = KeptContract.of(compare, revision);
        ContractDiff diff = compare.compare(old.contract(), changed.contract());
        Map<String, byte[]> sources = new LinkedHashMap<>();
        sources.put(old.name(), old.bytes());
        sources.put(changed.name(), changed.bytes());
        List<String> consumers =
                draft.consumers().stream().map(ConsumerUnderTest::name).toList();
        ChaosMatrix matrix =
                chosen(new DeriveMatrix().derive(diff, old.contract(), changed.contract(), consumers), experiments);
        return new Proposal(planFor(draft, diff, changed.contract(), matrix), sources);
    }

    private static ChaosMatrix chosen(ChaosMatrix matrix, Set<String> experiments) {
        if (experiments.isEmpty()) {
            return matrix;
        }
        List<Experiment> chosen = matrix.experiments().stream()
                .filter(experiment -> experiments.contains(experiment.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Problem(
                    "The amendment raises no experiment " + String.join(", ", new TreeSet<>(experiments)) + ".",
                    "Compare the contracts again and choose among the experiments that they raise now.");
        }
        return new ChaosMatrix(matrix.base(), matrix.revision(), chosen);
    }

    /// Keeps the contracts of a proposal and the plan that was made of it.
    ///
    /// @param plan the proposed plan, or what its author changed it to
    public PlanState draft(Proposal proposal, ExperimentPlan plan, Person by) {
        return draft(plan, by, proposal.sources);
    }

    /// Drafts a plan that comes from elsewhere, such as a file. Nothing that it says of approvals counts here.
    ///
    /// @param sources contracts to keep with it, by their name; those that the plan does not name are not kept
    /// @throws dev.plimsoll.model.Refusal if this person may not draft
    public PlanState take(ExperimentPlan plan, Person by, Map<String, byte[]> sources) {
        Set<String> named = Set.of(
                plan.amendment().base().digest(), plan.amendment().revision().digest());
        Map<String, byte[]> wanted = new LinkedHashMap<>(sources);
        wanted.values().removeIf(bytes -> !named.contains(Json.sha256(bytes)));
        return draft(plan, by, wanted);
    }

    private PlanState draft(ExperimentPlan plan, Person by, Map<String, byte[]> sources) {
        Intent intent = guard.rules().intent(PlanAction.DRAFT, by);
        guard.requireDraft(intent, plan.title());
        sources.forEach(workspace.contracts()::keep);
        PlanEvent.Drafted event = new PlanEvent.Drafted(intent.at(), by, plan);
        return PlanState.of(workspace.plans().create(event), List.of(event));
    }

    static ExperimentPlan planFor(Draft draft, ContractDiff diff, Contract revision, ChaosMatrix matrix) {
        Injectable injectable = Injectable.of(matrix);
        List<PlannedFault> faults =
                injectable.faults().stream().limit(MOST_FAULTS).toList();
        List<OperationKey> operations = OperationsInScope.of(diff, faults, revision);
        return new ExperimentPlan(
                        draft.title(),
                        new Amendment(draft.title(), diff.base(), diff.revision()),
                        new Hypothesis("", "", "", ""),
                        new Scope(
                                revision.summary().title(),
                                "sandbox",
                                operations,
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(8)),
                        new Workload(
                                new ArrivalProcess.Poisson(50),
                                operations.stream()
                                        .map(operation -> new Workload.Share(operation, 1))
                                        .toList(),
                                2_000),
                        faults,
                        draft.consumers(),
                        List.of(
                                new Signal(P95, Measure.LATENCY_P95, Condition.atMost(400), Condition.atLeast(800)),
                                new Signal(ERRORS, Measure.ERROR_RATE, Condition.atMost(0.05), Condition.atLeast(0.2))),
                        List.of(new AbortCriterion(ERRORS, Condition.atLeast(0.5), Duration.ofSeconds(3))),
                        new Rollback(draft.rollback(), Duration.ofMinutes(2)),
                        draft.author(),
                        draft.owner(),
                        Forecast.none(),
                        draft.seed())
                .withTerms(Terms.NONE.withExperiments(DeriveMatrix.asked(matrix, injectable)));
    }
}
