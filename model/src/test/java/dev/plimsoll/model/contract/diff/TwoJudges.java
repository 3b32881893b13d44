package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.SecondValidator;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Asks a second library about every value that the first one judges, and keeps what they do not agree on. The first
/// one's word counts.
final class TwoJudges implements WitnessJudge {
    private final IndependentJudge first = new IndependentJudge();
    private final Map<Contract, Map<Flow, SecondValidator>> known = new IdentityHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> unable = new ArrayList<>();
    private int asked;

    @Override
    public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
        Judgement one = first.judge(contract, pointer, flow, value);
        asked++;
        String question = contract.summary().name() + " " + pointer + " " + flow + " " + value;
        try {
            List<String> errors = known.computeIfAbsent(contract, _ -> new java.util.EnumMap<>(Flow.class))
                    .computeIfAbsent(flow, _ -> new SecondValidator(contract, flow))
                    .errors(pointer, value);
            if (!(one instanceof Judgement.Unable) && errors.isEmpty() != (one instanceof Judgement.Valid)) {
                differences.add(question + ": " + one + " but " + errors);
            }
        } catch (RuntimeException | StackOverflowError failed) {
            unable.add(question + ": " + failed);
        }
        return one;
    }

    int asked() {
        return asked;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /// What the second library cannot answer.
    List<String> unable() {
        return List.copyOf(unable);
    }
}
