package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Clause;
import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Language;
import dev.plimsoll.reports.lint.grammar.Prose;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds wording that blames people instead of telling the conditions they worked in. It reads sentences, words and
/// their parts of speech, and asks who acts in each clause, so that it tells "the engineer failed to check" from "the
/// health check failed". What no rule has words for is judged by all that the sentence tells of a person. Offline;
/// English. Quotations, block quotes, code, log lines and the headings of templates are
/// not looked at.
///
/// Never changes; many threads may use one.
public final class BlameLint {
    private static final String ANY = "*";

    private final List<Pattern> people;
    private final Rules rules = Kept.RULES;

    /// A clause's pattern with the forms of its verbs, each with its base form; empty for any verb.
    private record Verbs(DonePattern pattern, Map<String, Set<String>> forms) {
        Set<String> bases(Word word) {
            boolean verb = word.is("VERB") || compound(word) || (word.is("ADJ") && Forms.participleLike(word.lower()));
            return forms.isEmpty() && verb ? Set.of(ANY) : forms.getOrDefault(word.lower(), Set.of());
        }
    }

    /// What is the same whoever is known by name.
    ///
    /// @param index first of what is said, then of what is done
    private record Rules(List<SaidPattern> said, List<Verbs> done, Needs.Index index, Judgement judgement) {
        static Rules read() {
            Patterns patterns = Patterns.read();
            List<Verbs> done = patterns.done().stream()
                    .map(pattern -> new Verbs(pattern, forms(pattern)))
                    .toList();
            Needs.Index index = new Needs.Index(Stream.concat(
                            patterns.said().stream().map(SaidPattern::needs),
                            done.stream()
                                    .map(verbs ->
                                            verbs.pattern().needs(verbs.forms().keySet())))
                    .toList());
            return new Rules(patterns.said(), done, index, Judgement.read());
        }
    }

    /// Read once, when the first text is checked.
    private static final class Kept {
        static final Rules RULES = Rules.read();
    }

    private BlameLint(Roster roster) {
        people = roster.patterns();
    }

    private static Map<String, Set<String>> forms(DonePattern pattern) {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String base : pattern.verbs()) {
            for (String form : base.equals(ANY) ? Set.<String>of() : Forms.of(base)) {
                forms.computeIfAbsent(form, _ -> new HashSet<>()).add(base);
            }
        }
        return forms;
    }

    /// A lint that knows these people by name.
    public static BlameLint of(Roster roster) {
        return new BlameLint(roster);
    }

    /// The findings in the order of the text, none within another; empty when nothing blames as far as it can see.
    ///
    /// @param text plain or Markdown; anything is fine
    public List<Finding> check(String text) {
        Prose prose = Prose.of(text, people);
        Language.Reader reader = Language.english().reader(prose);
        List<Finding> findings = new ArrayList<>();
        for (Prose.Block block : reader.sentences()) {
            Glance glance = Glance.at(prose.words(block), prose.named(block));
            BitSet possible = rules.index().possible(glance);
            if (!possible.isEmpty() || glance.person()) {
                int rows = rules.said().size();
                List<SaidPattern> row = possible.stream()
                        .filter(i -> i < rows)
                        .mapToObj(rules.said()::get)
                        .toList();
                List<Verbs> clauses = possible.stream()
                        .filter(i -> i >= rows)
                        .mapToObj(i -> rules.done().get(i - rows))
                        .toList();
                for (Sentence sentence : reader.words(block)) {
                    List<Finding> told = new ArrayList<>();
                    check(sentence, row, clauses, told);
                    judge(sentence, told);
                    findings.addAll(Excuses.without(sentence, told));
                }
            }
        }
        return Overlaps.without(findings);
    }

    /// What a rule calls clear needs no judgement, and a hint is none.
    private void judge(Sentence sentence, List<Finding> findings) {
        if (findings.stream().noneMatch(finding -> finding.severity() == Severity.CLEAR)) {
            List<Finding> soft = findings.stream()
                    .filter(finding -> finding.severity() == Severity.SOFT)
                    .toList();
            Finding judged = rules.judgement().of(sentence, soft);
            if (judged != null) {
                findings.add(judged);
            }
        }
    }

    private static void check(Sentence sentence, List<SaidPattern> rows, List<Verbs> clauses, List<Finding> findings) {
        for (int i = 0; i < sentence.size(); i++) {
            for (SaidPattern pattern : rows) {
                add(sentence, pattern.at(sentence, i), pattern.rule(), pattern.severity(), findings);
            }
            Word word = sentence.at(i);
            if (word.is("VERB") || word.is("ADJ") || word.is("AUX") || compound(word)) {
                clauses(sentence, i, clauses, findings);
            }
        }
    }

    /// Verbs such as "double-checked", of which the parts of speech are often wrong.
    private static boolean compound(Word word) {
        return word.lower().indexOf('-') > 0 && Forms.participleLike(word.lower());
    }

    private static void clauses(Sentence sentence, int at, List<Verbs> clauses, List<Finding> findings) {
        Clause clause = null;
        for (Verbs verbs : clauses) {
            for (String base : verbs.bases(sentence.at(at))) {
                clause = clause == null ? Clause.at(sentence, at) : clause;
                Match match = verbs.pattern().at(sentence, clause, base);
                add(sentence, match, verbs.pattern().rule(), verbs.pattern().severity(), findings);
            }
        }
    }

    private static void add(
            Sentence sentence, @Nullable Match match, Rule rule, Severity severity, List<Finding> findings) {
        if (match != null) {
            int start = sentence.at(match.from()).start();
            findings.add(rule.finding(start, sentence.at(match.to() - 1).end(), severity));
        }
    }
}
