package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.REQUEST;
import static dev.plimsoll.model.contract.diff.Direction.RESPONSE;
import static dev.plimsoll.model.contract.diff.Severity.BREAKING;
import static dev.plimsoll.model.contract.diff.Severity.RISKY;
import static dev.plimsoll.model.contract.diff.Severity.SAFE;

import java.util.ArrayList;
import java.util.List;

/// Rules about properties that come, go, or become required.
final class PropertyRules {
    private static final String KEEP_OPTIONAL = "Keep it optional, with a default that gives the old behaviour.";
    private static final String KEEP_SENDING = "Keep sending it until no consumer reads it.";
    private static final String NOTHING = "Nothing to do.";
    private static final String STILL_WORKS = "What was exchanged before is still accepted.";

    private static final String NOT_SENT = "The property does not travel in responses.";

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
                        "new-required-request-property-with-default",
                        "requires a new property and gives a default for it",
                        REQUEST,
                        BREAKING,
                        "Consumers do not send the property; a validator refuses them, whatever the default.",
                        "Leave it out of the required ones; the default already says what stands for it."),
                new Rule(
                        "request-property-became-required-with-default",
                        "requires a property that was optional and gives a default for it",
                        REQUEST,
                        BREAKING,
                        "Consumers that leave it out are refused by a validator, whatever the default.",
                        "Leave it optional; the default already says what stands for it."),
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
                        "response-write-only-property-became-optional",
                        "no longer requires a property that is sent in requests only",
                        RESPONSE,
                        SAFE,
                        NOT_SENT,
                        NOTHING),
                new Rule(
                        "response-write-only-property-became-required",
                        "requires a property that is sent in requests only",
                        RESPONSE,
                        SAFE,
                        NOT_SENT,
                        NOTHING));
    }

    /// Rules about properties that one direction leaves out, for required and optional ones.
    static List<Rule> access() {
        List<Rule> rules = new ArrayList<>();
        for (String need : List.of("required", "optional")) {
            String words = (need.equals("required") ? "a required" : "an optional") + " property";
            String request = "request-" + need + "-property-became-";
            rules.add(new Rule(
                    request + "read-only",
                    "ignores " + words + " in requests",
                    REQUEST,
                    RISKY,
                    "Consumers still send it and its effect is lost.",
                    "Add a second property that is read-only."));
            rules.add(new Rule(
                    request + "not-read-only", "takes " + words + " in requests", REQUEST, SAFE, STILL_WORKS, NOTHING));
            String same = "The request stays as it was.";
            rules.add(new Rule(
                    request + "write-only", "no longer sends " + words + " back", REQUEST, SAFE, same, NOTHING));
            rules.add(new Rule(request + "not-write-only", "sends " + words + " back", REQUEST, SAFE, same, NOTHING));
            String response = "response-" + need + "-property-became-";
            rules.add(new Rule(
                    response + "write-only",
                    "no longer sends " + words,
                    RESPONSE,
                    RISKY,
                    "Consumers that read the property find nothing.",
                    KEEP_SENDING));
            rules.add(new Rule(
                    response + "not-write-only",
                    "sends " + words + " that was write-only",
                    RESPONSE,
                    SAFE,
                    STILL_WORKS,
                    NOTHING));
            String alike = "The response stays as it was.";
            rules.add(new Rule(
                    response + "read-only", "no longer takes " + words + " back", RESPONSE, SAFE, alike, NOTHING));
            rules.add(new Rule(
                    response + "not-read-only",
                    "takes " + words + " that was read-only",
                    RESPONSE,
                    SAFE,
                    alike,
                    NOTHING));
            String excluded = "response-" + need + "-write-only-property-";
            rules.add(new Rule(
                    excluded + "added", "adds " + words + " for requests only", RESPONSE, SAFE, NOT_SENT, NOTHING));
            rules.add(new Rule(
                    excluded + "removed",
                    "removes " + words + " for requests only",
                    RESPONSE,
                    SAFE,
                    NOT_SENT,
                    NOTHING));
        }
        return rules;
    }
}
