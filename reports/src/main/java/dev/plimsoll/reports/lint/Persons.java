package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.SaidPattern.Kind;
import dev.plimsoll.reports.lint.SaidPattern.Step;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Subjects;
import dev.plimsoll.reports.lint.grammar.Who;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads a noun phrase for a person in a row of words, and passes over what may stand between it and its verb: "the
/// manager on duty", "the supplier has, predictably,", "the handlers obviously".
final class Persons {
    private static final Set<String> HANGING = Set.of("on", "of", "in", "at", "from", "behind");
    private static final Set<String> DENIALS =
            Set.of("not", "never", "hardly", "rarely", "seldom", "barely", "scarcely", "nowhere");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve");
    private static final int ADVERBS = 2;

    private Persons() {}

    /// Where the row may go on after a person that begins at an index; the nearest first.
    static IntStream after(Sentence sentence, int at, Step wanted) {
        IntStream skipped = wanted.optional() ? IntStream.of(at) : IntStream.empty();
        int head = at < sentence.size() ? Subjects.phraseEnd(sentence, at) : -1;
        Who who = head < 0 ? Who.THING : Who.of(sentence, head);
        if (!(wanted.kind() == Kind.OTHER ? who.other() : who.person())) {
            return skipped;
        }
        int end = head + 1;
        int hung = end < sentence.size() && HANGING.contains(sentence.lower(end))
                ? Subjects.phraseEnd(sentence, end + 1) + 1
                : 0;
        IntStream ends = hung > end ? IntStream.of(end, hung) : IntStream.of(end);
        return IntStream.concat(ends.flatMap(one -> onwards(sentence, one)), skipped);
    }

    /// An index, and those after "have", adverbs, and adverbs between commas.
    private static IntStream onwards(Sentence sentence, int from) {
        IntStream.Builder starts = IntStream.builder().add(from);
        int at = from;
        if (HAVE.contains(sentence.lower(at))) {
            at++;
            starts.add(at);
        }
        if (sentence.lower(at).equals(",")
                && adverb(sentence, at + 1)
                && sentence.lower(at + 2).equals(",")) {
            starts.add(at + 3);
        }
        for (int i = 0; i < ADVERBS && adverb(sentence, at); i++) {
            at++;
            starts.add(at);
        }
        return starts.build();
    }

    private static boolean adverb(Sentence sentence, int at) {
        return at < sentence.size() && sentence.at(at).is("ADV") && !DENIALS.contains(sentence.lower(at));
    }
}
