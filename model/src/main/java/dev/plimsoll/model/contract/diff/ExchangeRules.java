package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.NEITHER;
import static dev.plimsoll.model.contract.diff.Direction.REQUEST;
import static dev.plimsoll.model.contract.diff.Direction.RESPONSE;
import static dev.plimsoll.model.contract.diff.Severity.BREAKING;
import static dev.plimsoll.model.contract.diff.Severity.RISKY;
import static dev.plimsoll.model.contract.diff.Severity.SAFE;

import java.util.List;

/// Rules about operations, parameters, bodies, statuses, headers and media types.
final class ExchangeRules {
    private static final String KEEP_OPERATION =
            "Keep it, mark it deprecated with a sunset date, and remove it when no consumer calls it.";
    private static final String STILL_WORKS = "What consumers do today still works.";
    private static final String NOTHING = "Nothing to do.";
    private static final String KEEP_OPTIONAL = "Keep it optional, with a default that gives the old behaviour.";
    private static final String KEEP_SENDING = "Keep sending it until no consumer reads it.";

    private ExchangeRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "api-path-removed-without-deprecation",
                        "removes a path that was not deprecated",
                        NEITHER,
                        BREAKING,
                        "Consumers that call the path get an error.",
                        KEEP_OPERATION),
                rule(
                        "api-path-removed-with-deprecation",
                        "removes a path that was deprecated",
                        NEITHER,
                        RISKY,
                        "Consumers that missed the deprecation get an error.",
                        "Check that nobody calls it any more."),
                rule(
                        "api-removed-without-deprecation",
                        "removes an operation that was not deprecated",
                        NEITHER,
                        BREAKING,
                        "Consumers that call the operation get an error.",
                        KEEP_OPERATION),
                rule(
                        "api-removed-with-deprecation",
                        "removes an operation that was deprecated",
                        NEITHER,
                        RISKY,
                        "Consumers that missed the deprecation get an error.",
                        "Check that nobody calls it any more."),
                rule("endpoint-added", "adds an operation", NEITHER, SAFE, STILL_WORKS, NOTHING),
                rule(
                        "endpoint-deprecated",
                        "deprecates an operation",
                        NEITHER,
                        SAFE,
                        "Consumers should move away from it.",
                        "Tell consumers by when and to what to move."),
                rule(
                        "endpoint-deprecated-with-sunset",
                        "deprecates an operation with a sunset date",
                        NEITHER,
                        SAFE,
                        "Consumers should move away from it before the date.",
                        "Tell consumers to what to move."),
                rule("endpoint-reactivated", "takes a deprecation back", NEITHER, SAFE, STILL_WORKS, NOTHING),
                rule(
                        "api-operation-id-removed",
                        "changes or removes an operation id",
                        NEITHER,
                        SAFE,
                        "Generated clients get another method name when they are generated anew.",
                        "Keep the operation id."),
                rule("api-operation-id-added", "adds an operation id", NEITHER, SAFE, STILL_WORKS, NOTHING),
                rule(
                        "api-tag-removed",
                        "removes a tag of an operation",
                        NEITHER,
                        SAFE,
                        "Generated clients may group the operation elsewhere.",
                        NOTHING),
                rule(
                        "api-tag-added",
                        "adds a tag to an operation",
                        NEITHER,
                        SAFE,
                        "Generated clients may group the operation elsewhere.",
                        NOTHING),
                rule(
                        "api-stability-decreased",
                        "lowers the stability level of an operation",
                        NEITHER,
                        RISKY,
                        "Consumers rely on a promise that is taken back.",
                        "Keep the level."),
                rule(
                        "api-security-removed",
                        "no longer accepts a way to authenticate",
                        NEITHER,
                        BREAKING,
                        "Consumers that authenticate this way are refused.",
                        "Accept the old way beside the new one until consumers have moved."),
                rule("api-security-added", "accepts another way to authenticate", NEITHER, SAFE, STILL_WORKS, NOTHING),
                rule(
                        "new-required-request-parameter",
                        "requires a new parameter",
                        REQUEST,
                        BREAKING,
                        "Consumers do not send the parameter and are refused.",
                        KEEP_OPTIONAL),
                rule(
                        "new-optional-request-parameter",
                        "adds an optional parameter",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                rule(
                        "request-parameter-removed",
                        "no longer knows a parameter",
                        REQUEST,
                        RISKY,
                        "Consumers still send it and its effect is lost.",
                        "Keep it, deprecated, until nobody sends it."),
                rule(
                        "request-parameter-became-required",
                        "requires a parameter that was optional",
                        REQUEST,
                        BREAKING,
                        "Consumers that leave it out are refused.",
                        KEEP_OPTIONAL),
                rule(
                        "request-parameter-became-optional",
                        "makes a parameter optional",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                rule(
                        "request-parameter-style-changed",
                        "writes a parameter in another style",
                        REQUEST,
                        RISKY,
                        "Values of several parts travel in another form and may be misread.",
                        "Keep the style; add a new parameter for the new one."),
                rule(
                        "request-body-added-required",
                        "requires a body where there was none",
                        REQUEST,
                        BREAKING,
                        "Consumers send no body and are refused.",
                        "Make the body optional."),
                rule(
                        "request-body-added-optional",
                        "takes a body where there was none",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                rule(
                        "request-body-removed",
                        "no longer takes a body",
                        REQUEST,
                        RISKY,
                        "Consumers still send a body and its effect is lost.",
                        "Keep taking it until nobody sends it."),
                rule(
                        "request-body-became-required",
                        "requires a body that was optional",
                        REQUEST,
                        BREAKING,
                        "Consumers that send no body are refused.",
                        "Keep the body optional."),
                rule("request-body-became-optional", "makes a body optional", REQUEST, SAFE, STILL_WORKS, NOTHING),
                rule(
                        "request-body-media-type-removed",
                        "no longer takes a media type",
                        REQUEST,
                        BREAKING,
                        "Consumers that send it are refused.",
                        "Take both media types until consumers have moved."),
                rule("request-body-media-type-added", "takes another media type", REQUEST, SAFE, STILL_WORKS, NOTHING),
                rule(
                        "request-body-media-type-schema-added",
                        "describes a body that was free",
                        REQUEST,
                        RISKY,
                        "What was accepted without a description may now be refused.",
                        "Describe only what is required already."),
                rule(
                        "request-body-media-type-schema-removed",
                        "no longer describes a body",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                rule(
                        "response-success-status-removed",
                        "no longer answers with a success status",
                        RESPONSE,
                        BREAKING,
                        "Consumers that expect the status meet another one.",
                        "Keep the status."),
                rule(
                        "response-non-success-status-removed",
                        "no longer answers with an error status",
                        RESPONSE,
                        SAFE,
                        "A branch that consumers handle is not taken any more.",
                        NOTHING),
                rule(
                        "response-success-status-added",
                        "answers with another success status",
                        RESPONSE,
                        SAFE,
                        "Consumers treat an unknown status as the first of its class (RFC 9110, section 15).",
                        NOTHING),
                rule(
                        "response-non-success-status-added",
                        "answers with another error status",
                        RESPONSE,
                        SAFE,
                        "Consumers treat unknown errors as their class says (RFC 9110, section 15).",
                        NOTHING),
                rule(
                        "response-media-type-removed",
                        "no longer answers in a media type",
                        RESPONSE,
                        BREAKING,
                        "Consumers that accept only this one get 406 or what they cannot read.",
                        "Answer in both media types, chosen by Accept."),
                rule(
                        "response-media-type-added",
                        "answers in another media type too",
                        RESPONSE,
                        SAFE,
                        "Consumers choose by Accept.",
                        NOTHING),
                rule(
                        "response-body-media-type-schema-added",
                        "describes an answer that was free",
                        RESPONSE,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                rule(
                        "response-body-media-type-schema-removed",
                        "no longer describes an answer",
                        RESPONSE,
                        RISKY,
                        "Consumers cannot rely on the form of the answer any more.",
                        "Keep the description."),
                rule(
                        "required-response-header-removed",
                        "no longer sends a header that was promised",
                        RESPONSE,
                        BREAKING,
                        "Consumers that read the header find nothing.",
                        KEEP_SENDING),
                rule(
                        "optional-response-header-removed",
                        "no longer sends an optional header",
                        RESPONSE,
                        RISKY,
                        "Consumers that read the header find nothing.",
                        KEEP_SENDING),
                rule(
                        "response-header-became-optional",
                        "no longer promises a header",
                        RESPONSE,
                        BREAKING,
                        "Consumers that read the header may find nothing.",
                        KEEP_SENDING),
                rule("response-header-became-required", "promises a header", RESPONSE, SAFE, STILL_WORKS, NOTHING),
                rule("response-header-added", "sends another header", RESPONSE, SAFE, STILL_WORKS, NOTHING));
    }

    private static Rule rule(
            String id, String meaning, Direction direction, Severity severity, String why, String advice) {
        return new Rule(id, meaning, direction, severity, why, advice);
    }
}
