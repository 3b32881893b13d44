package dev.plimsoll.storage.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// A word of the index that somebody may have meant who typed something else.
///
/// @param term as it stands in the index
/// @param likeness from 0 to 1, which is the typed word itself
record Alike(String term, double likeness) {
    /// So many words are tried for one that was typed.
    private static final int MOST = 16;

    /// Words that are the typed one with a few letters left out, added, changed or exchanged; the nearest first, then
    /// the most frequent.
    ///
    /// @param edits how many letters, at most 2
    static List<Alike> mistyped(IndexReader reader, String word, int edits) throws IOException {
        int length = word.codePointCount(0, word.length());
        Automaton few = Operations.determinize(
                new LevenshteinAutomata(word, true).toAutomaton(edits), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return best(reader, few, term -> 1 - (double) distance(word, term) / length);
    }

    /// Words that begin like what was typed; the shortest ones are the likeliest, then the most frequent.
    static List<Alike> begun(IndexReader reader, String beginning) throws IOException {
        Automaton all = Operations.concatenate(List.of(Automata.makeString(beginning), Automata.makeAnyString()));
        return best(
                reader,
                Operations.determinize(all, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                term -> term.length() - beginning.length() < 8 ? 1 : 0.8);
    }

    private static List<Alike> best(IndexReader reader, Automaton fitting, ToDoubleFunction<String> likeness)
            throws IOException {
        Map<String, Integer> holding = new HashMap<>();
        CompiledAutomaton compiled = new CompiledAutomaton(fitting, false, true);
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Field.Weighted field : Field.SEARCHED) {
                Terms terms = leaf.reader().terms(field.name());
                if (terms != null) {
                    count(compiled.getTermsEnum(terms), holding);
                }
            }
        }
        List<Alike> found = new ArrayList<>();
        holding.keySet().forEach(term -> found.add(new Alike(term, likeness.applyAsDouble(term))));
        return found.stream()
                .sorted(Comparator.comparingDouble(Alike::likeness)
                        .thenComparing(alike -> holding.getOrDefault(alike.term(), 0))
                        .reversed()
                        .thenComparing(Alike::term))
                .limit(MOST)
                .toList();
    }

    private static void count(TermsEnum terms, Map<String, Integer> holding) throws IOException {
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            holding.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
        }
    }

    /// How many letters differ, two exchanged neighbours being one.
    static int distance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] best = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                best[i][j] = i == 0 || j == 0 ? i + j : step(best, a, b, i, j);
            }
        }
        return best[a.length][b.length];
    }

    private static int step(int[][] best, int[] a, int[] b, int i, int j) {
        int changed = best[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int fewest = Math.min(changed, 1 + Math.min(best[i - 1][j], best[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return exchanged ? Math.min(fewest, best[i - 2][j - 2] + 1) : fewest;
    }
}
