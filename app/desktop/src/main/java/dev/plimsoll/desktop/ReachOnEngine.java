package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.Reach;
import dev.plimsoll.desktop.amendment.ReachWork;
import dev.plimsoll.desktop.amendment.inventory.InventoryModel;
import dev.plimsoll.desktop.amendment.inventory.InventoryWork;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.amendment.DraftAmendment;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.consumer.AssessImpact;
import dev.plimsoll.engine.inventory.TakeInventory;
import dev.plimsoll.engine.plan.DeriveMatrix;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Injectable;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import dev.plimsoll.model.contract.consumer.impact.EditImpact;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What an amendment does to consumers and which experiments it calls for, as the engine finds it. May block.
record ReachOnEngine(Supplier<Engine> engine) implements ReachWork {
    @Override
    public Contracts read(Amended amended) {
        Two two = two(amended);
        return new Contracts(two.base().contract(), two.revision().contract());
    }

    private record Two(Gathered base, Gathered revision) {}

    private Two two(Amended amended) {
        ContractDiff diff = amended.diff();
        Two two = switch (amended.source()) {
            case Amended.TwoFiles files -> new Two(read(files.base()), read(files.revision()));
            case Amended.TwoNamed named ->
                new Two(NamedContracts.read(named, named.base()), NamedContracts.read(named, named.revision()));
            case Amended.OfPlan _, Amended.OfRecord _ -> new Two(kept(diff.base()), kept(diff.revision()));
        };
        require(diff.base(), two.base());
        require(diff.revision(), two.revision());
        return two;
    }

    private Gathered read(Path file) {
        return engine.get().compare().read(new ContractSource.File(file));
    }

    private Gathered kept(ContractSummary summary) {
        var plans = engine.get().plans();
        return new Gathered(plans.contract(summary), Map.of(summary.name(), plans.bytesOf(summary.digest())));
    }

    /// What is on the screen is of the contract as it was; nothing else may be said of it.
    private static void require(ContractSummary compared, Gathered now) {
        if (!compared.digest().equals(now.contract().digest())) {
            throw new Problem(
                    tr("The contract %s has changed since it was opened.", compared.name()),
                    tr("Open the two contracts again."));
        }
    }

    @Override
    public Map<String, List<ConsumerImpact>> consumers(Amended amended, Contracts contracts, List<Path> files) {
        AssessImpact assess = new AssessImpact();
        Map<String, List<ConsumerImpact>> hit = new HashMap<>();
        List<EditImpact> edits = assess.assess(
                        amended.diff(), contracts.base(), contracts.revision(), assess.known(files))
                .edits();
        for (EditImpact edit : edits) {
            List<ConsumerImpact> those =
                    edit.consumers().stream().filter(ConsumerImpact::isHit).toList();
            if (!those.isEmpty()) {
                hit.put(edit.lead().root(), those);
            }
        }
        return hit;
    }

    @Override
    public Map<String, List<Reach.Asked>> experiments(Amended amended, Contracts contracts) {
        ChaosMatrix matrix =
                new DeriveMatrix().derive(amended.diff(), contracts.base(), contracts.revision(), List.of());
        Set<String> injectable = Injectable.of(matrix).byExperiment().keySet();
        Map<String, List<Reach.Asked>> asked = new HashMap<>();
        for (Experiment experiment : matrix.experiments()) {
            Change change = experiment.change();
            if (change != null) {
                asked.computeIfAbsent(change.root(), _ -> new ArrayList<>())
                        .add(new Reach.Asked(
                                experiment.id(),
                                experiment.question(),
                                experiment.variants().size(),
                                injectable.contains(experiment.id())));
            }
        }
        return asked;
    }

    /// The operations of the new contract on the screen.
    InventoryModel inventory(Jobs jobs, AmendmentModel amendment) {
        return new InventoryModel(
                jobs,
                this::inventory,
                amendment.openedProperty(),
                amendment.reach().files(),
                amendment.problemProperty());
    }

    private Inventory inventory(Amended amended, InventoryWork.Named named) {
        Contract revision = read(amended).revision();
        AssessImpact assess = new AssessImpact();
        return new TakeInventory()
                .of(revision, named.ratings(), named.results(), assess.uses(assess.known(named.consumers()), revision));
    }

    /// The contracts that are compared on the screen, to be kept with an amendment.
    DraftAmendment.Pair pair(Amended amended, DraftAmendment drafts) {
        Two two = two(amended);
        return drafts.pair(two.base(), two.revision());
    }

    /// Drafts a plan for the contracts of an amendment.
    ///
    /// @param experiments ids of those that it asks; empty for all
    PlanState draft(Amended amended, DraftPlan.Draft draft, Set<String> experiments) {
        Two two = two(amended);
        DraftPlan drafts = engine.get().draftPlan();
        DraftPlan.Proposal proposal = drafts.propose(two.base(), two.revision(), draft, experiments);
        return drafts.draft(proposal, proposal.plan(), draft.author());
    }
}
