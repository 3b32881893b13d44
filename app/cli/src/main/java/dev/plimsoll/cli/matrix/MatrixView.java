package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.matrix.ChangeClass;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.chaos.matrix.Injectable;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.storm.Storm;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a matrix shows.
///
/// @param faults the faults of each experiment that the sandbox can inject, by the experiment's id
/// @param storm null where none is asked for
/// @param misreadings of clients; empty where none are asked for
public record MatrixView(
        ContractSummary base,
        ContractSummary revision,
        ChaosMatrix matrix,
        Map<String, List<PlannedFault>> faults,
        @Nullable Storm storm,
        List<Misreading> misreadings) {
    /// @param storm null where none is asked for
    /// @param misreadings empty where none are asked for
    public static MatrixView of(
            ContractDiff diff, ChaosMatrix matrix, @Nullable Storm storm, List<Misreading> misreadings) {
        return new MatrixView(
                diff.base(), diff.revision(), matrix, Injectable.of(matrix).byExperiment(), storm, misreadings);
    }

    /// `24 experiments with 71 payloads for 9 classes of changes; the sandbox can inject 5 of them.`
    public String sentence() {
        long classes = matrix.experiments().stream()
                .map(Experiment::changeClass)
                .filter(each -> each != ChangeClass.AMENDMENT)
                .distinct()
                .count();
        return Words.count(matrix.experiments().size(), "experiment") + " with "
                + Words.count(matrix.variants(), "payload") + " for " + classes
                + (classes == 1 ? " class" : " classes") + " of changes; the sandbox can inject the faults of "
                + faults.size() + " of them.";
    }

    static String severity(Experiment experiment) {
        return experiment.change() == null
                ? ""
                : experiment.change().severity().name().toLowerCase(Locale.ROOT);
    }

    boolean injectable(Experiment experiment) {
        return faults.containsKey(experiment.id());
    }
}
