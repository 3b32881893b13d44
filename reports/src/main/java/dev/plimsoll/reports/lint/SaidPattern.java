package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Clause;
import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Who;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A row of words that a rule fires on.
///
/// @param rule the rule
/// @param severity how serious it is here
/// @param steps the words in order
/// @param opening whether it must begin its sentence
/// @param question whether the sentence must be a question
/// @param unless words that excuse it when they stand shortly before
record SaidPattern(
        Rule rule, Severity severity, List<Step> steps, boolean opening, boolean question, Set<String> unless) {
    private static final int GAP = 3;
    private static final int EXCUSED_WITHIN = 6;
    private static final Set<String> PHRASE = Set.of("DET", "ADJ", "NOUN", "PROPN");
    private static final String MACHINE = "@machine";

    /// One place of the row.
    ///
    /// @param words the words that fit
    /// @param tags the parts of speech that fit
    /// @param kind what else fits
    /// @param optional whether the place may be empty
    record Step(Set<String> words, Set<String> tags, Kind kind, boolean optional) {
        boolean fits(Sentence sentence, int at) {
            return at < sentence.size()
                    && (words.contains(sentence.lower(at))
                            || tags.contains(sentence.at(at).tag()));
        }

        /// Whether a sentence without any of the words may still have it.
        boolean open() {
            return !tags.isEmpty() || words.stream().anyMatch(word -> !Character.isLetter(word.charAt(0)));
        }
    }

    /// What fits beside words and parts of speech.
    enum Kind {
        WORD,
        PERSON,
        OTHER,
        OWNER,
        /// A name of which nothing tells whose it is.
        NAME,
        DONE,
        GAP,
        /// Takes no word; only what does not fit may stand there.
        NOT
    }

    /// What a sentence must have so that it can fit.
    Needs needs() {
        List<Step> needed = steps.stream().filter(step -> !step.optional()).toList();
        boolean person = needed.stream()
                .anyMatch(step -> Set.of(Kind.PERSON, Kind.OTHER, Kind.OWNER).contains(step.kind()));
        return new Needs(
                person,
                false,
                needed.stream()
                        .filter(step -> step.kind() == Kind.WORD && !step.open())
                        .map(Step::words)
                        .toList());
    }

    @Nullable
    Match at(Sentence sentence, int from) {
        if ((opening && !opens(sentence, from)) || (question && !sentence.question())) {
            return null;
        }
        Step first = steps.getFirst();
        boolean person = first.kind() == Kind.PERSON || first.kind() == Kind.OTHER;
        if (person
                && from > 0
                && sentence.at(from - 1).is("ADP")
                && !Set.of("after", "before", "as", "because").contains(sentence.lower(from - 1))) {
            return null;
        }
        int to = match(sentence, 0, from);
        return to <= from || excused(sentence, from) ? null : new Match(from, to);
    }

    /// Index after the match of the steps from one on, or -1.
    private int match(Sentence sentence, int step, int at) {
        if (step == steps.size()) {
            return at;
        }
        Step wanted = steps.get(step);
        return switch (wanted.kind()) {
            case GAP -> any(sentence, step + 1, IntStream.rangeClosed(at, Math.min(sentence.size(), at + GAP)));
            case NOT -> wanted.fits(sentence, at) ? -1 : match(sentence, step + 1, at);
            case PERSON, OTHER -> any(sentence, step + 1, Persons.after(sentence, at, wanted));
            default -> {
                int next = one(sentence, wanted, at);
                int to = next < 0 ? -1 : match(sentence, step + 1, next);
                yield to < 0 && wanted.optional() ? match(sentence, step + 1, at) : to;
            }
        };
    }

    /// The first match of the steps from one on that begins at one of these indices, or -1.
    private int any(Sentence sentence, int step, IntStream starts) {
        return starts.map(at -> match(sentence, step, at))
                .filter(to -> to >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int one(Sentence sentence, Step wanted, int at) {
        if (at >= sentence.size()) {
            return -1;
        }
        Word word = sentence.at(at);
        return switch (wanted.kind()) {
            case OWNER -> owner(sentence, at);
            case NAME -> Who.calledByName(sentence, at) ? at + 1 : -1;
            case DONE -> Forms.participleLike(word.lower()) && !word.is("NOUN") ? at + 1 : -1;
            default -> wanted.fits(sentence, at) ? at + 1 : -1;
        };
    }

    /// Index after "the engineer's" at an index, or -1.
    private static int owner(Sentence sentence, int at) {
        for (int i = at; i < Math.min(sentence.size() - 1, at + 6); i++) {
            Word word = sentence.at(i);
            Who who = Who.of(sentence, i);
            if ((word.nominal() || who == Who.NAMED) && sentence.lower(i + 1).matches("'s?")) {
                return who.person() ? i + 2 : -1;
            }
            if (!word.nominal() && !word.is("DET") && !word.is("ADJ")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean opens(Sentence sentence, int from) {
        for (int i = 0; i < from; i++) {
            if (sentence.at(i).lower().chars().anyMatch(Character::isLetter)
                    && !sentence.lower(from - 1).equals(":")) {
                return false;
            }
        }
        return true;
    }

    private boolean excused(Sentence sentence, int from) {
        if (unless.contains(MACHINE) && ofMachine(sentence, from)) {
            return true;
        }
        for (int i = Math.max(0, from - EXCUSED_WITHIN); i < from; i++) {
            if (unless.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word tells of a machine ("the parser was careless", "the bot blamed") or is part of a name
    /// ("lazy-mode").
    private static boolean ofMachine(Sentence sentence, int at) {
        boolean hyphen = sentence.lower(at + 1).equals("-")
                && sentence.at(at).end() == sentence.at(at + 1).start();
        int be = at - 1;
        while (be > 0 && sentence.at(be).is("ADV")) {
            be--;
        }
        if (sentence.at(at).is("VERB")) {
            return Who.machine(sentence, Clause.at(sentence, at).subject());
        }
        return hyphen || (be > 0 && sentence.at(be).is("AUX") && Who.machine(sentence, be - 1) && plain(sentence, be));
    }

    /// Whether nothing but one plain noun phrase stands before an index in its part of the sentence.
    private static boolean plain(Sentence sentence, int end) {
        int start = end;
        while (start > 0 && PHRASE.contains(sentence.at(start - 1).tag())) {
            start--;
        }
        return start == 0
                || sentence.at(start - 1).is("PUNCT")
                || sentence.at(start - 1).is("CCONJ");
    }

    /// A step that fits all forms of verbs.
    static Step verbs(Set<String> bases, boolean optional) {
        Set<String> forms = new HashSet<>();
        bases.forEach(base -> forms.addAll(Forms.of(base)));
        if (bases.contains("be")) {
            forms.addAll(Set.of("'s", "'re"));
        }
        return new Step(Set.copyOf(forms), Set.of(), Kind.WORD, optional);
    }
}
