package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveQuery;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// Measures how long the index takes to be made and asked, how much memory it needs and how well it finds.
/// Arguments: how many documents (10,000), the seed (1).
public final class ArchiveBench {
    private ArchiveBench() {}

    static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        List<ArchiveDocument> documents = new Corpus(seed).documents(count);
        long words = documents.stream()
                .mapToLong(document -> document.body().split(" ").length)
                .sum();
        long begin = System.nanoTime();
        long before = processor();
        try (ArchiveIndex index = new ArchiveIndex()) {
            index.put(documents);
            System.out.printf(
                    "%d documents of %d words each: indexed in %.1f s (processor %.1f s), %.1f MB%n",
                    count,
                    words / count,
                    (System.nanoTime() - begin) / 1e9,
                    (processor() - before) / 1e9,
                    index.bytes() / 1e6);
            List<KnownItems.Item> items = new KnownItems(documents, seed).items(1_000);
            double[] times = new double[items.size()];
            long work = processor();
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                index.search(ArchiveQuery.of(items.get(i).words(), 20));
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf("processor time a query: %.1f ms%n", (processor() - work) / 1e6 / times.length);
            System.out.printf("query: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n", times[500], times[950], times[999]);
            System.out.printf("known item among the first five: %.3f%n", KnownItems.successAtFive(index, items));
            items.subList(0, 4).forEach(item -> System.out.println("  for example: " + item.words()));
        }
    }

    /// Of this thread, in nanoseconds: other programs on the machine do not count.
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
