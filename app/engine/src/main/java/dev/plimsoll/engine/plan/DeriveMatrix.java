package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.matrix.Injectable;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.MisreadingLibrary;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.PlannedExperiment;
import java.util.List;
import java.util.Map;

/// Derives the chaos matrix of an amendment, its payloads judged by the validator that judges the diff's witnesses.
public final class DeriveMatrix {
    /// @param consumers how people call the consumers that are asked; empty for whoever there is
    public ChaosMatrix derive(CompareContracts.Compared compared, List<String> consumers) {
        return derive(
                compared.diff(), compared.base().contract(), compared.revision().contract(), consumers);
    }

    /// What clients that misread the contract send to the provider of the revision.
    ///
    /// @param seed from which every made-up value follows
    public List<Misreading> misreadings(CompareContracts.Compared compared, long seed) {
        return misreadings(compared.base().contract(), compared.revision().contract(), seed);
    }

    /// The same for two contracts that were read before.
    public static List<Misreading> misreadings(Contract base, Contract revision, long seed) {
        return new MisreadingLibrary(base, revision, new NetworkntJudge(), seed).all();
    }

    /// The matrix of contracts that were compared before.
    public ChaosMatrix derive(ContractDiff diff, Contract base, Contract revision, List<String> consumers) {
        return ChaosMatrix.of(diff, base, revision, new NetworkntJudge(), consumers);
    }

    /// What a plan of this matrix has to answer.
    public static List<PlannedExperiment> asked(ChaosMatrix matrix) {
        return asked(matrix, Injectable.of(matrix));
    }

    /// What the plan has to answer: everything that the matrix asks of changes that may break somebody.
    static List<PlannedExperiment> asked(ChaosMatrix matrix, Injectable injectable) {
        Map<String, List<PlannedFault>> faults = injectable.byExperiment();
        return matrix.experiments().stream()
                .filter(experiment -> faults.containsKey(experiment.id()) || experiment.mayBreak())
                .map(experiment -> new PlannedExperiment(
                        experiment.id(),
                        experiment.question(),
                        faults.getOrDefault(experiment.id(), List.of()).stream()
                                .map(PlannedFault::id)
                                .toList()))
                .toList();
    }
}
