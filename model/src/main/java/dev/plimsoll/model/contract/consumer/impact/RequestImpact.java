package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.har.Credentials;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.Found;
import dev.plimsoll.model.contract.consumer.use.UsedExchange;
import dev.plimsoll.model.contract.diff.WitnessJudge.Judgement;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a change of a request's body does to one exchange: what is sent is put to the revision, by the independent
/// validator. Values are never told: they may be personal.
///
/// @param question the change
/// @param who who sends, to begin a sentence: `Its pact`
record RequestImpact(Question question, String who) {
    Finding of(UsedExchange used, Evidence evidence) {
        if (!used.exchange().sendsBody()) {
            boolean demanded =
                    question.rule("request-body-became-required") || question.rule("request-body-added-required");
            return demanded
                    ? Finding.breaks(who + " sends no body, and the revision demands one.", evidence)
                    : Finding.unaffected(Use.NOT_USED, who + " sends no body.", evidence);
        }
        if (question.rule("request-body-added-") || question.rule("request-body-became-")) {
            return Finding.unaffected(Use.USED, who + " sends a body.", evidence);
        }
        String sentType = used.exchange().http().request().mediaType();
        Payload before = payload(question.before(), sentType);
        String changed = question.subject().mediaType();
        if (changed != null && before != null && !before.mediaType().equals(changed)) {
            return Finding.unaffected(Use.NOT_USED, who + " sends another media type.", evidence);
        }
        if (question.rule("request-body-removed") || question.rule("request-body-media-type-removed")) {
            return Finding.breaks(who + " sends the body that the revision does not take.", evidence);
        }
        JsonNode body = used.exchange().sent();
        if (body == null) {
            return Finding.risky(who + " sends a body that is not JSON, which is not compared.", evidence);
        }
        return value(used, body, before, payload(question.after(), sentType), evidence);
    }

    private @Nullable Payload payload(@Nullable Operation operation, @Nullable String mediaType) {
        RequestBody taken = operation == null ? null : operation.requestBody();
        String type = mediaType == null ? "application/json" : mediaType;
        return taken == null ? null : question.answers().payload(taken.payloads(), type);
    }

    private Finding value(
            UsedExchange used, JsonNode body, @Nullable Payload before, @Nullable Payload after, Evidence evidence) {
        FieldPath path = question.path();
        List<Found> sent = Found.in(body, path);
        if (question.rule("-request-property-became-required")
                || question.change().rule().startsWith("new-required-")
                || question.rule("request-property-became-required")) {
            return demanded(body, path, evidence);
        }
        if (sent.isEmpty()) {
            return Finding.unaffected(Use.NOT_USED, who + " does not send " + path + ".", evidence);
        }
        boolean ignored = question.rule("request-property-removed") || question.rule("-became-read-only");
        if (ignored) {
            return Finding.breaks(who + " sends " + path + ", which the revision does not heed.", evidence);
        }
        if (sent.stream().anyMatch(found -> found.value().toString().contains(Credentials.REMOVED))) {
            return Finding.risky(who + " sends " + path + "; its value was not kept, so it is not compared.", evidence);
        }
        return judged(used, body, sent, before, after, evidence);
    }

    private Finding demanded(JsonNode body, FieldPath path, Evidence evidence) {
        String name = path.steps().isEmpty() ? "" : path.steps().getLast();
        List<Found> around = Found.in(body, path.parent());
        if (around.isEmpty()) {
            return Finding.unaffected(Use.NOT_USED, who + " does not send " + path.parent() + ".", evidence);
        }
        boolean missing = around.stream()
                .anyMatch(found -> found.value().isObject() && !found.value().has(name));
        return missing
                ? Finding.breaks(who + " does not send " + path + ", which the revision demands.", evidence)
                : Finding.unaffected(Use.USED, who + " sends " + path + " already.", evidence);
    }

    private Finding judged(
            UsedExchange used,
            JsonNode body,
            List<Found> sent,
            @Nullable Payload before,
            @Nullable Payload after,
            Evidence evidence) {
        FieldPath path = question.path();
        Schema wholeBefore = before == null ? null : before.schema();
        Schema wholeAfter = after == null ? null : after.schema();
        if (wholeBefore == null || wholeAfter == null) {
            return Finding.risky(who + " sends " + path + "; one side has no schema for it.", evidence);
        }
        Schema partBefore = SchemaAt.of(wholeBefore, path.steps());
        Schema partAfter = SchemaAt.of(wholeAfter, path.steps());
        boolean whole = partBefore == null || partAfter == null;
        Judgement said = partBefore == null || partAfter == null
                ? judge(List.of(body), wholeBefore, wholeAfter)
                : judge(sent.stream().map(Found::value).toList(), partBefore, partAfter);
        String refused = whole
                ? " sends a body with " + path + " that the revision refuses as a whole."
                : " sends a value of " + path + " that the revision refuses.";
        return switch (said) {
            case Judgement.Refused _ -> Finding.breaks(who + refused, evidence);
            case Judgement.Unable _ ->
                Finding.risky(who + " sends " + path + "; whether the revision takes it is not decided.", evidence);
            case Judgement.Valid _ -> taken(used, sent, evidence);
        };
    }

    private Finding taken(UsedExchange used, List<Found> sent, Evidence evidence) {
        var rules = used.exchange().http().request().rules().body();
        if (sent.stream().anyMatch(found -> rules.loosens(found.steps()))) {
            return Finding.risky(
                    who + " sends " + question.path()
                            + " by a matching rule: the revision takes the example, others are not proved.",
                    evidence);
        }
        return Finding.unaffected(
                Use.USED, who + " sends " + question.path() + ", and the revision takes it.", evidence);
    }

    /// Refused where the base takes a value and the revision does not; unable where the base did not take it either.
    private Judgement judge(List<JsonNode> values, Schema before, Schema after) {
        for (JsonNode value : values) {
            Judgement now = question.judge().judge(question.revision(), after.pointer(), Flow.REQUEST, value);
            Judgement then = question.judge().judge(question.base(), before.pointer(), Flow.REQUEST, value);
            if (now instanceof Judgement.Refused && then instanceof Judgement.Refused) {
                return new Judgement.Unable("the base refuses it too");
            }
            if (!(now instanceof Judgement.Valid)) {
                return then instanceof Judgement.Valid ? now : new Judgement.Unable("the base could not be asked");
            }
        }
        return new Judgement.Valid();
    }
}
