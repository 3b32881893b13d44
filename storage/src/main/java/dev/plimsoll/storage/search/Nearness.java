package dev.plimsoll.storage.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/// Puts documents first in which the words that were asked for stand near each other: somebody remembers a sentence,
/// and its words are elsewhere too, but not together. Looks only at the best hits, since it takes long.
final class Nearness {
    /// A known document that is further behind is not found by this either.
    static final int BEST = 100;

    /// Little in a sentence is by chance: what stands together counts more than what is there at all.
    private static final float WEIGHT = 3;
    /// How far from where they would stand as they were typed; the other way round counts two.
    private static final int SLOP = 12;
    /// Of more words, only so many are put in pairs.
    private static final int MOST_WORDS = 12;

    private final IndexSearcher searcher;
    private final Query pairs;

    /// @param words each with the words of the index that may be meant
    Nearness(IndexSearcher searcher, List<List<String>> words) throws IOException {
        this.searcher = searcher;
        List<Meant> meant = new ArrayList<>();
        for (List<String> forms : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            meant.add(Meant.of(forms, searcher));
        }
        this.pairs = pairs(meant);
    }

    private static Query pairs(List<Meant> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                all.add(pair(words.get(i), words.get(j)), BooleanClause.Occur.SHOULD);
            }
        }
        // Each word is in one pair less than there are words.
        return new BoostQuery(all.build(), 1f / Math.max(1, words.size() - 1));
    }

    private static Query pair(Meant one, Meant other) {
        Query pair = new MultiPhraseQuery.Builder()
                .add(one.terms().toArray(Term[]::new))
                .add(other.terms().toArray(Term[]::new))
                .setSlop(SLOP)
                .build();
        double counted = one.counted() + other.counted();
        return counted > 0 ? new BoostQuery(pair, (float) ((one.rarity() + other.rarity()) / counted)) : pair;
    }

    /// A word with those of the index that it may stand for.
    ///
    /// @param rarity what it says that a document has one of them (its idf): the more there are, the less
    /// @param counted what a phrase takes it for, which is the sum over all of them: the beginning of
    ///     twenty frequent words would count like a very rare one
    private record Meant(List<Term> terms, double rarity, double counted) {
        static Meant of(List<String> forms, IndexSearcher searcher) throws IOException {
            List<Term> terms = forms.stream()
                    .distinct()
                    .map(form -> new Term(Field.BODY, form))
                    .toList();
            int documents = searcher.getIndexReader().getDocCount(Field.BODY);
            long holding = 0;
            double counted = 0;
            for (Term term : terms) {
                int frequency = searcher.getIndexReader().docFreq(term);
                holding += frequency;
                counted += frequency > 0 ? rarity(frequency, documents) : 0;
            }
            return new Meant(terms, rarity(Math.min(holding, documents), documents), counted);
        }

        private static double rarity(long holding, int documents) {
            return Math.log1p((documents - holding + 0.5) / (holding + 0.5));
        }
    }

    /// The hits in their new order, with their scores.
    List<ScoreDoc> ordered(TopFieldDocs found) throws IOException {
        List<ScoreDoc> ranked = new ArrayList<>();
        for (ScoreDoc each : found.scoreDocs) {
            Number score = (Number) ((FieldDoc) each).fields[0]; // what they were sorted by
            ranked.add(new ScoreDoc(each.doc, score.floatValue(), each.shardIndex));
        }
        int best = Math.min(BEST, ranked.size());
        if (best < 2) {
            return ranked;
        }
        Map<Integer, Float> near = new HashMap<>();
        ScoreDoc[] first = ranked.subList(0, best).stream()
                .map(each -> new ScoreDoc(each.doc, each.score, each.shardIndex))
                .toArray(ScoreDoc[]::new);
        TopDocs again = QueryRescorer.rescore(
                searcher, new TopDocs(new TotalHits(best, TotalHits.Relation.EQUAL_TO), first), pairs, WEIGHT, best);
        Arrays.stream(again.scoreDocs).forEach(each -> near.put(each.doc, each.score));
        ranked.subList(0, best).forEach(each -> each.score = near.getOrDefault(each.doc, each.score));
        // Stable: those that are equal keep the order in which they were found.
        ranked.sort(Comparator.comparingDouble((ScoreDoc each) -> each.score).reversed());
        return ranked;
    }
}
