package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.storage.search.KnownItems.Shape;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures how long the index takes to be made and asked, how much memory it needs and how well it finds.
/// Arguments: the first seed and how many (1, 1); then a folder of texts that people wrote, whose paragraphs are the
/// documents. Without one they are generated, 10,000 of them, which share so many sentences that only who remembers
/// many words can mean one of them.
public final class ArchiveBench {
    private static final int DOCUMENTS = 10_000;
    private static final int QUERIES = 100;

    private ArchiveBench() {}

    static void main(String[] args) throws IOException {
        long first = args.length > 0 ? Long.parseLong(args[0]) : 1;
        int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        Map<Shape, DoubleSummaryStatistics> found = new EnumMap<>(Shape.class);
        DoubleSummaryStatistics usual = new DoubleSummaryStatistics();
        DoubleSummaryStatistics slow = new DoubleSummaryStatistics();
        for (long seed = first; seed < first + seeds; seed++) {
            List<ArchiveDocument> documents =
                    args.length > 2 ? Texts.under(Path.of(args[2]), DOCUMENTS) : new Corpus(seed).documents(DOCUMENTS);
            try (ArchiveIndex index = index(documents)) {
                KnownItems known = new KnownItems(documents, seed);
                for (Shape shape : args.length > 2 ? Shape.values() : new Shape[] {Shape.MANY}) {
                    List<KnownItems.Item> items = known.items(shape, QUERIES);
                    double[] times = times(index, items);
                    usual.accept(times[times.length / 2]);
                    slow.accept(times[times.length * 95 / 100]);
                    found.computeIfAbsent(shape, _ -> new DoubleSummaryStatistics())
                            .accept(KnownItems.successAtFive(index, items));
                }
            }
        }
        System.out.printf(
                "a query: p50 %.1f ms, p95 %.1f ms on average, p95 %.1f ms at most%n",
                usual.getAverage(), slow.getAverage(), slow.getMax());
        found.forEach((shape, success) -> System.out.printf(
                "known item among the first five, %s: %.3f (%.2f to %.2f)%n",
                shape, success.getAverage(), success.getMin(), success.getMax()));
    }

    private static ArchiveIndex index(List<ArchiveDocument> documents) {
        long before = processor();
        ArchiveIndex index = new ArchiveIndex();
        index.put(documents);
        System.out.printf(
                "%d documents: indexed in %.1f s, %.1f MB%n",
                documents.size(), (processor() - before) / 1e9, index.bytes() / 1e6);
        return index;
    }

    /// Of each query, in milliseconds, the shortest first.
    private static double[] times(ArchiveIndex index, List<KnownItems.Item> items) {
        double[] times = new double[items.size()];
        for (int i = 0; i < times.length; i++) {
            long before = processor();
            index.search(ArchiveQuery.of(items.get(i).words(), 20));
            times[i] = (processor() - before) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    /// Of this thread, in nanoseconds: other programs on the machine do not count.
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
