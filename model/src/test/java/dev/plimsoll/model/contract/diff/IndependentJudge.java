package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The judge of these tests, over the same library as the engine's.
public final class IndependentJudge implements WitnessJudge {
    private final Map<String, IndependentValidator> known = new HashMap<>();

    @Override
    public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
        try {
            var errors = known.computeIfAbsent(
                            System.identityHashCode(contract) + flow.name(),
                            _ -> new IndependentValidator(contract, flow))
                    .errors(pointer, value);
            return errors.isEmpty()
                    ? new Judgement.Valid()
                    : new Judgement.Refused(errors.getFirst().getMessage());
        } catch (RuntimeException | StackOverflowError unable) {
            return new Judgement.Unable(String.valueOf(unable.getMessage()));
        }
    }
}
