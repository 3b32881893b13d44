package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveHits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts how the documents that fit a query divide.
final class FacetCounts implements CollectorManager<FacetCounts.Counter, FacetCounts.Counted> {
    /// @param documents how many fit
    record Counted(long documents, List<ArchiveHits.Facet> facets) {}

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Counted reduce(Collection<Counter> counters) {
        long documents =
                counters.stream().mapToLong(counter -> counter.documents).sum();
        List<ArchiveHits.Facet> facets = new ArrayList<>();
        for (String field : Field.FACETS) {
            Map<String, Long> sums = new TreeMap<>();
            counters.forEach(counter -> counter.counts
                    .getOrDefault(field, Map.of())
                    .forEach((value, count) -> sums.merge(value, count, Long::sum)));
            facets.add(new ArchiveHits.Facet(
                    field,
                    sums.entrySet().stream()
                            .map(entry -> new ArchiveHits.Count(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingLong(ArchiveHits.Count::documents)
                                    .reversed()
                                    .thenComparing(ArchiveHits.Count::value))
                            .toList()));
        }
        return new Counted(documents, facets);
    }

    /// Counts by the numbers that a part of the index gives to values, and asks for their names once, at the end.
    static final class Counter extends SimpleCollector {
        private final Map<String, Map<String, Long>> counts = new TreeMap<>();
        private final List<SortedSetDocValues> values = new ArrayList<>();
        private final List<long[]> numbers = new ArrayList<>();
        private long documents;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values.clear();
            numbers.clear();
            for (String field : Field.FACETS) {
                SortedSetDocValues each = DocValues.getSortedSet(leaf.reader(), field);
                values.add(each);
                numbers.add(new long[(int) each.getValueCount()]);
            }
        }

        @Override
        public void collect(int document) throws IOException {
            documents++;
            for (int i = 0; i < values.size(); i++) {
                SortedSetDocValues each = values.get(i);
                if (each.advanceExact(document)) {
                    for (int j = 0; j < each.docValueCount(); j++) {
                        numbers.get(i)[(int) each.nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < values.size(); i++) {
                Map<String, Long> sums = counts.computeIfAbsent(Field.FACETS.get(i), _ -> new TreeMap<>());
                long[] counted = numbers.get(i);
                for (int ord = 0; ord < counted.length; ord++) {
                    if (counted[ord] > 0) {
                        sums.merge(values.get(i).lookupOrd(ord).utf8ToString(), counted[ord], Long::sum);
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
