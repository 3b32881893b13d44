package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// Finds the head of what acts, by the order of words: English puts it before the verb.
public final class Subjects {
    static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    /// Words that open a clause: what stands before them belongs to another one.
    static final Set<String> OPENERS = Set.of(
            "after",
            "before",
            "since",
            "until",
            "as",
            "because",
            "while",
            "when",
            "where",
            "if",
            "than",
            "so",
            "though",
            "although",
            "whenever",
            "once",
            "how",
            "why",
            "unless",
            "whereas",
            "what",
            "whether",
            "however");
    private static final Set<String> JOINING = Set.of("and", "but", "or", "nor", "then", "yet");
    private static final Set<String> MEASURES = Set.of(
            "one",
            "some",
            "none",
            "most",
            "many",
            "both",
            "part",
            "number",
            "group",
            "majority",
            "member",
            "members",
            "couple",
            "few",
            "several",
            "neither",
            "either",
            "any",
            "all");
    /// Adjectives that stand after the person they tell of: "the developer responsible".
    private static final Set<String> AFTER_PERSON =
            Set.of("responsible", "involved", "concerned", "assigned", "accountable", "present", "available");

    private static final Set<String> PHRASE = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "SYM");
    private static final int DEEPEST = 6;

    private Subjects() {}

    /// The head of what acts before a verb group, or -1 if nothing is said.
    static int before(Sentence sentence, int group) {
        return head(sentence, group - 1, 0);
    }

    /// The head of the agent after a passive verb ("by the engineer"), or -1.
    static int agent(Sentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 7); i++) {
            String word = sentence.lower(i);
            if (word.equals("by")) {
                return phraseEnd(sentence, i + 1);
            }
            if (sentence.at(i).is("PUNCT") || OPENERS.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    /// The head of the noun phrase that begins at an index, or -1.
    public static int phraseEnd(Sentence sentence, int from) {
        int end = -1;
        for (int i = from; i < Math.min(sentence.size(), from + 8); i++) {
            Word word = sentence.at(i);
            boolean possessive = word.lower().equals("'s") || word.lower().equals("'");
            boolean describes = word.is("VERB")
                    && i > from
                    && (word.lower().endsWith("ing") || Forms.participleLike(word.lower()))
                    && (sentence.at(i - 1).is("DET")
                            || sentence.at(i - 1).is("ADV")
                            || sentence.at(i - 1).is("ADJ"));
            boolean inside = word.nominal()
                    || describes
                    || word.is("DET")
                    || word.is("ADJ")
                    || (word.is("ADV") && end < 0)
                    || possessive
                    || word.lower().equals("-");
            if (!inside || (word.is("PRON") && end >= 0)) {
                break;
            }
            end = word.nominal() ? i : end;
        }
        return end;
    }

    private static int head(Sentence sentence, int from, int depth) {
        int at = from;
        while (at >= 0 && sentence.at(at).is("ADV") && (!opens(sentence, at) || andSo(sentence, at))) {
            at--;
        }
        if (at < 0 || depth > DEEPEST) {
            return -1;
        }
        Word word = sentence.at(at);
        if (AFTER_PERSON.contains(word.lower())
                && at > 0
                && People.of(sentence, at - 1).person()) {
            return head(sentence, at - 1, depth + 1);
        }
        if (word.lower().equals(")")) {
            int open = back(sentence, at, "(", 25);
            return open < 0 ? -1 : head(sentence, open - 1, depth + 1);
        }
        if (word.lower().equals(",")) {
            return beyondComma(sentence, at, depth);
        }
        if (JOINING.contains(word.lower())) {
            return joined(sentence, at, depth);
        }
        if (word.lower().equals("who")) {
            int antecedent = head(sentence, at - 1, depth + 1);
            return antecedent < 0 ? at : antecedent;
        }
        if (RELATIVE.contains(word.lower())) {
            int antecedent = head(sentence, at - 1, depth + 1);
            return antecedent < 0 ? at : antecedent;
        }
        return word.nominal() || (!word.is("VERB") && People.of(sentence, at).person())
                ? phrase(sentence, at, depth)
                : -1;
    }

    /// Whether a word opens a clause; "once again" opens none.
    static boolean opens(Sentence sentence, int at) {
        return OPENERS.contains(sentence.lower(at)) && !again(sentence, at);
    }

    /// "Once" of "once again" and "once more".
    static boolean again(Sentence sentence, int at) {
        String next = sentence.lower(at + 1);
        return sentence.lower(at).equals("once") && (next.equals("again") || next.equals("more"));
    }

    /// "Hesitated and so lost": the subject is the one before "and".
    private static boolean andSo(Sentence sentence, int at) {
        return sentence.lower(at).equals("so") && sentence.lower(at - 1).equals("and");
    }

    /// The head of the noun phrase whose last word is at an index, through what hangs on it ("the engineer on call").
    private static int phrase(Sentence sentence, int at, int depth) {
        if (sentence.at(at).is("PRON")) {
            return at;
        }
        int start = at;
        while (start > 0 && grows(sentence, start)) {
            start--;
        }
        if (start < 2 || OPENERS.contains(sentence.lower(start - 1))) {
            return at;
        }
        Word before = sentence.at(start - 1);
        Word further = sentence.at(start - 2);
        boolean person = People.of(sentence, at).person();
        int who = person ? -1 : back(sentence, at, "who", 8);
        if (who > 0 && back(sentence, at, ",", at - who) < 0) {
            return head(sentence, who, depth + 1);
        }
        if (before.is("ADP") && further.nominal()) {
            int outer = head(sentence, start - 2, depth + 1);
            boolean measure = outer >= 0
                    && MEASURES.contains(sentence.lower(outer))
                    && before.lower().equals("of");
            return outer < 0 || measure ? at : outer;
        }
        if (before.is("ADP") && (further.is("VERB") || further.is("ADJ")) && start > 2 && !person) {
            int outer = sentence.at(start - 3).nominal() ? head(sentence, start - 3, depth + 1) : -1;
            return outer < 0 ? at : outer;
        }
        if (before.is("VERB") && further.nominal() && !person && before.lower().endsWith("ing")) {
            int outer = head(sentence, start - 2, depth + 1);
            return outer < 0 ? at : outer;
        }
        return at;
    }

    private static boolean grows(Sentence sentence, int start) {
        Word first = sentence.at(start);
        Word before = sentence.at(start - 1);
        boolean possessive = before.is("PART") && before.lower().startsWith("'");
        boolean owner = before.is("PRON")
                && Set.of("our", "their", "his", "her", "my", "your", "its").contains(before.lower());
        boolean hyphen = before.lower().equals("-") || before.lower().equals("/");
        return !first.is("DET")
                && !first.is("PRON")
                && (PHRASE.contains(before.tag()) || possessive || owner || hyphen);
    }

    /// "The engineer, who was on call, forgot", "the engineer restarted the pod, forgot ...".
    private static int beyondComma(Sentence sentence, int comma, int depth) {
        int open = back(sentence, comma, ",", 15);
        int inner = open < 0 ? -1 : head(sentence, open - 1, depth + 1);
        return inner;
    }

    /// The subject of the verb before "and".
    private static int joined(Sentence sentence, int joint, int depth) {
        int from = sentence.lower(joint - 1).equals(",") ? joint - 2 : joint - 1;
        for (int i = from; i >= Math.max(0, joint - 25); i--) {
            boolean finite = sentence.at(i).is("VERB") && !sentence.lower(i).endsWith("ing");
            if (finite || sentence.at(i).is("AUX")) {
                int first = i;
                boolean infinitive = false;
                while (first > 0 && Clause.within(sentence, first - 1)) {
                    first--;
                    infinitive |= sentence.lower(first).equals("to");
                }
                if (!infinitive) {
                    return head(sentence, first - 1, depth + 1);
                }
            }
        }
        return -1;
    }

    private static int back(Sentence sentence, int from, String sign, int most) {
        for (int i = from - 1; i >= Math.max(0, from - most); i--) {
            if (sentence.lower(i).equals(sign)) {
                return i;
            }
        }
        return -1;
    }
}
