package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.REQUEST;
import static dev.plimsoll.model.contract.diff.Direction.RESPONSE;
import static dev.plimsoll.model.contract.diff.Severity.BREAKING;
import static dev.plimsoll.model.contract.diff.Severity.RISKY;
import static dev.plimsoll.model.contract.diff.Severity.SAFE;

import java.util.ArrayList;
import java.util.List;

/// Rules about how values and bodies are written: styles, media ranges, forms, ranges of statuses.
final class MessageRules {
    private static final String KEEP = "Keep the form; offer the new one beside it.";

    private MessageRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(
                        "request-body-media-type-generalized",
                        "takes a wider range of media types",
                        REQUEST,
                        SAFE,
                        "What consumers send today is still taken.",
                        "Nothing to do."),
                new Rule(
                        "response-media-type-name-changed",
                        "answers in a special form of the media type",
                        RESPONSE,
                        SAFE,
                        "Consumers that read the suffix or the range read the answer too (RFC 6839).",
                        "Nothing to do."),
                new Rule(
                        "response-media-type-name-generalized",
                        "answers in a more general media type",
                        RESPONSE,
                        BREAKING,
                        "Consumers that accept only the old media type may get another one.",
                        "Keep answering in the old media type when it is asked for."),
                new Rule(
                        "response-status-generalized",
                        "describes a status by a range",
                        RESPONSE,
                        RISKY,
                        "Consumers that expect one status may meet another one of the range.",
                        "Name the status beside the range."),
                new Rule(
                        "response-status-specialized",
                        "describes single statuses of a range",
                        RESPONSE,
                        SAFE,
                        "Every status that comes was expected before.",
                        "Nothing to do."),
                parameter(
                        "request-parameter-allow-reserved-changed",
                        "changes whether reserved characters travel as they are",
                        RISKY),
                parameter(
                        "request-parameter-empty-value-changed",
                        "changes whether a parameter may come without a value",
                        BREAKING),
                parameter("request-parameter-media-type-changed", "changes the media type of a parameter", BREAKING),
                new Rule(
                        "response-header-style-changed",
                        "writes a header in another style",
                        RESPONSE,
                        BREAKING,
                        "Consumers misread values of several parts.",
                        KEEP)));
        for (Direction direction : List.of(REQUEST, RESPONSE)) {
            String part = direction == REQUEST ? "request-body" : "response-body";
            rules.add(encoding(
                    part + "-encoding-content-type-changed", "changes the media type of a part of a form", direction));
            rules.add(
                    encoding(part + "-encoding-style-changed", "writes a part of a form in another style", direction));
            rules.add(
                    encoding(part + "-encoding-headers-changed", "changes the headers of a part of a form", direction));
        }
        return rules;
    }

    private static Rule parameter(String id, String meaning, Severity severity) {
        return new Rule(
                id, meaning, REQUEST, severity, "Consumers that write the parameter as before are misread.", KEEP);
    }

    private static Rule encoding(String id, String meaning, Direction direction) {
        return new Rule(id, meaning, direction, RISKY, "A receiver may not understand the part any more.", KEEP);
    }
}
