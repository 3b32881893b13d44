package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.archive.Likeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;

/// The documents of the archive, ready to be searched. Lies in memory; [#files] gives it to
/// somebody who keeps it. Safe for all threads; what one thread has
/// put is found by all once [#put] has returned. Ranks by BM25 over title, names and text.
public final class ArchiveIndex implements AutoCloseable {
    /// With fewer documents than this, mistakes in every word are allowed for.
    private static final int FEW = 3;

    private static final String LABEL = "label";

    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Field.AT, SortField.Type.LONG, true),
            new SortField(Field.ORDER, SortField.Type.STRING));

    /// Unlike in texts of all kinds, that a word is there at all says more here than how often it is, and that a report
    /// is long says little against it.
    private static final Similarity RANKING = new BM25Similarity(0.6f, 0.4f);

    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public ArchiveIndex() {
        this(Map.of());
    }

    /// The index that was saved as files.
    ///
    /// @param saved what [#files] gave; empty for a new index
    /// @throws UncheckedIOException if they are not an index that this version can read
    public ArchiveIndex(Map<String, byte[]> saved) {
        try {
            for (Map.Entry<String, byte[]> file : saved.entrySet()) {
                try (IndexOutput out = memory.createOutput(file.getKey(), IOContext.DEFAULT)) {
                    out.writeBytes(file.getValue(), file.getValue().length);
                }
            }
            IndexWriterConfig settings =
                    new IndexWriterConfig(new WordAnalyzer()).setMergeScheduler(new SerialMergeScheduler());
            writer = new IndexWriter(memory, settings);
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    /// Adds documents, each in place of an earlier one with its id.
    public void put(Collection<ArchiveDocument> documents) {
        update(documents, List.of());
    }

    /// Adds documents and takes others out, in one step for who searches.
    ///
    /// @param gone ids; those that are not there do not matter
    public void update(Collection<ArchiveDocument> documents, Collection<String> gone) {
        Words analysis = new Words();
        try {
            for (String id : gone) {
                writer.deleteDocuments(new Term(Field.ID, id));
            }
            for (ArchiveDocument document : documents) {
                writer.updateDocument(new Term(Field.ID, document.id()), IndexedDocument.of(document, analysis));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    /// What was said of the index when it was saved; empty for a new one.
    public String label() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(LABEL)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    /// Everything that is in it now, as files. A file never changes under its name.
    ///
    /// @param label what is to be known of it when it is opened again
    /// @param known names of files that are not asked for again
    /// @return the bytes of each file; of those that are known, none
    public Map<String, byte[]> files(String label, Set<String> known) {
        try {
            writer.setLiveCommitData(Map.of(LABEL, label).entrySet());
            writer.commit();
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : SegmentInfos.readLatestCommit(memory).files(true)) {
                files.put(name, known.contains(name) ? new byte[0] : bytes(name));
            }
            return files;
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (IndexInput in = memory.openInput(name, IOContext.READONCE)) {
            byte[] bytes = new byte[Math.toIntExact(in.length())];
            in.readBytes(bytes, 0, bytes.length);
            return bytes;
        }
    }

    /// How many documents there are.
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    /// How much memory the index takes, in bytes.
    public long bytes() {
        try {
            long sum = 0;
            for (String file : memory.listAll()) {
                sum += memory.fileLength(file);
            }
            return sum + writer.ramBytesUsed();
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    /// Finds documents. No text that somebody could type is wrong.
    public ArchiveHits search(ArchiveQuery query) {
        return with(searcher -> search(searcher, query));
    }

    /// Finds the documents that are most like something, the most alike first; none that share only a frequent word.
    public List<Likeness> similar(Likeness.Question question) {
        return with(searcher -> new Comparison(searcher, question).found());
    }

    private ArchiveHits search(IndexSearcher searcher, ArchiveQuery query) throws IOException {
        Words analysis = new Words();
        Asked asked = Asked.of(query.words(), analysis);
        Question question = new Question(searcher.getIndexReader(), analysis, asked);
        if (asked.words().isEmpty() && asked.phrases().isEmpty()) {
            boolean everything = query.words().isBlank();
            return everything
                    ? answer(searcher, filtered(MatchAllDocsQuery.INSTANCE, query), query, question)
                    : new ArchiveHits(
                            0, List.of(), new FacetCounts().reduce(List.of()).facets());
        }
        Query strict = filtered(question.strict(), query);
        ArchiveHits found = answer(searcher, strict, query, question);
        if (found.total() >= FEW || asked.words().isEmpty()) {
            return found;
        }
        Query lenient = new BooleanQuery.Builder()
                .add(strict, BooleanClause.Occur.SHOULD)
                .add(filtered(question.lenient(), query), BooleanClause.Occur.SHOULD)
                .build();
        return answer(searcher, lenient, query, question);
    }

    private static ArchiveHits answer(IndexSearcher searcher, Query fitting, ArchiveQuery query, Question question)
            throws IOException {
        TopFieldCollectorManager best =
                new TopFieldCollectorManager(BEST_FIRST, Math.max(query.limit(), Nearness.BEST), Integer.MAX_VALUE);
        FacetCounts facets = new FacetCounts();
        Object[] both = searcher.search(fitting, new MultiCollectorManager(best, facets));
        FacetCounts.Counted counted = (FacetCounts.Counted) both[1];
        Snippets snippets = new Snippets(new Words(), question::looksFor);
        StoredFields stored = searcher.storedFields();
        List<ArchiveHits.Hit> hits = new ArrayList<>();
        List<ScoreDoc> ranked = new Nearness(searcher, question.near()).ordered((TopFieldDocs) both[0]);
        for (ScoreDoc found : ranked.subList(0, Math.min(ranked.size(), query.limit()))) {
            hits.add(hit(stored.document(found.doc), found.score, snippets));
        }
        return new ArchiveHits(counted.documents(), hits, counted.facets());
    }

    private static ArchiveHits.Hit hit(Document stored, double score, Snippets snippets) {
        return new ArchiveHits.Hit(
                stored.get(Field.ID),
                stored.get(Field.KIND),
                snippets.whole(stored.get(Field.TITLE)),
                textOf(stored, Field.STATE),
                IndexedDocument.at(stored),
                List.of(stored.getValues(Field.SERVICE)),
                snippets.best(stored.get(Field.BODY)),
                score);
    }

    /// What a document says in a field; empty when it says nothing there.
    static String textOf(Document stored, String field) {
        String value = stored.get(field);
        return value == null ? "" : value;
    }

    private static Query filtered(Query query, ArchiveQuery filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
        only(all, Field.KIND, filters.kinds());
        only(all, Field.SERVICE, filters.services());
        only(all, Field.STATE, filters.states());
        only(all, Field.TAG, filters.tags());
        if (filters.since() != null || filters.until() != null) {
            long since =
                    filters.since() == null ? Long.MIN_VALUE : filters.since().toEpochMilli();
            long until =
                    filters.until() == null ? Long.MAX_VALUE : filters.until().toEpochMilli() - 1;
            all.add(LongPoint.newRangeQuery(Field.AT, since, until), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private static void only(BooleanQuery.Builder all, String field, List<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream()
                    .map(value -> new BytesRef(value.toLowerCase(Locale.ROOT)))
                    .toList();
            all.add(new TermInSetQuery(IndexedDocument.lower(field), terms), BooleanClause.Occur.FILTER);
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Use<T> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                searcher.setSimilarity(RANKING);
                return use.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    private static UncheckedIOException inMemory(IOException impossible) {
        return new UncheckedIOException("the index in memory could not be used", impossible);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            memory.close();
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }
}
