package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.List;
import java.util.Set;

/// What takes the reproach out of a sentence, whatever was found in it: that somebody is said to have no fault ("it was
/// totally not her fault", "none of these are the fault of the porter"), or that the case is only supposed and may be
/// anybody's ("if a clerk drops the table").
final class Excuses {
    private static final Set<String> FAULTS = Set.of("fault", "faults", "blame", "mistake", "mistakes", "error");
    private static final Set<String> DENIALS = Set.of("not", "n't");
    private static final Set<String> NONE = Set.of("none", "neither");
    private static final Set<String> BEING =
            Set.of("is", "'s", "was", "are", "were", "be", "been", "do", "does", "did", "'re", "'m", "am");
    private static final Set<String> POINTING = Set.of("point", "points", "speak", "amount");
    private static final Set<String> BETWEEN =
            Set.of("DET", "ADJ", "ADV", "PRON", "NOUN", "PROPN", "PART", "ADP", "AUX");
    private static final Set<String> MORE = Set.of("only", "just", "merely", "simply", "even");
    private static final Set<String> SUPPOSING = Set.of("if", "whenever", "unless");
    private static final Set<String> ANYBODY = Set.of("a", "an", "any", "someone", "somebody", "anyone", "anybody");
    private static final Set<String> PERFECT = Set.of("had", "'d", "hadn't");
    private static final Set<String> ENDS = Set.of(",", ";", ":", "?", "!");

    /// Rules of what might have been, which are told in suppositions.
    private static final Set<String> SUPPOSED = Set.of("BL02", "BL03", "BL04", "BL05");

    /// Rules that find what is called a fault.
    private static final Set<String> OF_FAULTS = Set.of("BL01", "BL06", "BL11", "BL17", "BL28");

    private static final int REACH = 7;
    private static final int NEAR = 6;

    private Excuses() {}

    /// The findings that nothing in their sentence excuses.
    static List<Finding> without(Sentence sentence, List<Finding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        int denied = denied(sentence);
        return findings.stream()
                .filter(finding -> !(denied >= 0 && touches(sentence, denied, finding)))
                .filter(finding -> SUPPOSED.contains(finding.rule()) || !supposed(sentence, finding))
                .toList();
    }

    /// A guess by weight is about the whole sentence; what a rule finds, only about its words.
    private static boolean touches(Sentence sentence, int denied, Finding finding) {
        Word word = sentence.at(denied);
        boolean inside = finding.start() <= word.start() && word.end() <= finding.end();
        return OF_FAULTS.contains(finding.rule()) && (inside || finding.rule().equals("BL28"));
    }

    /// The index of a fault that somebody is said not to have, or -1. "Not her fault but his" is one that somebody has.
    private static int denied(Sentence sentence) {
        for (int i = sentence.size() - 1; i > 0 && !sentence.lower(i).equals("but"); i--) {
            if (sentence.at(i).in(FAULTS) && !sentence.at(i).is("VERB") && denied(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean denied(Sentence sentence, int fault) {
        for (int i = fault - 1; i >= Math.max(0, fault - REACH); i--) {
            Word word = sentence.at(i);
            if (word.in(DENIALS)) {
                return BEING.contains(sentence.lower(i - 1)) && !MORE.contains(sentence.lower(i + 1));
            }
            boolean passed = BETWEEN.contains(word.tag()) || word.in(POINTING) || word.in(BEING);
            if (word.in(NONE) || !passed) {
                return word.in(NONE);
            }
        }
        return false;
    }

    /// Whether it is found in a case that may be anybody's and was nobody's.
    private static boolean supposed(Sentence sentence, Finding finding) {
        boolean open = false;
        for (int i = 0; i < sentence.size() && sentence.at(i).start() <= finding.start(); i++) {
            Word word = sentence.at(i);
            open = word.in(SUPPOSING) ? anybody(sentence, i) : open && !word.in(ENDS);
        }
        return open;
    }

    private static boolean anybody(Sentence sentence, int supposing) {
        String subject = sentence.lower(supposing + 1);
        String verb = sentence.lower(supposing + 2);
        boolean perfect = sentence.words().subList(supposing, Math.min(sentence.size(), supposing + NEAR)).stream()
                .anyMatch(word -> word.in(PERFECT));
        boolean you = subject.equals("you")
                && !verb.isEmpty()
                && sentence.at(supposing + 2).is("VERB")
                && !Forms.pastLike(verb);
        return !perfect && (you || ANYBODY.contains(subject));
    }
}
