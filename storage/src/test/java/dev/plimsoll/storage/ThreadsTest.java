package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many threads, and interrupted threads.
@OnEachDatabase
class ThreadsTest {
    @TempDir
    private Path temp;

    private Path folder;

    private final TestDatabase database;

    ThreadsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void nameTheFolder() {
        folder = temp.resolve("workspace");
    }

    @Test
    void concurrentWritersLoseNothing() throws Exception {
        int threads = 8;
        int each = 25;
        try (Workspace workspace = database.open(folder)) {
            RunId shared = workspace.runs().create(Samples.started("shared"));
            inParallel(threads, thread -> {
                RunId own = workspace.runs().create(Samples.started("own " + thread));
                for (int number = 0; number < each; number++) {
                    workspace.runs().append(shared, Samples.trouble(thread * 1000L + number));
                    workspace.runs().append(own, Samples.trouble(number));
                    workspace.contracts().keep("same", new byte[] {(byte) number});
                    assertThat(workspace.runs().find(own).orElseThrow().events())
                            .hasSize(number + 2);
                }
                return own;
            });
            List<RunEvent> events = workspace.runs().find(shared).orElseThrow().events();
            assertThat(events).hasSize(1 + threads * each).doesNotHaveDuplicates();
            assertThat(workspace.runs().ids()).hasSize(1 + threads);
            assertThat(workspace.contracts().all()).hasSize(each);
            assertThat(workspace.runs().all())
                    .filteredOn(run -> !run.id().equals(shared))
                    .allSatisfy(run -> assertThat(run.events().subList(1, each + 1))
                            .isEqualTo(IntStream.range(0, each)
                                    .mapToObj(Samples::trouble)
                                    .toList()));
        }
    }

    @Test
    void ofTwoWhoChangeTheSamePlanOneIsRefused() throws Exception {
        try (Workspace workspace = database.open(folder)) {
            PlanId id = workspace.plans().create(Samples.drafted("first"));
            PlanState seen = workspace.plans().find(id).orElseThrow();
            AtomicInteger refused = new AtomicInteger();
            inParallel(6, _ -> {
                try {
                    return workspace.plans().append(seen, Samples.approved(seen.plan()));
                } catch (WorkspaceProblem conflict) {
                    assertThat(conflict.kind()).isEqualTo(WorkspaceProblem.Kind.CONFLICT);
                    refused.incrementAndGet();
                    return seen;
                }
            });
            assertThat(refused).hasValue(5);
            assertThat(workspace.plans().find(id).orElseThrow().events()).hasSize(2);
        }
    }

    @Test
    void reportsCanBeReplacedWhileTheyAreRead() throws Exception {
        try (Workspace workspace = database.open(folder)) {
            String large = "\"" + "x".repeat(200_000) + "\"";
            inParallel(4, thread -> {
                for (int number = 0; number < 10; number++) {
                    workspace
                            .reports()
                            .keep(new StoredReport(
                                    RunId.number(1), "post-mortem", "by " + thread, Samples.NOON, large));
                    assertThat(workspace.reports().all()).hasSize(1);
                }
                return thread;
            });
        }
    }

    /// An interrupt closes the file under a thread that is using it; callers never do.
    @Test
    void interruptedCallersHarmNothing() throws Exception {
        long seed = 20261120;
        Random random = new Random(seed);
        List<Long> acknowledged = new ArrayList<>();
        try (Workspace workspace = database.open(folder)) {
            RunId run = workspace.runs().create(Samples.started("interrupted"));
            AtomicInteger keptInterrupt = new AtomicInteger();
            Thread caller = Thread.ofPlatform().start(() -> {
                for (long number = 0; number < 150; number++) {
                    workspace.runs().append(run, Samples.trouble(number));
                    acknowledged.add(number);
                    workspace.runs().find(run);
                    if (Thread.interrupted()) {
                        keptInterrupt.incrementAndGet();
                    }
                }
            });
            while (caller.isAlive()) {
                caller.interrupt();
                caller.join(1 + random.nextInt(5));
            }
            assertThat(keptInterrupt.get()).as("seed %d", seed).isPositive();
            assertThat(acknowledged).hasSize(150);
            workspace.runs().append(run, Samples.concluded());
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).as("closing keeps the interrupt").isTrue();
        Thread.currentThread().interrupt();
        try (Workspace workspace = database.open(folder)) {
            assertThat(Thread.interrupted()).as("opening keeps the interrupt").isTrue();
            assertThat(workspace.runs().find(RunId.number(1)).orElseThrow().events())
                    .hasSize(152);
        }
    }

    private interface Work<T> {
        T with(int thread) throws Exception;
    }

    private static <T> void inParallel(int threads, Work<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                tasks.add(() -> work.with(number));
            }
            for (Future<T> future : executor.invokeAll(tasks)) {
                future.get();
            }
        }
    }
}
