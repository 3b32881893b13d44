package dev.plimsoll.reports.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds wording that blames people. A first version by patterns, offline: it knows person words as subjects, words
/// of hindsight and words of character, and it leaves quoted text and code alone. It does not know names, and it does
/// not see every way to blame.
public final class BlameLint {
    private static final String PERSON =
            "(?:(?:engineer|developer|operator|author|owner|reviewer|approver|tester|manager|admin(?:istrator)?|user|team"
                    + "|person|colleague|employee|contractor)s?|staff|we|they|he|she|i|you|somebody|someone|nobody|who)";

    /// Words between a subject and its verb that do not change who acts.
    private static final String BETWEEN = "(?:\\s+(?:on\\s+call|also|again|simply|just|then|had|has|have|still))?";

    /// What the health check, the build or the run does is no blame: only a person as subject counts.
    private static final String NOT_COMPOUND = "(?<![\\w-])";

    private static final List<Rule> RULES = List.of(
            rule(
                    NOT_COMPOUND + PERSON + BETWEEN
                            + "\\s+(?:failed\\s+to|forgot|neglected|ignored|overlooked|broke|caused"
                            + "|missed|messed\\s+up|screwed\\s+up|violated|bypassed|never\\s+\\w+ed)\\b",
                    "A person is the subject of what went wrong.",
                    "Say which condition made the step possible or hard to see."),
            rule(
                    NOT_COMPOUND + PERSON
                            + "\\s+(?:did\\s+not|didn['’]t)\\s+(?:check|notice|catch|follow|verify|test|read|see|think|realise"
                            + "|realize|review|validate|monitor)\\b",
                    "An omission is told of a person.",
                    "Say what was shown at that time and what was not."),
            rule(
                    "\\bshould(?:\\s+not|n['’]t)?\\s+have\\s+(?:been\\s+)?\\w+(?:ed|en|wn|ght|ne|lt|pt|de|id|ad|un)\\b",
                    "It compares what happened with what is known only now.",
                    "Say what happened and which safeguard does not exist yet."),
            rule(
                    "\\b(?:if\\s+only|could\\s+have\\s+been\\s+(?:avoided|prevented|caught|noticed)"
                            + "|would\\s+have\\s+been\\s+(?:avoided|prevented|caught))\\b",
                    "It tells of another past.",
                    "Write it as an action with a test."),
            rule(
                    "\\b(?:human|operator|user|pilot)[\\s-]+error\\b",
                    "It ends the search where it ought to begin.",
                    "Name the condition that made the action sensible at the time."),
            rule(
                    "\\b(?:careless(?:ness|ly)?|negligen(?:t|ce|tly)|sloppy|lazy|reckless(?:ly)?|incompeten(?:t|ce)|ignoran(?:t|ce)"
                            + "|stupid|hasty)\\b",
                    "It judges a character.",
                    "Give what can be observed."),
            rule(
                    "\\bfault\\s+of\\s+(?:the\\s+|an?\\s+|our\\s+|their\\s+)?(?:\\w+\\s+)?" + PERSON + "\\b|\\b"
                            + PERSON
                            + "['’]s?\\s+(?:own\\s+)?fault\\b|\\b(?:my|your|his|her|our|their)\\s+(?:own\\s+)?fault\\b|\\bat\\s+fault\\b",
                    "It assigns fault.",
                    "Name the contributing factors."),
            rule(
                    "\\b(?:to\\s+blame|blam(?:ed|ing)|guilty|culprit)\\b",
                    "It assigns blame.",
                    "Name the contributing factors."),
            rule(
                    "\\b(?:be\\s+more\\s+careful|pay\\s+more\\s+attention|remind\\s+" + PERSON
                            + "|train\\s+(?:the\\s+)?" + PERSON + ")\\b",
                    "It asks people to be different.",
                    "Propose a change of the system and the test that shows it."));

    /// Quotation marks, code spans and fences, block quotes: words of others, or of machines.
    private static final Pattern NOT_OURS = Pattern.compile(
            "```.*?(?:```|\\z)|`[^`\\n]*`|\"[^\"\\n]*\"|“[^”\\n]*”|«[^»\\n]*»|(?m:^\\s*>.*$)", Pattern.DOTALL);

    private BlameLint() {}

    /// The findings in the order of the text; empty when nothing blames as far as this version can see.
    public static List<Finding> check(String text) {
        String ours = withoutQuotes(text);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(ours);
            while (matcher.find()) {
                findings.add(new Finding(matcher.start(), matcher.end(), rule.reason(), rule.suggestion()));
            }
        }
        findings.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return List.copyOf(findings);
    }

    /// The same length, so that positions stay; a sign no rule knows stands for each character of a quote.
    private static String withoutQuotes(String text) {
        return NOT_OURS.matcher(text)
                .replaceAll(quote -> "\u0000".repeat(quote.group().length()));
    }

    private record Rule(Pattern pattern, String reason, String suggestion) {}

    private static Rule rule(String pattern, String reason, String suggestion) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reason, suggestion);
    }
}
