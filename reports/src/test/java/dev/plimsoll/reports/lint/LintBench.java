package dev.plimsoll.reports.lint;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long the blame lint takes for 1,000 words of the files that are named, after a warm-up, and how well it does on
/// the labelled splits.
final class LintBench {
    private static final int ROUNDS = 5;
    private static final List<String> SPLITS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");

    private LintBench() {}

    public static void main(String[] files) throws IOException {
        List<String> texts = new ArrayList<>();
        int words = 0;
        for (String file : files) {
            texts.add(Files.readString(Path.of(file)));
            words += texts.getLast().split("\\s+").length;
        }
        long loading = System.nanoTime();
        BlameLint lint = BlameLint.of(Roster.of(List.of("Ottoline Quux")));
        lint.check("The engineer forgot it.");
        System.out.printf("models and rules: %d ms%n", (System.nanoTime() - loading) / 1_000_000);
        SPLITS.forEach(split -> score(lint, LabelledSplit.read("2026-11-22-" + split)));
        for (int round = 1; round <= ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long found =
                    texts.stream().mapToLong(text -> lint.check(text).size()).sum();
            double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
            System.out.printf(
                    "%d words, %d findings: %.1f ms of one core per 1,000 words%n", words, found, took * 1000 / words);
        }
    }

    private static void score(BlameLint lint, LabelledSplit split) {
        System.out.printf("%s: %s%n", split.name(), split.score(lint, Severity.CLEAR));
        System.out.printf("%s with what is soft: %s%n", split.name(), split.score(lint, Severity.SOFT));
    }
}
