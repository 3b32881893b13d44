package dev.plimsoll.engine.premortem;

import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.premortem.SimilarLearning;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.storage.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Alike is what shares words, and rare words more than common ones: each counts with the logarithm of how few of the
/// learnings hold it (inverse document frequency; K. Spärck Jones, Journal of Documentation 28, 1972).
public final class SharedTerms implements SimilarLearnings {
    private static final int SHORTEST = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{" + SHORTEST + ",}");
    private static final Pattern ENDING = Pattern.compile("(?:ies|ing|ed|es|s|y)$");
    private static final int FEWEST_SHARED = 2;
    private static final int MOST_NAMED = 5;

    private static final Set<String> COMMON = Set.of(
            "about", "after", "also", "because", "been", "before", "does", "each", "even", "from", "have", "into",
            "more", "most", "must", "only", "other", "over", "same", "should", "some", "still", "such", "than", "that",
            "their", "them", "then", "there", "they", "this", "under", "until", "very", "were", "what", "when", "where",
            "which", "while", "will", "with", "without", "would", "your");

    private final Workspace workspace;

    public SharedTerms(Workspace workspace) {
        this.workspace = workspace;
    }

    private record Learning(String id, String title, Map<String, String> terms) {}

    @Override
    public List<SimilarLearning> to(String text, String except, int most) {
        List<Learning> all =
                learnings().stream().filter(one -> !one.id().equals(except)).toList();
        Map<String, Long> frequency = all.stream()
                .flatMap(one -> one.terms().keySet().stream())
                .collect(Collectors.groupingBy(term -> term, Collectors.counting()));
        Set<String> asked = terms(text).keySet();
        Map<Learning, Double> scores = new HashMap<>();
        for (Learning one : all) {
            Set<String> shared = shared(one, asked);
            if (shared.size() >= FEWEST_SHARED) {
                scores.put(
                        one,
                        shared.stream()
                                .mapToDouble(
                                        term -> Math.log(1 + (double) all.size() / frequency.getOrDefault(term, 1L)))
                                .sum());
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Learning, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(most)
                .map(entry -> similar(entry.getKey(), asked, frequency))
                .toList();
    }

    private static SimilarLearning similar(Learning one, Set<String> asked, Map<String, Long> frequency) {
        String words = shared(one, asked).stream()
                .sorted(Comparator.<String>comparingLong(term -> frequency.getOrDefault(term, 1L))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NAMED)
                .map(term -> one.terms().getOrDefault(term, term))
                .collect(Collectors.joining(", "));
        return new SimilarLearning(one.id(), one.title(), "shares the words " + words);
    }

    private static Set<String> shared(Learning one, Set<String> asked) {
        Set<String> shared = new TreeSet<>(one.terms().keySet());
        shared.retainAll(asked);
        return shared;
    }

    private List<Learning> learnings() {
        List<Learning> all = new ArrayList<>();
        for (ScenarioState state : workspace.records().scenarios().all()) {
            Scenario card = state.scenario();
            add(all, state.id().value(), card.title(), card.title(), card.trigger(), card.signs(), card.recover());
        }
        for (NearMissState state : workspace.records().nearMisses().all()) {
            add(
                    all,
                    state.id().value(),
                    state.report().title(),
                    String.join(" ", state.report().texts()));
        }
        for (SessionState state : workspace.records().sessions().all()) {
            List<String> risks = state.risks().stream().map(Risk::wording).toList();
            if (!risks.isEmpty()) {
                add(all, state.id().value(), risks.getFirst(), String.join(" ", risks));
            }
        }
        return all;
    }

    private static void add(List<Learning> all, String id, String title, String... texts) {
        all.add(new Learning(id, title, terms(String.join(" ", texts))));
    }

    /// The terms of a text, each with a word that stands for it.
    private static Map<String, String> terms(String text) {
        Map<String, String> terms = new HashMap<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !COMMON.contains(word))
                .forEach(word -> {
                    String term = ENDING.matcher(word).replaceFirst("");
                    terms.putIfAbsent(term.length() < SHORTEST - 1 ? word : term, word);
                });
        return terms;
    }
}
