package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.MisreadingLibrary;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.util.List;

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
        return new MisreadingLibrary(
                        compared.base().contract(), compared.revision().contract(), new NetworkntJudge(), seed)
                .all();
    }

    /// The matrix of contracts that were compared before.
    public ChaosMatrix derive(ContractDiff diff, Contract base, Contract revision, List<String> consumers) {
        return ChaosMatrix.of(diff, base, revision, new NetworkntJudge(), consumers);
    }
}
