package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.Likeness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Looks for documents like a text: by its telling words, weighed by how often it has them and how rare they are
/// elsewhere (tf-idf), and by the operations, changes and services both are about.
final class Comparison {
    private static final int MOST_WORDS = 30;
    private static final int WORDS_SHOWN = 5;
    private static final int LONGEST = 100_000;
    /// In so few documents, one of them more or less changes how telling a word is.
    private static final int FEW = 10;

    /// Less in common than this is chance.
    private static final double LEAST_SHARE = 0.12;

    /// What a shared name counts, as a part of all the words of the question.
    private static final double OPERATION = 0.35;

    private static final double CHANGE = 0.2;
    private static final double SERVICE = 0.15;

    /// @param shown as it was written
    private record Telling(String stem, String shown, double weight) {}

    private final IndexSearcher searcher;
    private final Words analysis = new Words();
    private final Likeness.Question question;
    private final List<Telling> telling;
    private final double all;
    private double unknown;

    Comparison(IndexSearcher searcher, Likeness.Question question) throws IOException {
        this.searcher = searcher;
        this.question = question;
        this.telling = telling();
        double known = telling.stream().mapToDouble(Telling::weight).sum();
        // Words that no document holds make likeness smaller, but a text full of names can still be like something.
        this.all = Math.max(1, known + Math.min(known, unknown));
    }

    List<Likeness> found() throws IOException {
        int wanted = Math.min(1_000, 4 * question.limit() + question.except().size());
        StoredFields stored = searcher.storedFields();
        List<Likeness> found = new ArrayList<>();
        for (ScoreDoc each : searcher.search(query(), wanted).scoreDocs) {
            Document document = stored.document(each.doc);
            if (!question.except().contains(document.get(Field.ID))) {
                Likeness likeness = likeness(document);
                if (likeness.share() >= LEAST_SHARE && !likeness.why().isEmpty()) {
                    found.add(likeness);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Likeness::share)
                        .reversed()
                        .thenComparing(Likeness::at, Comparator.reverseOrder())
                        .thenComparing(Likeness::id))
                .limit(question.limit())
                .toList();
    }

    private List<Telling> telling() throws IOException {
        String text = question.text();
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (Words.Part part : analysis.parts(cut)) {
            if (part.raw().length() > 2
                    && !Asked.FREQUENT.contains(part.raw())
                    && !part.raw().chars().allMatch(Character::isDigit)) {
                counts.merge(part.stem(), 1, Integer::sum);
                shown.putIfAbsent(part.stem(), part.raw());
            }
        }
        int documents = Math.max(1, searcher.getIndexReader().numDocs());
        List<Telling> all = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int holding = holding(entry.getKey());
            unknown += holding == 0 ? Math.log(1 + (documents + 0.5) / 0.5) : 0;
            if (holding > 0 && (documents < 8 || holding <= documents / 2)) {
                double rare = Math.log(1 + (documents + 0.5) / (holding + 0.5));
                double weight = (1 + Math.log(entry.getValue())) * rare;
                all.add(new Telling(entry.getKey(), shown.getOrDefault(entry.getKey(), ""), weight));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::stem))
                .limit(MOST_WORDS)
                .toList();
    }

    /// How many documents have a word. Those that are not wanted do not count where that makes a difference: the words
    /// of the record at hand would seem to be known from elsewhere.
    private int holding(String stem) throws IOException {
        int all = Math.max(
                searcher.getIndexReader().docFreq(new Term(Field.BODY, stem)),
                searcher.getIndexReader().docFreq(new Term(Field.TITLE, stem)));
        return question.except().isEmpty() || all > FEW ? all : searcher.count(others(stem));
    }

    private Query others(String stem) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Field.BODY, stem)), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term(Field.TITLE, stem)), BooleanClause.Occur.SHOULD)
                .setMinimumNumberShouldMatch(1)
                .add(
                        new TermInSetQuery(
                                Field.ID,
                                question.except().stream().map(BytesRef::new).toList()),
                        BooleanClause.Occur.MUST_NOT)
                .build();
    }

    private Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Telling word : telling) {
            any.add(constant(Field.BODY, word.stem(), word.weight() / all), BooleanClause.Occur.SHOULD);
            any.add(constant(Field.TITLE, word.stem(), word.weight() / all), BooleanClause.Occur.SHOULD);
        }
        names(any, Field.OPERATION, question.labels().operations(), OPERATION);
        names(any, Field.CHANGE, question.labels().changes(), CHANGE);
        names(any, Field.SERVICE, question.labels().services(), SERVICE);
        BooleanQuery.Builder limited = new BooleanQuery.Builder().add(any.build(), BooleanClause.Occur.MUST);
        if (!question.kinds().isEmpty()) {
            List<BytesRef> kinds = question.kinds().stream().map(BytesRef::new).toList();
            limited.add(new TermInSetQuery(Field.KIND, kinds), BooleanClause.Occur.FILTER);
        }
        return limited.build();
    }

    private static void names(BooleanQuery.Builder any, String field, List<String> names, double weight) {
        names.stream()
                .limit(50)
                .forEach(name -> any.add(
                        constant(IndexedDocument.lower(field), name.toLowerCase(Locale.ROOT), weight),
                        BooleanClause.Occur.SHOULD));
    }

    private static Query constant(String field, String term, double weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), (float) weight);
    }

    private Likeness likeness(Document document) {
        Set<String> words = new HashSet<>();
        analysis.each(document.get(Field.TITLE), word -> words.add(word.term()));
        analysis.each(document.get(Field.BODY), word -> words.add(word.term()));
        List<Telling> shared =
                telling.stream().filter(word -> words.contains(word.stem())).toList();
        List<String> operations =
                same(document, Field.OPERATION, question.labels().operations());
        List<String> changes = same(document, Field.CHANGE, question.labels().changes());
        List<String> services = same(document, Field.SERVICE, question.labels().services());
        double share = shared.stream().mapToDouble(Telling::weight).sum() / all
                + (operations.isEmpty() ? 0 : OPERATION)
                + (changes.isEmpty() ? 0 : CHANGE)
                + (services.isEmpty() ? 0 : SERVICE);
        return new Likeness(
                document.get(Field.ID),
                document.get(Field.KIND),
                document.get(Field.TITLE),
                ArchiveIndex.textOf(document, Field.STATE),
                IndexedDocument.at(document),
                shared.stream().limit(WORDS_SHOWN).map(Telling::shown).toList(),
                operations,
                changes,
                services,
                Math.min(1, share / (1 + OPERATION + CHANGE + SERVICE)));
    }

    private static List<String> same(Document document, String field, List<String> names) {
        Set<String> wanted = new HashSet<>();
        names.forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
        return List.of(document.getValues(field)).stream()
                .filter(name -> wanted.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }
}
