package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.MatchingRules;
import dev.plimsoll.model.contract.consumer.pact.RuleSet;
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
    private final Part part;
    private final Ledger ledger;
    private @Nullable JsonNode example;
    private boolean isXml;

    Payloads(Contract contract, WitnessJudge judge, Part part, Ledger ledger) {
        this.contract = contract;
        this.judge = judge;
        this.part = part;
        this.ledger = ledger;
    }

    /// The payload that the body follows; null where there is none, which is then noted.
    @Nullable
    Payload check(Body body, @Nullable String mediaType, List<Payload> payloads, Origin where) {
        boolean json = body.json(mediaType) != null;
        String wanted = mediaType == null && json ? "application/json" : mediaType;
        if (wanted == null) {
            ledger.undecided(
                    part.name(),
                    "the pact does not say which media type the body has. Add a Content-Type to it.",
                    part.type(),
                    where);
            return null;
        }
        Payload payload = Media.payload(payloads, wanted);
        if (payload == null) {
            ledger.wrong(
                    part.name(),
                    "the pact has " + wanted + ", the contract only "
                            + payloads.stream().map(Payload::mediaType).toList() + ".",
                    part.type(),
                    where);
            return null;
        }
        Schema schema = payload.schema();
        if (schema != null) {
            value(body, mediaType, payload, schema);
        }
        return payload;
    }

    /// What the consumer reads has to be promised; what it sends asks for nothing.
    ///
    /// @param payload what the body was held against; null where that could not be done
    /// @param rules how the values may differ
    void requirePromised(@Nullable Payload payload, MatchingRules rules) {
        if (part.flow() == Flow.RESPONSE && payload != null && payload.schema() != null && example != null) {
            // The rules of XML have other paths than the value.
            RuleSet own = isXml ? RuleSet.NONE : rules.body();
            new BodyPromise(own, part, ledger).check(example, Promise.of(payload.schema()));
        }
    }

    private List<JsonNode> readings(Body body, @Nullable String mediaType, Payload payload, Schema schema) {
        JsonNode json = body.json(mediaType);
        JsonNode content = body.content();
        example = json;
        return json != null
                ? List.of(json)
                : content == null ? List.of() : PlainTexts.readings(content.asString(), payload, schema);
    }

    private @Nullable List<JsonNode> xml(String text, Schema schema) {
        XmlTexts.Reading reading = XmlTexts.read(text, schema);
        if (reading.wrong() != null) {
            ledger.wrong(part.name(), reading.wrong() + ".", part.body(), schema.origin());
            return null;
        }
        isXml = true;
        example = reading.value();
        return reading.value() == null ? List.of() : List.of(reading.value());
    }

    private void value(Body body, @Nullable String mediaType, Payload payload, Schema schema) {
        List<JsonNode> readings = body.kind(mediaType) == Body.Kind.XML
                ? xml(body.text(), schema)
                : readings(body, mediaType, payload, schema);
        if (readings == null) {
            return; // it is told what is wrong
        }
        if (readings.isEmpty()) {
            ledger.undecided(
                    part.name(),
                    "a body of " + payload.mediaType() + " is not compared with its schema. Run the pact against the"
                            + " provider with --provider URL to find out.",
                    part.body(),
                    payload.origin());
            return;
        }
        WitnessJudge.Judgement first = null;
        for (JsonNode reading : readings) {
            WitnessJudge.Judgement said = judged(schema, reading);
            if (said instanceof WitnessJudge.Judgement.Valid) {
                return;
            }
            first = first == null || said instanceof WitnessJudge.Judgement.Unable ? said : first;
        }
        if (first instanceof WitnessJudge.Judgement.Refused refused) {
            ledger.wrong(
                    part.name(),
                    "the contract's schema refuses the example: " + refused.why() + ".",
                    part.body(),
                    schema.origin());
        } else if (first instanceof WitnessJudge.Judgement.Unable unable) {
            ledger.undecided(
                    part.name(),
                    "the schema could not be followed: " + unable.why() + ".",
                    part.body(),
                    schema.origin());
        }
    }

    /// A consumer names only what it reads, so it is enough that some message holds that. What is wrong is then told of
    /// such a message, not that it is not whole.
    private WitnessJudge.Judgement judged(Schema schema, JsonNode reading) {
        WitnessJudge.Judgement plain = judge.judge(contract, schema.pointer(), part.flow(), reading);
        if (!(plain instanceof WitnessJudge.Judgement.Refused) || part.flow() == Flow.REQUEST || isXml) {
            return plain;
        }
        List<WitnessJudge.Judgement> said = new ArrayList<>();
        boolean some = new Completion().some(reading, schema, whole -> {
            said.add(judge.judge(contract, schema.pointer(), part.flow(), whole));
            return said.getLast() instanceof WitnessJudge.Judgement.Valid;
        });
        return some ? said.getLast() : said.getFirst();
    }
}
