package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.use.FieldPath;
import dev.plimsoll.model.contract.consumer.use.Found;
import dev.plimsoll.model.contract.consumer.use.UsedExchange;
import dev.plimsoll.model.contract.diff.Subject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a change of a response does to one exchange. What a pact expects is read; what traffic received was only seen.
///
/// @param question the change
/// @param read whether what the exchange has in its response is read
record ResponseImpact(Question question, boolean read) {
    Finding of(UsedExchange used, Evidence evidence) {
        Subject subject = question.subject();
        Operation operation = question.before();
        int status = used.exchange().status();
        Response answered = operation == null ? null : question.answers().response(operation, status);
        boolean same = operation != null && answered != null && isAbout(operation, answered, status);
        if (subject.part() == Subject.Part.RESPONSE_STATUS && !question.rule("status-removed")) {
            return Finding.risky(
                    who() + " calls the operation and " + verb() + " " + status + "; the change is about "
                            + subject.status() + ".",
                    evidence);
        }
        if (!same) {
            return Finding.unaffected(
                    Use.NOT_USED, who() + " has the status " + status + ", not " + subject.status() + ".", evidence);
        }
        return switch (subject.part()) {
            case RESPONSE_STATUS -> lost("the status " + status, evidence);
            case RESPONSE_HEADER -> header(used, String.valueOf(subject.name()), evidence);
            case RESPONSE_BODY, PARAMETER, REQUEST_BODY -> body(used, answered, evidence);
        };
    }

    /// Whether the change is about the response that has the status. The revision may describe a status on its own that
    /// the base describes by a range or `default`; then the change names the new one.
    private boolean isAbout(Operation operation, Response answered, int status) {
        String changed = String.valueOf(question.subject().status()).toUpperCase(Locale.ROOT);
        boolean isNew = operation.responses().stream()
                .noneMatch(response -> response.status().equalsIgnoreCase(changed));
        return isNew
                ? changed.equals(Integer.toString(status)) || changed.equals(status / 100 + "XX")
                : answered.status().equalsIgnoreCase(changed);
    }

    private Finding header(UsedExchange used, String name, Evidence evidence) {
        if (used.exchange().answeredHeader(name) == null) {
            return Finding.unaffected(Use.NOT_USED, who() + " has no header '" + name + "' in the response.", evidence);
        }
        boolean lost = question.rule("header-removed") || question.rule("header-became-optional");
        return lost ? lost("the header '" + name + "'", evidence) : changed("the header '" + name + "'", evidence);
    }

    private Finding body(UsedExchange used, @Nullable Response answered, Evidence evidence) {
        Body body = used.exchange().http().response().body();
        if (body.state() == Body.State.UNSAID) {
            return Finding.unproven(who() + " says nothing about the body of the response.", evidence);
        }
        if (body.state() == Body.State.EMPTY) {
            return Finding.unaffected(Use.NOT_USED, who() + " has no body in the response.", evidence);
        }
        String type = used.exchange().http().response().mediaType();
        Payload payload = answered == null
                ? null
                : question.answers().payload(answered.payloads(), type == null ? "application/json" : type);
        String changed = question.subject().mediaType();
        if (payload != null && changed != null && !payload.mediaType().equals(changed)) {
            return Finding.unaffected(Use.NOT_USED, who() + " has another media type in the response.", evidence);
        }
        if (question.rule("media-type-removed")) {
            return lost("the body as " + changed, evidence);
        }
        JsonNode value = used.exchange().received();
        if (value == null) {
            return Finding.risky(who() + " has a body that is not JSON, which is not compared.", evidence);
        }
        return value(used, value, evidence);
    }

    private Finding value(UsedExchange used, JsonNode body, Evidence evidence) {
        FieldPath path = question.path();
        var rules = used.exchange().http().response().rules().body();
        List<Found> found = Found.in(body, path).stream()
                .filter(one -> one.steps().isEmpty()
                        || !rules.keysAreFree(one.steps().subList(0, one.steps().size() - 1)))
                .toList();
        if (found.isEmpty() && Found.endsAtEmptyList(body, path)) {
            return Finding.unproven(
                    who() + " has an empty list on the way to " + path + ", which says nothing of its items.",
                    evidence);
        }
        if (found.isEmpty()) {
            return Finding.unaffected(Use.NOT_USED, who() + " does not have " + path + where() + ".", evidence);
        }
        if (loses()) {
            return lost(path.toString(), evidence);
        }
        return read ? new WitnessOnPact(question).of(used, body, found, evidence) : changed(path.toString(), evidence);
    }

    private boolean loses() {
        String rule = question.change().rule();
        return rule.endsWith("-property-removed")
                || rule.endsWith("-property-became-optional")
                || rule.endsWith("-property-became-write-only");
    }

    private Finding lost(String what, Evidence evidence) {
        return read
                ? Finding.breaks("Its pact reads " + what + ", which the revision does not promise.", evidence)
                : Finding.seen(
                        "Its recorded traffic received " + what
                                + ", which the revision does not promise; whether it is read is not known.",
                        evidence);
    }

    private Finding changed(String what, Evidence evidence) {
        return read
                ? Finding.risky("Its pact reads " + what + "; whether other values break it is not known.", evidence)
                : Finding.seen(
                        "Its recorded traffic received " + what + "; whether it is read is not known.", evidence);
    }

    /// What a change of the contents of a message does to one that a pact takes, given as an answer.
    Finding message(UsedExchange used, Evidence evidence) {
        Body body = used.exchange().http().response().body();
        if (body.state() == Body.State.UNSAID) {
            return Finding.unproven(who() + " says nothing about the contents of the message.", evidence);
        }
        if (body.state() == Body.State.EMPTY) {
            return Finding.unaffected(Use.NOT_USED, who() + " expects no contents in the message.", evidence);
        }
        if (question.rule("push-body-removed") || question.rule("push-body-became-optional")) {
            return lost("the contents of the message", evidence);
        }
        if (question.rule("media-type-added")) {
            return Finding.risky(
                    who() + " takes the message; whether it reads another media type is not known.", evidence);
        }
        JsonNode value = used.exchange().received();
        return value == null
                ? Finding.risky(who() + " has contents that are not JSON, which are not compared.", evidence)
                : value(used, value, evidence);
    }

    private String where() {
        return question.subject().part() == Subject.Part.RESPONSE_BODY ? " in the response" : " in the message";
    }

    private String who() {
        return read ? "Its pact" : "Its recorded traffic";
    }

    private String verb() {
        return read ? "expects" : "received";
    }
}
