package dev.plimsoll.engine.consumer;

import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.model.contract.consumer.check.MessageNames;
import dev.plimsoll.model.contract.consumer.check.PactCheck;
import dev.plimsoll.model.contract.consumer.check.PactComparison;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import java.nio.file.Path;

/// Says whether a pact is compatible with a contract, without running anything. Holds no state.
public final class VerifyPact {
    private final ContractFiles files = new ContractFiles();

    /// @param names which messages of the contract those of the pact are, where they do not say it themselves
    /// @throws dev.plimsoll.model.contract.read.ContractProblem if one of the files cannot be read
    public PactCheck verify(Path pact, Path contract, MessageNames names) {
        return new PactComparison(names)
                .compare(
                        new PactReader().read(files.bytes(pact, PactReader.TOO_LARGE), pact.toString()),
                        files.read(contract),
                        new NetworkntJudge());
    }
}
