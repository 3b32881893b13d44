package dev.plimsoll.storage.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Makes a query of what somebody typed, and remembers which words it looks for so that they can be marked.
final class Question {
    /// How much the other fields add to the best one.
    private static final float TIE = 0.15f;
    /// Of every three words, two have to be there.
    private static final double NEEDED = 0.66;
    /// What a word counts that may be meant.
    private static final double MEANT = 0.8;

    private final IndexReader reader;
    private final Words analysis;
    private final Asked asked;
    private final Set<String> terms = new HashSet<>();
    private final List<Predicate<String>> alike = new ArrayList<>();
    private final List<List<String>> near = new ArrayList<>();

    Question(IndexReader reader, Words analysis, Asked asked) {
        this.reader = reader;
        this.analysis = analysis;
        this.asked = asked;
    }

    /// Whether a word of a document is one that was looked for.
    boolean looksFor(String term) {
        return terms.contains(term) || alike.stream().anyMatch(like -> like.test(term));
    }

    /// For each word the words of the index that may be meant.
    List<List<String>> near() {
        return near;
    }

    /// Words as they are; only what no document holds is taken for a typing mistake.
    Query strict() throws IOException {
        near.clear();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < asked.words().size(); i++) {
            boolean last = asked.unfinished() && i == asked.words().size() - 1;
            all.add(word(asked.words().get(i), last, false), BooleanClause.Occur.SHOULD);
        }
        int words = asked.words().size();
        return phrases(all.setMinimumNumberShouldMatch(words <= 2 ? words : (int) Math.ceil(words * NEEDED)));
    }

    /// The same when too little was found: every word may hold a mistake, and half of them may be missing.
    Query lenient() throws IOException {
        near.clear();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < asked.words().size(); i++) {
            boolean last = asked.unfinished() && i == asked.words().size() - 1;
            all.add(word(asked.words().get(i), last, true), BooleanClause.Occur.SHOULD);
        }
        // Where a phrase is there, that is something; single words then only order what has it.
        int needed = asked.phrases().isEmpty() ? (asked.words().size() + 1) / 2 : 0;
        return phrases(all.setMinimumNumberShouldMatch(needed));
    }

    private Query phrases(BooleanQuery.Builder all) {
        for (String phrase : asked.phrases()) {
            List<Words.Part> parts = analysis.parts(phrase);
            parts.forEach(part -> terms.add(part.raw()));
            all.add(inEachField(field -> phrase(field, parts)), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private Query word(String typed, boolean unfinished, boolean mistaken) throws IOException {
        String whole = analysis.whole(typed).getFirst();
        List<Words.Part> parts = analysis.parts(typed);
        boolean simple = parts.size() < 2;
        List<Query> ways = new ArrayList<>();
        if (reader.docFreq(new Term(Field.KEY, whole)) > 0) {
            ways.add(new BoostQuery(new TermQuery(new Term(Field.KEY, whole)), 40));
        }
        terms.add(whole);
        for (Words.Part part : parts) {
            terms.add(part.raw());
            terms.add(part.stem());
        }
        if (simple) {
            // In the text the stem alone decides; in titles and names the very word counts a little more.
            parts.forEach(part -> ways.add(everywhere(part.stem())));
            ways.add(new BoostQuery(new TermQuery(new Term(Field.TITLE, whole)), 2));
            ways.add(new BoostQuery(new TermQuery(new Term(Field.NAMES, whole)), 1.5f));
        } else {
            ways.add(new BoostQuery(everywhere(whole), 3));
            ways.add(inEachField(field -> new BoostQuery(phrase(field, parts), 1.5f)));
            ways.add(inEachField(field -> together(field, parts)));
        }
        List<Alike> meant = meant(whole, parts, unfinished, mistaken);
        if (unfinished && !meant.isEmpty()) {
            ways.add(inEachField(field -> new BoostQuery(new PrefixQuery(new Term(field, whole)), 0.6f)));
        }
        for (Alike each : meant) {
            ways.add(new BoostQuery(everywhere(each.term()), (float) (MEANT * each.likeness())));
            terms.add(each.term());
        }
        List<String> forms = new ArrayList<>();
        (simple ? parts : parts.subList(0, 1)).forEach(part -> forms.add(part.stem()));
        meant.forEach(each -> forms.add(each.term()));
        near.add(forms);
        return new DisjunctionMaxQuery(ways, 0);
    }

    /// The words that may be meant by what is not typed to its end, or with a mistake in it.
    private List<Alike> meant(String whole, List<Words.Part> parts, boolean unfinished, boolean mistaken)
            throws IOException {
        List<Alike> meant = new ArrayList<>();
        if (unfinished && whole.length() >= 2) {
            meant.addAll(Alike.begun(reader, whole));
            if (!meant.isEmpty()) {
                alike.add(term -> term.startsWith(whole));
            }
        }
        if (edits(whole) > 0 && (mistaken || (meant.isEmpty() && unknown(whole, parts)))) {
            meant.addAll(Alike.mistyped(reader, whole, edits(whole)));
        }
        return meant;
    }

    /// One word, weighed over all fields together (BM25F).
    private static Query everywhere(String term) {
        CombinedFieldQuery.Builder all = new CombinedFieldQuery.Builder(term);
        Field.SEARCHED.forEach(field -> all.addField(field.name(), field.boost()));
        return all.build();
    }

    private static Query phrase(String field, List<Words.Part> parts) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        parts.forEach(part -> phrase.add(new Term(field, part.raw())));
        return phrase.build();
    }

    private static Query together(String field, List<Words.Part> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.stream()
                .limit(Asked.MOST_WORDS)
                .forEach(part -> all.add(new TermQuery(new Term(field, part.stem())), BooleanClause.Occur.MUST));
        return new BoostQuery(all.build(), 0.5f);
    }

    private static Query inEachField(Function<String, Query> query) {
        return new DisjunctionMaxQuery(
                Field.SEARCHED.stream()
                        .<Query>map(field -> new BoostQuery(query.apply(field.name()), field.boost()))
                        .toList(),
                TIE);
    }

    private boolean unknown(String whole, List<Words.Part> parts) throws IOException {
        if (known(whole)) {
            return false;
        }
        for (Words.Part part : parts) {
            if (!known(part.raw()) && !known(part.stem())) {
                return true;
            }
        }
        return parts.isEmpty();
    }

    private boolean known(String term) throws IOException {
        if (reader.docFreq(new Term(Field.KEY, term)) > 0) {
            return true;
        }
        for (Field.Weighted field : Field.SEARCHED) {
            if (reader.docFreq(new Term(field.name(), term)) > 0) {
                return true;
            }
        }
        return false;
    }

    /// How many letters may be wrong.
    private static int edits(String word) {
        int length = word.codePointCount(0, word.length());
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }
}
