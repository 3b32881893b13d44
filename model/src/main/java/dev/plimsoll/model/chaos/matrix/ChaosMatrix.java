package dev.plimsoll.model.chaos.matrix;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.json.Json;
import java.util.List;

/// The experiments that an amendment calls for: each change has a class, each class its questions, each question its
/// payloads. The same contracts give the same matrix.
///
/// @param base digest of the old contract
/// @param revision digest of the new one
/// @param experiments the worst changes first, then what every amendment has to stand
public record ChaosMatrix(String base, String revision, List<Experiment> experiments) {
    public ChaosMatrix {
        experiments = List.copyOf(experiments);
    }

    /// Derives the matrix of a diff.
    ///
    /// @param judge says which version allows a payload
    /// @param consumers how people call the consumers that are asked; empty for whoever there is
    public static ChaosMatrix of(
            ContractDiff diff, Contract base, Contract revision, WitnessJudge judge, List<String> consumers) {
        return new ChaosMatrix(
                base.digest(),
                revision.digest(),
                new Derivation(diff, base, revision, judge, Phrases.who(consumers)).experiments());
    }

    /// Identifies the set of experiments, payloads included: 64 hex digits.
    public String digest() {
        return Json.digest(experiments);
    }

    /// How many payloads there are.
    @JsonIgnore
    public long variants() {
        return experiments.stream()
                .mapToLong(experiment -> experiment.variants().size())
                .sum();
    }
}
