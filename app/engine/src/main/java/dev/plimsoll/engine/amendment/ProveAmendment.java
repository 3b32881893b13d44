package dev.plimsoll.engine.amendment;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.evidence.CertifyRun;
import dev.plimsoll.engine.plan.DeriveMatrix;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.ChaosProof;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.run.ReadingTable;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.certificate.Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says what chaos runs have shown of an amendment. Thread-safe.
public final class ProveAmendment {
    /// A large pair of contracts takes seconds to compare, and a screen asks again and again.
    private static final int REMEMBERED = 16;

    private final FindPlans plans;
    private final FindRuns runs;
    private final CertifyRun certify;
    private final CompareContracts compare;
    private final Map<List<String>, List<PlannedExperiment>> matrices = new LinkedHashMap<>();

    public ProveAmendment(FindPlans plans, FindRuns runs, CertifyRun certify, CompareContracts compare) {
        this.plans = plans;
        this.runs = runs;
        this.certify = certify;
        this.compare = compare;
    }

    /// @param people the list that holds now
    ChaosProof of(AmendmentState state, People people, Instant now) {
        List<ChaosProof.Test> tests = plans.all().stream()
                .filter(plan -> isAbout(plan, state))
                .sorted(Comparator.comparing(plan -> plan.id().value()))
                .map(plan -> test(plan, state.amendment(), people, now))
                .toList();
        return new ChaosProof(tests.isEmpty() ? List.of() : asked(state.amendment()), tests);
    }

    /// A plan names the amendment, or is about the same contracts.
    private static boolean isAbout(PlanState plan, AmendmentState state) {
        AmendmentLink named = plan.plan().terms().amendment();
        boolean about = named == null ? samePair(plan.plan(), state.amendment()) : isNamed(named, state.id());
        return about && !(plan.events().getLast() instanceof PlanEvent.Withdrawn);
    }

    private static boolean isNamed(AmendmentLink named, AmendmentId id) {
        return named.record().equalsIgnoreCase(id.value());
    }

    private static boolean samePair(ExperimentPlan plan, AmendmentRecord amendment) {
        return plan.amendment().base().digest().equals(amendment.base().digest())
                && plan.amendment()
                        .revision()
                        .digest()
                        .equals(amendment.revision().digest());
    }

    private ChaosProof.Test test(PlanState plan, AmendmentRecord amendment, People people, Instant now) {
        List<Run> told = plan.all(PlanEvent.RunEnded.class).stream()
                .map(ended -> runs.get(new RunId(ended.run())))
                .filter(ReadingTable::tells)
                .toList();
        // What was shown of other contracts says nothing of these.
        Map<String, MatrixCoverage.Answer> answers = samePair(plan.plan(), amendment)
                ? ReadingTable.answers(told, plan.plan().digest())
                : Map.of();
        MatrixCoverage coverage = MatrixCoverage.of(plan, people, now, answers);
        if (told.isEmpty()) {
            return new ChaosProof.Test(plan.id(), coverage, null, List.of());
        }
        Certificate certificate = certify.of(told.getLast().id());
        return new ChaosProof.Test(plan.id(), coverage, certificate, certificate.changes(today(plan, amendment)));
    }

    private static Map<String, String> today(PlanState plan, AmendmentRecord amendment) {
        return Map.of(
                Certificate.Part.BASE.word(), amendment.base().digest(),
                Certificate.Part.REVISION.word(), amendment.revision().digest(),
                Certificate.Part.PLAN.word(), plan.plan().digest());
    }

    private List<PlannedExperiment> asked(AmendmentRecord amendment) {
        List<String> pair =
                List.of(amendment.base().digest(), amendment.revision().digest());
        synchronized (matrices) {
            List<PlannedExperiment> known = matrices.get(pair);
            if (known == null) {
                known = derived(amendment.base(), amendment.revision());
                matrices.keySet().stream()
                        .limit(Math.max(0, matrices.size() - REMEMBERED + 1))
                        .toList()
                        .forEach(matrices::remove);
                matrices.put(pair, known);
            }
            return known;
        }
    }

    private List<PlannedExperiment> derived(ContractSummary base, ContractSummary revision) {
        Contract old = plans.contract(base);
        Contract changed = plans.contract(revision);
        return DeriveMatrix.asked(new DeriveMatrix().derive(compare.compare(old, changed), old, changed, List.of()));
    }
}
