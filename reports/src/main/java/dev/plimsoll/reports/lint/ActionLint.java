package dev.plimsoll.reports.lint;

import dev.plimsoll.model.plan.VagueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks of an improvement that it is actionable (begins with an act and ends in a result), specific (says on what) and
/// bounded (one can tell when it is done), after Lunney, Lueder and Beyer, Postmortem action items (;login: 2017), and
/// that it changes a system, not people. A wording that bounds itself with a number, a date or a mechanism passes.
public final class ActionLint {
    private static final String SOURCE =
            "Lunney, Lueder and Beyer, Postmortem action items; SRE Workbook, Postmortem culture";
    private static final String RULE = "BL26";
    private static final String HUMAN_RULE = "BL15";
    private static final int FEW_WORDS = 3;

    /// What may stand before the act.
    private static final Pattern LEAD = Pattern.compile(
            "^\\s*(?:[-*+•]\\s+|\\d{1,4}[.)]\\s+)?(?:\\[[ xX]\\]\\s+)?(?:[A-Za-z]{1,12}-?\\d{0,5}:\\s+)?"
                    + "(?:(?:we|the team|everyone|everybody|people|engineers|developers)\\s+(?:should|must|need to|have to|will|could)"
                    + "\\s+|let's\\s+|please\\s+|to\\s+|need to\\s+|should\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUND = Pattern.compile(
            "\\d+(?:[.,]\\d+)?\\s?(?:%|percent|ms|µs|s|secs?|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|[KMGT]i?B|req|requests?"
                    + "|replicas?|retries|entries|users?|times|x|nodes?|connections?|alerts?|errors?|calls?|lines?|zones?)\\b"
                    + "|(?:at most|at least|below|above|under|within|less than|more than|fewer than|up to|from|every|exceeds?)"
                    + "\\s[\\d`]|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bso that\\b"
                    + "|\\bby (?:adding|removing|requiring|running|moving|setting|rejecting|blocking|splitting|replacing|alerting"
                    + "|generating|writing|using|switching|failing|retrying|caching|limiting|validating|checking|testing)\\b"
                    + "|\\bwhich (?:fails|blocks|rejects|alerts)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RESULT = Pattern.compile(
            "\\b(?:and|then|to) (?:decide|document|write|record|publish|report|choose|list|file)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STUDY = words(
            "look (?:at|into)|looking into|investigate|consider|think about|explore|discuss|"
                    + "revisit|research|examine|evaluate|assess|review|understand|study|talk (?:about|to)|figure out|follow up|try"
                    + "|check (?:if|whether|why)|brainstorm|reflect|analyse|analyze|dig into|keep an eye|be mindful|maybe|perhaps");
    private static final Pattern BETTER = words(
            "improve|improving|enhance|optimi[sz]e|strengthen|increase|reduce|tweak|better|more"
                    + "|polish|clean ?up|streamline|refine|harden|boost|raise awareness|modernize|modernise|stabili[sz]e|simplify"
                    + "|tune|rework|refactor|fewer|less|faster|address|handle|deal with|work on|communicate|coordinate|invest in");
    private static final Pattern MAKE = words("make|keep|ensure|have|get|be|do|provide|guarantee|build");
    private static final Pattern HUMANS = Pattern.compile(
            "^(?:(?:re-?)?train|remind|educate|teach|coach|tell|ask|instruct|encourage|warn|urge|discipline|convince)\\s"
                    + "(?!data|a model|the model|ask)|^be (?:\\w+ )?(?:more )?(?:careful|aware|vigilant|mindful|cautious|diligent|attentive)"
                    + "|^be more |^pay (?:\\w+ )?attention|^remember\\b|^double[- ]check|^take (?:more |better |extra )?care"
                    + "|^(?:always|never|don't|do not|avoid|try not to|stop)\\s\\w+ing?\\b|^(?:always|never|don't|do not|please)\\s"
                    + "|^(?:try|work) harder|^stay (?:alert|vigilant|calm)|^communicate (?:better|more)|^follow (?:the )?(?:process|procedure|runbook|checklist|rules)"
                    + "|^learn (?:to|from|how)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:(?:not|never|n't) happens? again|(?:prevent|avoid) (?:this|that|it|such \\w+|a repeat|recurrence)\\b.{0,40}"
                    + "|fix (?:it|this|the (?:root cause|issue|problem|bug|bugs|outage))\\s*[.!]?$|do better)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:as needed|if possible|when possible|where (?:appropriate|possible|needed)|as appropriate|etc|and so on|asap"
                    + "|as soon as possible|at some point|in (?:the )?future|best practices?|somehow|more (?:robust|reliable|resilient|stable"
                    + "|careful|secure|scalable|consistent|proactive|visible|efficient)|better|going forward|when (?:we have|there is) time)\\b",
            Pattern.CASE_INSENSITIVE);

    private ActionLint() {}

    private static Pattern words(String choice) {
        return Pattern.compile("^(?:" + choice + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /// What keeps an improvement from being done; empty when it is actionable, specific and bounded, or blank.
    ///
    /// @param action the improvement in one or a few sentences; the first tells the act
    public static List<Finding> check(String action) {
        Matcher lead = LEAD.matcher(action);
        int start = lead.lookingAt() ? lead.end() : 0;
        String act = action.substring(start).stripTrailing();
        if (act.isBlank()) {
            return List.of();
        }
        boolean bounded = BOUND.matcher(act).find();
        List<Finding> findings = new ArrayList<>();
        first(
                HUMANS,
                act,
                start,
                findings,
                bounded && act.toLowerCase(Locale.ROOT).startsWith("train"),
                ActionLint::human);
        first(STUDY, act, start, findings, RESULT.matcher(act).find(), ActionLint::study);
        first(BETTER, act, start, findings, bounded, ActionLint::better);
        boolean vague = MAKE.matcher(act).find() && !VagueWords.in(act).isEmpty();
        first(MAKE, act, start, findings, bounded || !vague, ActionLint::better);
        first(AGAIN, act, start, findings, bounded, ActionLint::better);
        first(OPEN, act, start, findings, bounded, ActionLint::open);
        if (act.strip().endsWith("?")) {
            findings.add(study(start, start + act.length()));
        }
        if (findings.isEmpty() && act.split("\\s+", -1).length < FEW_WORDS) {
            findings.add(open(start, start + act.length()));
        }
        return Overlaps.without(findings);
    }

    private interface Maker {
        Finding at(int start, int end);
    }

    private static void first(
            Pattern pattern, String act, int start, List<Finding> findings, boolean excused, Maker maker) {
        Matcher found = pattern.matcher(act);
        if (!excused && found.find()) {
            findings.add(maker.at(start + found.start(), start + found.end()));
        }
    }

    private static Finding human(int start, int end) {
        return new Finding(
                start,
                end,
                HUMAN_RULE,
                Severity.CLEAR,
                "It asks people to be different.",
                "Which change of the system makes this step safe, and which test shows it?",
                SOURCE);
    }

    private static Finding study(int start, int end) {
        return new Finding(
                start,
                end,
                RULE,
                Severity.SOFT,
                "It is not actionable: it names no result.",
                "What will exist when it is done? For a study: which question, and where is its answer written?",
                SOURCE);
    }

    private static Finding better(int start, int end) {
        return new Finding(
                start,
                end,
                RULE,
                Severity.SOFT,
                "It has no bound: nobody can tell when it is done.",
                "Which behaviour changes, from what to what, and which test shows it?",
                SOURCE);
    }

    private static Finding open(int start, int end) {
        return new Finding(
                start,
                end,
                RULE,
                Severity.SOFT,
                "It is not specific.",
                "On which service, which part, and what exactly?",
                SOURCE);
    }
}
