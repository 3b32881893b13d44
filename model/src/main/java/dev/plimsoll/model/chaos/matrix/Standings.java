package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import tools.jackson.databind.JsonNode;

/// Asks the judge of the diff, which shares no code with the search for payloads, what each version says of a value.
/// After a number of questions it asks no more, so that an amendment of thousands of changes has its matrix in seconds.
final class Standings {
    /// Two contracts' answers to about two thousand payloads.
    private static final int MOST = 4_000;

    private final Contract base;
    private final Contract revision;
    private final WitnessJudge judge;
    private int asked;

    Standings(Contract base, Contract revision, WitnessJudge judge) {
        this.base = base;
        this.revision = revision;
        this.judge = judge;
    }

    /// @param old whether the schema is one of the base
    Standing of(Schema schema, Flow flow, JsonNode value, boolean old) {
        if (++asked > MOST) {
            return Standing.UNKNOWN;
        }
        return switch (judge.judge(old ? base : revision, schema.pointer(), flow, value)) {
            case WitnessJudge.Judgement.Valid() -> Standing.VALID;
            case WitnessJudge.Judgement.Refused _ -> Standing.INVALID;
            case WitnessJudge.Judgement.Unable _ -> Standing.UNKNOWN;
        };
    }
}
