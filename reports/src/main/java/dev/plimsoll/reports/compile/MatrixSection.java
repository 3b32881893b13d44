package dev.plimsoll.reports.compile;

import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where each experiment of the chaos matrix stood when the run ended, and whether its certificate still holds.
final class MatrixSection {
    private MatrixSection() {}

    /// Empty for a plan that names no experiment.
    ///
    /// @param plan as it is today
    static Optional<Section> of(PlanState plan, Evidence evidence, Certificate certificate) {
        List<PlannedExperiment> experiments = evidence.plan().terms().experiments();
        if (experiments.isEmpty()) {
            return Optional.empty();
        }
        Map<String, MatrixCoverage.State> states = certificate.experiments();
        long holes =
                states.values().stream().filter(MatrixCoverage.State::isHole).count();
        long covered = experiments.size() - holes;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(Words.number(covered) + " of " + Words.number(experiments.size())
                + " experiments that the amendment calls for were planned or settled ("
                + Math.floorDiv(covered * 100, experiments.size()) + " %).")));
        blocks.add(table(experiments, states));
        blocks.add(new Block.Paragraph(standing(plan, evidence, certificate)));
        return Optional.of(new Section("matrix", "Chaos matrix", blocks));
    }

    private static Block table(List<PlannedExperiment> experiments, Map<String, MatrixCoverage.State> states) {
        List<List<Text>> rows = new ArrayList<>();
        for (PlannedExperiment experiment : experiments) {
            MatrixCoverage.State state = states.getOrDefault(experiment.id(), MatrixCoverage.State.OPEN);
            rows.add(List.of(
                    Text.of(state.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                    Text.of("“" + Words.cut(experiment.question(), 300) + "”"),
                    Text.empty().code(experiment.id())));
        }
        return new Block.Table(
                "Experiments of the amendment",
                List.of(
                        Block.Column.text("State", 15),
                        Block.Column.text("Question", 50),
                        Block.Column.text("Experiment", 35)),
                rows);
    }

    private static Text standing(PlanState plan, Evidence evidence, Certificate certificate) {
        String now = plan.plan().digest();
        Text start = Text.of("The certificate of the run has the digest ")
                .code(Words.shortDigest(certificate.digest()))
                .and("; ");
        return now.equals(evidence.run().start().planDigest())
                ? start.and("the plan is as it was when the run was made.")
                : start.and("it is stale: the plan changed since, to ")
                        .code(Words.shortDigest(now))
                        .and(".");
    }
}
