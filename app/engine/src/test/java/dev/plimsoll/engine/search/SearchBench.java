package dev.plimsoll.engine.search;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.storage.Encryption;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.key.PassphraseSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Measures a search as people get it: over a workspace on a disk, plain and encrypted, from opening to each answer.
/// Arguments: how many records (10,000), an empty folder. Times are of the processor, so that other programs do not
/// count.
final class SearchBench {
    private static final String PASSPHRASE = "a passphrase for a bench";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");
    private static final List<String> WORDS = List.of(
            "retry storm connection pool exhausted consumer breaker opened timeout backoff cache stampede poison message"
                    .split(" "));
    private static final int QUERIES = 200;

    private final SplittableRandom random = new SplittableRandom(1);

    private SearchBench() {}

    static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("search-bench");
        SearchBench bench = new SearchBench();
        try (Workspace workspace = Workspace.open(folder)) {
            for (int i = 0; i < count; i++) {
                bench.keep(workspace);
            }
        }
        bench.measure("plain", folder);
        new Encryption(folder, InstantSource.system(), new SecureRandom()).encrypt(PASSPHRASE.toCharArray());
        bench.measure("encrypted", folder);
    }

    private void keep(Workspace workspace) {
        var _ = workspace
                .records()
                .actions()
                .create(new ActionEvent.Opened(
                        NOON, OLA, Action.of(text(40), ActionKind.DETECT, ActionPriority.HIGH, OLA)));
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder("Watch");
        for (int i = 0; i < length; i++) {
            text.append(' ');
            if (random.nextInt(3) == 0) {
                text.append("team").append(random.nextInt(5_000));
            } else {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return text.toString();
    }

    private void measure(String name, Path folder) {
        PassphraseSource known = _ -> PASSPHRASE.toCharArray();
        for (String when : List.of("for the first time", "opened again")) {
            try (Workspace workspace = Workspace.open(folder, InstantSource.system(), known);
                    Archive archive =
                            ArchiveSources.archive(workspace, new CompareContracts(), InstantSource.system())) {
                double first = ask(archive, "timeout");
                double[] times = new double[QUERIES];
                for (int i = 0; i < QUERIES; i++) {
                    times[i] = ask(archive, text(1 + random.nextInt(4)).substring("Watch ".length()));
                }
                Arrays.sort(times);
                keep(workspace);
                System.out.printf(
                        "%s, %s: first query %.0f ms; then p50 %.1f ms, p95 %.1f ms, max %.1f ms;"
                                + " after a change %.1f ms%n",
                        name,
                        when,
                        first,
                        times[QUERIES / 2],
                        times[QUERIES * 95 / 100],
                        times[QUERIES - 1],
                        ask(archive, "timeout"));
            }
        }
    }

    private static double ask(Archive archive, String words) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        archive.search(ArchiveQuery.of(words, 20));
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }
}
