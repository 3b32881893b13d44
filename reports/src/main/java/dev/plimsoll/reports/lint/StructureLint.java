package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.Outline.Line;
import dev.plimsoll.reports.lint.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks of a post-mortem in Markdown whether it holds what readers need: its parts, an owner and a day for each action,
/// a source for each number, more than one cause, and a timeline that can be followed. Code and quotes are left out.
public final class StructureLint {
    private static final String BOOK = "Beyer et al., Site Reliability Engineering (2016), Postmortem culture";
    private static final String CAUSES = "Cook, How complex systems fail (1998); Allspaw, The infinite hows (2014)";
    private static final String NOTES = "ISO 8601; NIST SP 800-61, keeping the record of an incident";

    private static final Pattern OWNER = Pattern.compile(
            "\\b(?:owner|owned by|assignee|assigned to|responsible)\\b|(?<!\\w)@\\w|\\([\\p{Lu}][\\p{L} .-]{1,40}\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b(?:due|by) \\w+ \\d|\\bdue\\b[: ]+\\w", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:/-])(?:[$€£] ?)?\\d[\\d,._]*(?: ?%| (?:per"
            + " cent|percent|customers?|users?|requests?|orders?|payments?|errors?|tickets?|minutes?|min|hours?|EUR|USD|GBP)\\b)|[$€£]"
            + " ?\\d[\\d,.]*");
    private static final Pattern SOURCE = Pattern.compile(
            "\\[[^\\]]+\\]|https?://|\\b(?:source|from|according to|as measured|see|dashboard|query|log|invoice)\\b"
                    + "|\\b(?:R|I|D|EX)[1-9]\\d*\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_CAUSE = Pattern.compile(
            "\\b(?:the|a|one|our) (?:single |only |sole |true |real |main |actual )?root[- ]cause(?:"
                    + " (?:was|is|of)\\b|:)|\\b(?:the|a) (?:single|only|sole) cause\\b|^\\W*root[- ]cause\\W*:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:no|not|none|never|nor|without|rarely|n't)\\b", Pattern.CASE_INSENSITIVE);

    private final Outline outline;
    private final List<Finding> findings = new ArrayList<>();

    private StructureLint(Outline outline) {
        this.outline = outline;
    }

    /// What a reader would miss, in no order.
    ///
    /// @param markdown anything is fine; an empty text misses nothing
    public static List<Finding> check(String markdown) {
        if (markdown.isBlank()) {
            return List.of();
        }
        StructureLint lint = new StructureLint(Outline.of(markdown));
        lint.parts();
        lint.outline.in(Part.ACTIONS).forEach(lint::action);
        lint.outline.in(Part.SUMMARY).forEach(lint::numbers);
        lint.outline.in(Part.IMPACT).forEach(lint::numbers);
        lint.outline.lines().forEach(lint::cause);
        lint.findings.addAll(TimelineLint.check(lint.outline, NOTES));
        return List.copyOf(lint.findings);
    }

    private void parts() {
        Line first = outline.first();
        for (Part part : Part.values()) {
            if (!outline.has(part)) {
                add(first, "PM01", "It has no part about " + part.about() + ".", part.question(), BOOK);
            }
        }
    }

    private void action(Line line) {
        if (!line.item()) {
            return;
        }
        List<String> cells = line.cells();
        if (!cells.isEmpty()) {
            cell(line, "owner", "PM02");
            cell(line, "due", "PM03");
            return;
        }
        if (!OWNER.matcher(line.text()).find()) {
            noOwner(line);
        }
        if (!DAY.matcher(line.text()).find()) {
            noDay(line);
        }
    }

    private void cell(Line line, String column, String rule) {
        String value = line.cell(column).strip();
        if (value.isEmpty() || value.matches("[-–—?]+|(?i)none|tbd|n/a|nobody|open")) {
            if (rule.equals("PM02")) {
                noOwner(line);
            } else {
                noDay(line);
            }
        }
    }

    private void noOwner(Line line) {
        add(
                line,
                "PM02",
                "The action has no owner, and what nobody owns is rarely done.",
                "Who sees to it? One name or one team.",
                BOOK);
    }

    private void noDay(Line line) {
        add(
                line,
                "PM03",
                "The action has no due date, so nobody can tell that it is late.",
                "By which day, as in 2026-11-30?",
                BOOK);
    }

    private void numbers(Line line) {
        Matcher number = NUMBER.matcher(line.text());
        if (!line.heading() && number.find() && !SOURCE.matcher(line.text()).find()) {
            findings.add(new Finding(
                    line.start() + number.start(),
                    line.start() + number.end(),
                    "PM04",
                    Severity.SOFT,
                    "Nothing says where this number is from.",
                    "Which dashboard, query, record or attached file shows it?",
                    BOOK));
        }
    }

    private void cause(Line line) {
        Matcher one = ONE_CAUSE.matcher(line.text());
        if (one.find() && !DENIED.matcher(line.text()).find()) {
            findings.add(new Finding(
                    line.start() + one.start(),
                    line.start() + one.end(),
                    "PM05",
                    Severity.SOFT,
                    "It claims one root cause; one condition alone seldom brings a system down.",
                    "Which conditions had to come together, technical, of the process, of the organisation?",
                    CAUSES));
        }
    }

    private void add(Line line, String rule, String reason, String question, String source) {
        findings.add(new Finding(line.start(), line.end(), rule, Severity.SOFT, reason, question, source));
    }
}
