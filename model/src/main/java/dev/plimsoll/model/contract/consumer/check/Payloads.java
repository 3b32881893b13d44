package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks a body of a pact against the payloads of a contract: the media type, and whether the schema takes the value.
final class Payloads {
    private final Contract contract;
    private final WitnessJudge judge;
    private final Flow flow;
    private final Ledger ledger;

    Payloads(Contract contract, WitnessJudge judge, Flow flow, Ledger ledger) {
        this.contract = contract;
        this.judge = judge;
        this.flow = flow;
        this.ledger = ledger;
    }

    /// The payload that the body follows; null where there is none, which is then noted.
    @Nullable
    Payload check(Body body, @Nullable String mediaType, List<Payload> payloads, Origin where) {
        String message = flow == Flow.REQUEST ? "request" : "response";
        boolean json = body.json(mediaType) != null;
        String wanted = mediaType == null && json ? "application/json" : mediaType;
        if (wanted == null) {
            ledger.undecided(
                    message + " body", "the pact does not say which media type the body has.", List.of(message), where);
            return null;
        }
        Payload payload = Media.payload(payloads, wanted);
        if (payload == null) {
            ledger.wrong(
                    message + " body",
                    "the pact has " + wanted + ", the contract only "
                            + payloads.stream().map(Payload::mediaType).toList() + ".",
                    List.of(message, "headers"),
                    where);
            return null;
        }
        value(body, mediaType, payload, message);
        return payload;
    }

    private void value(Body body, @Nullable String mediaType, Payload payload, String message) {
        JsonNode value = body.json(mediaType);
        Schema schema = payload.schema();
        if (schema == null) {
            return;
        }
        if (value == null) {
            ledger.undecided(
                    message + " body",
                    "a body of " + payload.mediaType() + " is not compared with its schema.",
                    steps(message),
                    payload.origin());
            return;
        }
        switch (judge.judge(contract, schema.pointer(), flow, value)) {
            case WitnessJudge.Judgement.Valid _ -> {
                // the schema takes it: nothing to tell
            }
            case WitnessJudge.Judgement.Refused refused ->
                ledger.wrong(
                        message + " body",
                        "the contract's schema refuses the example: " + refused.why() + ".",
                        steps(message),
                        schema.origin());
            case WitnessJudge.Judgement.Unable unable ->
                ledger.undecided(
                        message + " body",
                        "the schema could not be followed: " + unable.why() + ".",
                        steps(message),
                        schema.origin());
        }
    }

    /// Members from the interaction to the content of a body; version 4 has one more.
    static List<String> steps(String message) {
        List<String> steps = new ArrayList<>();
        steps.add(message);
        steps.add("body");
        return steps;
    }
}
