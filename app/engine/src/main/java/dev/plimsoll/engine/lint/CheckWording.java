package dev.plimsoll.engine.lint;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.reports.lint.ActionLint;
import dev.plimsoll.reports.lint.BlameLint;
import dev.plimsoll.reports.lint.Finding;
import dev.plimsoll.reports.lint.IdentifierLint;
import dev.plimsoll.reports.lint.Roster;
import dev.plimsoll.reports.lint.StructureLint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Checks the wording of a text or Markdown document, offline.
public final class CheckWording {
    private final Roster roster;
    private final BlameLint blame;

    /// What is looked for.
    public enum Aspect {
        /// Wording that blames people.
        BLAME,
        /// What tells, directly or not, who somebody is.
        IDENTIFIERS,
        /// Improvements, one a line, that are vague.
        ACTIONS,
        /// Parts, owners, days, sources and times that a post-mortem in Markdown lacks.
        STRUCTURE
    }

    /// @param names people who may be named in the texts, by account or full name
    public CheckWording(Collection<String> names) {
        roster = Roster.of(names);
        blame = BlameLint.of(roster);
    }

    /// The accounts of a list of people.
    public static List<String> names(People people) {
        return people.members().stream()
                .flatMap(member -> member.accounts().stream())
                .map(Person::account)
                .toList();
    }

    /// Remarks in the order of the text.
    ///
    /// @param text anything is fine
    public List<Remark> check(String text, Set<Aspect> aspects) {
        List<Finding> findings = new ArrayList<>();
        if (aspects.contains(Aspect.BLAME)) {
            findings.addAll(blame.check(text));
        }
        if (aspects.contains(Aspect.IDENTIFIERS)) {
            findings.addAll(IdentifierLint.check(text, roster));
        }
        if (aspects.contains(Aspect.ACTIONS)) {
            findings.addAll(actions(text));
        }
        if (aspects.contains(Aspect.STRUCTURE)) {
            findings.addAll(StructureLint.check(text));
        }
        findings.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::rule));
        return remarks(text, findings);
    }

    private static List<Finding> actions(String text) {
        List<Finding> findings = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int from = start;
            if (text.charAt(start) != '#') {
                ActionLint.check(text.substring(start, end)).forEach(found -> findings.add(moved(found, from)));
            }
            start = end + 1;
        }
        return findings;
    }

    private static Finding moved(Finding found, int by) {
        return new Finding(
                found.start() + by,
                found.end() + by,
                found.rule(),
                found.severity(),
                found.reason(),
                found.suggestion(),
                found.source());
    }

    /// Counts lines once, as the findings are in order.
    private static List<Remark> remarks(String text, List<Finding> findings) {
        List<Remark> remarks = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (Finding found : findings) {
            for (int feed = text.indexOf('\n', lineStart);
                    feed >= 0 && feed < found.start();
                    feed = text.indexOf('\n', lineStart)) {
                line++;
                lineStart = feed + 1;
            }
            remarks.add(new Remark(
                    line,
                    found.start() - lineStart + 1,
                    found.start(),
                    found.end(),
                    found.words(text).replaceAll("\\s+", " "),
                    found.rule(),
                    Remark.Weight.valueOf(found.severity().name()),
                    found.reason(),
                    found.suggestion(),
                    found.source()));
        }
        return remarks;
    }
}
