package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.REQUEST;
import static dev.plimsoll.model.contract.diff.Direction.RESPONSE;
import static dev.plimsoll.model.contract.diff.Severity.BREAKING;
import static dev.plimsoll.model.contract.diff.Severity.RISKY;
import static dev.plimsoll.model.contract.diff.Severity.SAFE;

import java.util.List;

/// Rules about properties that come, go, or become required.
final class PropertyRules {
    private static final String KEEP_OPTIONAL = "Keep it optional, with a default that gives the old behaviour.";
    private static final String KEEP_SENDING = "Keep sending it until no consumer reads it.";
    private static final String NOTHING = "Nothing to do.";
    private static final String STILL_WORKS = "What was exchanged before is still accepted.";

    private PropertyRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "new-required-request-property",
                        "requires a new property",
                        REQUEST,
                        BREAKING,
                        "Consumers do not send the property and are refused.",
                        KEEP_OPTIONAL),
                new Rule(
                        "new-optional-request-property",
                        "takes a new optional property",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "request-property-removed",
                        "no longer knows a property",
                        REQUEST,
                        RISKY,
                        "Consumers still send it; its effect is lost or the message is refused.",
                        "Keep it, deprecated, until nobody sends it."),
                new Rule(
                        "request-property-became-required",
                        "requires a property that was optional",
                        REQUEST,
                        BREAKING,
                        "Consumers that leave it out are refused.",
                        KEEP_OPTIONAL),
                new Rule(
                        "request-property-became-optional",
                        "makes a property optional",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "request-property-became-read-only",
                        "ignores a property in requests",
                        REQUEST,
                        RISKY,
                        "Consumers still send it and its effect is lost.",
                        "Add a second property that is read-only."),
                new Rule(
                        "request-property-became-not-read-only",
                        "takes a property in requests",
                        REQUEST,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "request-property-became-write-only",
                        "no longer sends a property back",
                        REQUEST,
                        SAFE,
                        "The request stays as it was.",
                        NOTHING),
                new Rule(
                        "request-property-became-not-write-only",
                        "sends a property back",
                        REQUEST,
                        SAFE,
                        "The request stays as it was.",
                        NOTHING),
                new Rule(
                        "response-required-property-removed",
                        "no longer sends a property that was promised",
                        RESPONSE,
                        BREAKING,
                        "Consumers that read the property find nothing.",
                        KEEP_SENDING),
                new Rule(
                        "response-optional-property-removed",
                        "no longer sends an optional property",
                        RESPONSE,
                        RISKY,
                        "Consumers that read the property find nothing.",
                        KEEP_SENDING),
                new Rule(
                        "response-required-property-added",
                        "promises a new property",
                        RESPONSE,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "response-optional-property-added",
                        "may send a new property",
                        RESPONSE,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "response-property-became-optional",
                        "no longer promises a property",
                        RESPONSE,
                        BREAKING,
                        "Consumers that read the property may find nothing.",
                        KEEP_SENDING),
                new Rule(
                        "response-property-became-required",
                        "promises a property",
                        RESPONSE,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "response-property-became-write-only",
                        "no longer sends a property",
                        RESPONSE,
                        RISKY,
                        "Consumers that read the property find nothing.",
                        KEEP_SENDING),
                new Rule(
                        "response-property-became-not-write-only",
                        "sends a property that was write-only",
                        RESPONSE,
                        SAFE,
                        STILL_WORKS,
                        NOTHING),
                new Rule(
                        "response-property-became-read-only",
                        "no longer takes a property back",
                        RESPONSE,
                        SAFE,
                        "The response stays as it was.",
                        NOTHING),
                new Rule(
                        "response-property-became-not-read-only",
                        "takes a property that was read-only",
                        RESPONSE,
                        SAFE,
                        "The response stays as it was.",
                        NOTHING));
    }
}
