package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Clause;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Judges by all its traits together whether a sentence blames somebody, where no rule has a word for it: each trait
/// has a weight, learned from labelled sentences (`judgement-weights.tsv`), and a sentence that tells of a person and
/// weighs enough blames. A finding says which words weighed most.
///
/// Never changes; many threads may use one.
///
/// @param kinds what is known of words
/// @param weights the weight of each trait; of the empty one, what every sentence has
record Judgement(WordKinds kinds, Map<String, Double> weights) {
    /// What a sentence must weigh. Chosen, as from where on it is clear, so that the kept splits keep their figures.
    static final double ENOUGH = 0.5;

    /// The same where nobody is told of, as in most of a post-mortem: hardly any such sentence blames.
    static final double PLENTY = 1.5;

    /// The same in a note: a heading, an entry of a timeline, an item that is no sentence. What nobody does, or a note
    /// tells, is clear from here on.
    static final double MOST = 2.5;

    /// The same where a rule has found it soft, of the words that the rule did not see.
    static final double MORE = 0.6;

    /// From here on a finding in a sentence that tells what somebody did is clear, below it soft.
    static final double CLEAR = 1.0;

    private static final String SENTENCE_ENDS = ".!?)…\"'”";
    private static final int MOST_WORDS = 3;
    private static final double TELLING = 0.2;
    private static final Set<String> TELLING_TAGS = Set.of("VERB", "ADJ", "ADV", "NOUN");
    private static final Set<String> DENIALS = Set.of("not", "n't");
    private static final Set<String> HELPERS = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did");

    Judgement {
        weights = Map.copyOf(weights);
    }

    /// As it was learned.
    static Judgement read() {
        Map<String, Double> weights = new HashMap<>();
        for (String line : Resource.lines("judgement-weights.tsv")) {
            String[] cells = line.split("\t", 2);
            weights.put(cells[1], Double.valueOf(cells[0]));
        }
        return new Judgement(WordKinds.read(), weights);
    }

    /// How much speaks for blame; below zero, how much against it.
    ///
    /// @param seen indices of words that do not count
    double weight(Traits traits, Set<Integer> seen) {
        return weights.getOrDefault("", 0.0)
                + traits.all().entrySet().stream()
                        .filter(trait -> !seen.contains(trait.getValue()))
                        .mapToDouble(trait -> weights.getOrDefault(trait.getKey(), 0.0))
                        .sum();
    }

    /// What is found in a sentence; nothing where nobody is told of or too little speaks for blame.
    ///
    /// @param soft what rules have found, none of it clear
    @Nullable
    Finding of(Sentence sentence, List<Finding> soft) {
        Traits traits = Traits.of(sentence, kinds);
        Set<Integer> seen = seen(sentence, soft);
        boolean acts = traits.told() && !traits.persons().isEmpty() && traits.against();
        boolean note = noted(sentence);
        double enough = note ? MOST : !acts ? PLENTY : seen.isEmpty() ? ENOUGH : MORE;
        double weight = weight(traits, seen);
        Severity severity = weight >= (note || !acts ? MOST : CLEAR) ? Severity.CLEAR : Severity.SOFT;
        return weight >= enough ? finding(sentence, traits, severity) : null;
    }

    /// Whether it is a note rather than a sentence: it begins with a time or a number, or does not end as sentences do.
    private static boolean noted(Sentence sentence) {
        String first = sentence.lower(0);
        String last = sentence.at(sentence.size() - 1).text();
        return Character.isDigit(first.charAt(0)) || SENTENCE_ENDS.indexOf(last.charAt(last.length() - 1)) < 0;
    }

    private static Set<Integer> seen(Sentence sentence, List<Finding> soft) {
        return IntStream.range(0, sentence.size())
                .filter(i -> soft.stream()
                        .anyMatch(finding -> finding.start() <= sentence.at(i).start()
                                && sentence.at(i).end() <= finding.end()))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Finding finding(Sentence sentence, Traits traits, Severity severity) {
        List<Integer> telling = telling(sentence, traits);
        int first = telling.isEmpty() ? 0 : telling.getFirst();
        int last = telling.isEmpty() ? sentence.size() - 1 : telling.getLast();
        for (Clause clause : traits.persons()) {
            boolean near = clause.subject() >= 0 && clause.subject() < first && clause.verb() >= first;
            first = near ? clause.subject() : first;
        }
        String words = telling.stream()
                .map(i -> "“"
                        + (sentence.lower(i).equals("n't")
                                ? "not"
                                : sentence.at(i).text()) + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        return Rule.BL28.finding(sentence.at(first).start(), sentence.at(last).end(), severity, words);
    }

    private static boolean tells(Word word) {
        return word.in(DENIALS) || (TELLING_TAGS.contains(word.tag()) && !word.in(HELPERS));
    }

    /// The words whose traits weigh most, in the order of the sentence.
    private List<Integer> telling(Sentence sentence, Traits traits) {
        Map<Integer, Double> byWord = new TreeMap<>();
        traits.all().forEach((trait, at) -> {
            if (tells(sentence.at(at))) {
                byWord.merge(at, weights.getOrDefault(trait, 0.0), Double::sum);
            }
        });
        return byWord.entrySet().stream()
                .filter(entry -> entry.getValue() > TELLING)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
