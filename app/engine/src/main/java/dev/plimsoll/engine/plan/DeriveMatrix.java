package dev.plimsoll.engine.plan;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.model.chaos.matrix.ChaosMatrix;
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

    /// The same for contracts that were compared before.
    public ChaosMatrix derive(ContractDiff diff, Contract base, Contract revision, List<String> consumers) {
        return ChaosMatrix.of(diff, base, revision, new NetworkntJudge(), consumers);
    }
}
