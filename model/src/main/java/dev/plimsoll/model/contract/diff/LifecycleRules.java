package dev.plimsoll.model.contract.diff;

import static dev.plimsoll.model.contract.diff.Direction.NEITHER;
import static dev.plimsoll.model.contract.diff.Direction.REQUEST;
import static dev.plimsoll.model.contract.diff.Direction.RESPONSE;
import static dev.plimsoll.model.contract.diff.Severity.BREAKING;
import static dev.plimsoll.model.contract.diff.Severity.RISKY;
import static dev.plimsoll.model.contract.diff.Severity.SAFE;

import java.util.ArrayList;
import java.util.List;

/// Rules about promises in time: deprecation, the day of going, maturity, the contract's own version.
final class LifecycleRules {
    private static final String WAIT = "Keep it until the day that was promised.";
    private static final String NOT_A_DATE = "Nobody can tell until when the part may be used.";
    private static final String WRITE_A_DATE = "Write the day as RFC 3339 does, such as 2027-01-31.";
    private static final String VERSION = "Consumers tell versions apart by this number.";

    private LifecycleRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(
                        "api-path-removed-before-sunset",
                        "removes a path before the day that was promised",
                        NEITHER,
                        BREAKING,
                        "Consumers that rely on the day get an error before it.",
                        WAIT),
                new Rule(
                        "api-removed-before-sunset",
                        "removes an operation before the day that was promised",
                        NEITHER,
                        BREAKING,
                        "Consumers that rely on the day get an error before it.",
                        WAIT),
                new Rule(
                        "request-parameter-removed-before-sunset",
                        "removes a parameter before the day that was promised",
                        REQUEST,
                        BREAKING,
                        "Consumers that rely on the day send it and its effect is lost.",
                        WAIT),
                new Rule(
                        "request-parameter-removed-with-deprecation",
                        "removes a parameter that was deprecated",
                        REQUEST,
                        RISKY,
                        "Consumers that missed the deprecation still send it and its effect is lost.",
                        "Check that nobody sends it any more."),
                new Rule(
                        "api-sunset-date-changed-too-small",
                        "moves the day of going to an earlier one",
                        NEITHER,
                        BREAKING,
                        "Consumers that planned for the old day are too late.",
                        "Keep the day, or move it to a later one only."),
                new Rule(
                        "sunset-deleted",
                        "takes back the day of going",
                        NEITHER,
                        RISKY,
                        "Consumers no longer know until when they may use the operation.",
                        "Keep the day as long as the operation is deprecated."),
                new Rule(
                        "api-path-sunset-parse",
                        "changes the day of going to no date",
                        NEITHER,
                        RISKY,
                        NOT_A_DATE,
                        WRITE_A_DATE),
                new Rule(
                        "api-deprecated-sunset-parse",
                        "deprecates an operation with a day that is no date",
                        NEITHER,
                        RISKY,
                        NOT_A_DATE,
                        WRITE_A_DATE),
                new Rule(
                        "request-parameter-sunset-parse",
                        "deprecates a parameter with a day that is no date",
                        REQUEST,
                        RISKY,
                        NOT_A_DATE,
                        WRITE_A_DATE),
                new Rule(
                        "api-invalid-stability-level",
                        "names a stability level that is none of draft, alpha, beta and stable",
                        NEITHER,
                        RISKY,
                        "Nobody can tell how much may be relied on.",
                        "Write draft, alpha, beta or stable."),
                new Rule(
                        "api-stability-increased",
                        "raises the stability level of an operation",
                        NEITHER,
                        SAFE,
                        "What consumers do today still works.",
                        "Nothing to do."),
                new Rule(
                        "api-version-not-bumped",
                        "breaks and keeps the version number",
                        NEITHER,
                        SAFE,
                        VERSION,
                        "Raise the version."),
                new Rule(
                        "api-major-version-not-bumped",
                        "breaks and keeps the major version number",
                        NEITHER,
                        SAFE,
                        VERSION,
                        "Raise the first number of the version (semver.org, item 8)."),
                new Rule(
                        "api-version-decreased",
                        "has a lower version number than the base",
                        NEITHER,
                        SAFE,
                        VERSION,
                        "Raise the version.")));
        stability(rules, "request-property", REQUEST);
        stability(rules, "response-property", RESPONSE);
        return rules;
    }

    private static void stability(List<Rule> rules, String part, Direction direction) {
        String words = part.replace('-', ' ');
        rules.add(new Rule(
                part + "-stability-decreased",
                "lowers the stability level of a " + words,
                direction,
                RISKY,
                "Consumers rely on a promise that is taken back.",
                "Keep the level."));
        rules.add(new Rule(
                part + "-stability-increased",
                "raises the stability level of a " + words,
                direction,
                SAFE,
                "What consumers do today still works.",
                "Nothing to do."));
    }
}
