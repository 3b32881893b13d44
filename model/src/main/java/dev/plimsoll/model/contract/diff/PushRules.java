package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.NEITHER;
import static dev.plimsoll.model.contract.diff.Direction.REQUEST;
import static dev.plimsoll.model.contract.diff.Direction.RESPONSE;
import static dev.plimsoll.model.contract.diff.Severity.BREAKING;
import static dev.plimsoll.model.contract.diff.Severity.RISKY;
import static dev.plimsoll.model.contract.diff.Severity.SAFE;

import java.util.ArrayList;
import java.util.List;

/// Rules about what the provider sends on its own account, called a push: webhooks, callbacks, messages that it sends.
/// The roles are reversed: the push travels as a response does, its answer as a request does. Differences of schemas
/// have the rules of that direction.
final class PushRules {
    private static final String WAITS = "Consumers wait for something that never comes.";
    private static final String KEEP = "Keep sending it until no consumer waits for it.";
    private static final String STILL_WORKS = "What consumers do today still works.";

    private PushRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (String kind : List.of("webhook", "callback", "channel-operation")) {
            String name = kind.replace('-', ' ');
            rules.add(new Rule(kind + "-removed", "removes a " + name, NEITHER, BREAKING, WAITS, KEEP));
            rules.add(safe(kind + "-added", "adds a " + name, NEITHER));
        }
        rules.add(new Rule(
                "callback-address-changed",
                "takes the address of a callback from elsewhere",
                NEITHER,
                BREAKING,
                "Consumers name the address where the provider does not look any more.",
                "Look in both places until consumers have moved."));
        message(rules);
        answer(rules);
        return rules;
    }

    private static void message(List<Rule> rules) {
        String finds = "Consumers that read it find nothing.";
        rules.add(new Rule(
                "push-required-parameter-removed",
                "no longer sends a promised parameter with a push",
                RESPONSE,
                BREAKING,
                finds,
                KEEP));
        rules.add(new Rule(
                "push-optional-parameter-removed",
                "no longer sends an optional parameter with a push",
                RESPONSE,
                RISKY,
                finds,
                KEEP));
        rules.add(new Rule(
                "push-parameter-became-optional",
                "no longer promises a parameter of a push",
                RESPONSE,
                BREAKING,
                finds,
                KEEP));
        rules.add(safe("push-parameter-became-required", "promises a parameter of a push", RESPONSE));
        rules.add(safe("push-parameter-added", "sends another parameter with a push", RESPONSE));
        rules.add(new Rule(
                "push-parameter-style-changed",
                "writes a parameter of a push in another style",
                RESPONSE,
                RISKY,
                "Consumers may misread the value.",
                KEEP));
        rules.add(new Rule("push-body-removed", "no longer sends a body with a push", RESPONSE, BREAKING, finds, KEEP));
        rules.add(new Rule(
                "push-body-became-optional", "no longer promises the body of a push", RESPONSE, BREAKING, finds, KEEP));
        rules.add(safe("push-body-became-required", "promises the body of a push", RESPONSE));
        rules.add(safe("push-body-added", "sends a body with a push", RESPONSE));
        rules.add(new Rule(
                "push-media-type-added",
                "sends a push in another media type",
                RESPONSE,
                BREAKING,
                "Consumers cannot choose, and get a form that they do not read.",
                "Let consumers ask for the new media type when they register."));
        rules.add(safe("push-media-type-removed", "no longer sends a push in a media type", RESPONSE));
        rules.add(new Rule(
                "push-body-schema-removed",
                "no longer describes the body of a push",
                RESPONSE,
                RISKY,
                "Consumers cannot rely on its form any more.",
                "Keep the description."));
        rules.add(safe("push-body-schema-added", "describes the body of a push", RESPONSE));
    }

    private static void answer(List<Rule> rules) {
        String refused = "The provider does not understand the answer that consumers give today.";
        String accept = "Accept the old answer beside the new one.";
        rules.add(new Rule(
                "push-answer-status-removed",
                "no longer expects a status as the answer to a push",
                REQUEST,
                BREAKING,
                refused,
                accept));
        rules.add(safe("push-answer-status-added", "expects another status as the answer to a push", REQUEST));
        rules.add(new Rule(
                "push-answer-media-type-removed",
                "no longer takes the answer to a push in a media type",
                REQUEST,
                BREAKING,
                refused,
                accept));
        rules.add(safe("push-answer-media-type-added", "takes the answer to a push in another media type", REQUEST));
        rules.add(new Rule(
                "push-answer-required-header-added",
                "requires a header of the answer to a push",
                REQUEST,
                BREAKING,
                refused,
                accept));
        rules.add(safe("push-answer-optional-header-added", "reads another header of the answer to a push", REQUEST));
        rules.add(new Rule(
                "push-answer-header-removed",
                "no longer reads a header of the answer to a push",
                REQUEST,
                RISKY,
                "Consumers still send it and its effect is lost.",
                accept));
        rules.add(new Rule(
                "push-answer-header-became-required",
                "requires a header of the answer to a push that was optional",
                REQUEST,
                BREAKING,
                refused,
                accept));
        rules.add(
                safe("push-answer-header-became-optional", "makes a header of the answer to a push optional", REQUEST));
    }

    private static Rule safe(String id, String meaning, Direction direction) {
        return new Rule(id, meaning, direction, SAFE, STILL_WORKS, "Nothing to do.");
    }
}
