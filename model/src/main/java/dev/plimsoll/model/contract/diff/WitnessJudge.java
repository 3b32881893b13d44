package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Judges witnesses by a JSON Schema validator that shares no code with the one that found them, over the document
/// as written. A witness that the judge does not confirm is never shown as a breaking change.
public interface WitnessJudge {
    /// What the judge says of one value.
    sealed interface Judgement {
        /// The value is valid.
        record Valid() implements Judgement {}

        /// The value is refused.
        record Refused(String why) implements Judgement {}

        /// The judge cannot read the schema.
        record Unable(String why) implements Judgement {}
    }

    /// @param contract the side whose schema is asked
    /// @param pointer JSON Pointer of the schema in its document
    /// @param flow which way the value travels
    Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value);

    /// A judgement that is needed later, so that the judge may work meanwhile. Nobody may change the value until then.
    ///
    /// @return gives the judgement, once it is there
    default Supplier<Judgement> ask(Contract contract, String pointer, Flow flow, JsonNode value) {
        return () -> judge(contract, pointer, flow, value);
    }
}
