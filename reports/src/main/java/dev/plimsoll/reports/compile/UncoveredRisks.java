package dev.plimsoll.reports.compile;

import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What could break and nothing in the plan tries.
final class UncoveredRisks {
    private static final int MOST = 20;

    private UncoveredRisks() {}

    static Section of(ExperimentPlan plan, PreMortem.Surroundings around) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Experiments of the chaos matrix"));
        if (plan.terms().experiments().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("The plan has to answer no experiment of the matrix.")));
        } else {
            blocks.add(new Block.Paragraph(Text.of(around.coverage().sentence())));
            List<Text> holes = around.coverage().holes().stream()
                    .map(hole -> Text.empty()
                            .code(hole.experiment().id())
                            .and(": " + hole.experiment().question() + " " + hole.why()))
                    .toList();
            blocks.addAll(PreMortem.bullets(shortened(holes), "There is no hole."));
        }
        blocks.add(new Block.Heading("Breaking changes without a fault"));
        ContractDiff diff = around.diff();
        blocks.addAll(
                diff == null
                        ? PreMortem.bullets(List.of(), "The list of changes was not at hand.")
                        : PreMortem.bullets(
                                shortened(changes(plan, diff)), "A fault stands for each breaking change."));
        if (diff != null) {
            blocks.addAll(AcceptedSection.of(diff));
        }
        return new Section("uncovered", "Uncovered risks", blocks);
    }

    private static List<Text> changes(ExperimentPlan plan, ContractDiff diff) {
        Set<String> covered = plan.faults().stream()
                .map(PlannedFault::change)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Text> items = new ArrayList<>();
        for (int i = 0; i < diff.changes().size(); i++) {
            Change change = diff.changes().get(i);
            if (change.severity() == Severity.BREAKING
                    && !change.isAccepted()
                    && !covered.contains(change.fingerprint())) {
                items.add(Text.empty()
                        .anchor("c" + (i + 1))
                        .and(" ")
                        .code(change.rule())
                        .and(": " + change.what()));
            }
        }
        return items;
    }

    private static List<Text> shortened(List<Text> items) {
        if (items.size() <= MOST) {
            return items;
        }
        List<Text> shorter = new ArrayList<>(items.subList(0, MOST));
        shorter.add(Text.of("and " + Words.number(items.size() - MOST) + " more"));
        return shorter;
    }
}
