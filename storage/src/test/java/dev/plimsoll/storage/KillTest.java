package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that saves events is killed at a random moment, again and again, in the same workspace: every event
/// that it had acknowledged must be there afterwards, and the workspace must open and be whole, its ledger too.
///
/// `-Dplimsoll.kill.cycles=100` kills more often; `-Dplimsoll.kill.seed` repeats a failure's moments.
@OnEachDatabase
class KillTest {
    private static final int CYCLES = Integer.getInteger("plimsoll.kill.cycles", 3);
    private static final long SEED = Long.getLong("plimsoll.kill.seed", 4_711);

    @TempDir
    private Path folder;

    private final TestDatabase database;

    KillTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void noAcknowledgedEventIsLost() throws Exception {
        Random random = new Random(SEED);
        long acknowledged = 0;
        long unacknowledged = 0;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            Child child = Child.start(database.typed(folder), "append");
            String name = child.line();
            assertThat(name).as("seed %d, cycle %d", SEED, cycle).isEqualTo("run R" + cycle);
            long last = killAfter(child, random.nextInt(1000));

            try (Workspace workspace = database.open(folder)) {
                Run run = workspace.runs().find(RunId.number(cycle)).orElseThrow();
                long kept = run.all(RunEvent.TroubleMet.class).size();
                assertThat(kept)
                        .as("seed %d, cycle %d: the child acknowledged %d events", SEED, cycle, last)
                        .isBetween(last, last + 1);
                assertThat(run.events().getLast())
                        .isEqualTo(kept == 0 ? Samples.started("appended") : Samples.trouble(kept));
                assertThat(workspace.runs().ids()).hasSize(cycle);
                assertThat(workspace.check().findings())
                        .as("seed %d, cycle %d", SEED, cycle)
                        .isEmpty();
                acknowledged += last;
                unacknowledged += kept - last;
            }
        }
        // In the test's report, so that a long campaign leaves its numbers.
        System.out.printf(
                "%d kills (seed %d): %d events acknowledged, 0 lost; %d more kept that were not acknowledged yet%n",
                CYCLES, SEED, acknowledged, unacknowledged);
    }

    /// Lets the child save for so long, kills it, and returns the last number that it acknowledged.
    static long killAfter(Child child, int milliseconds) throws IOException, InterruptedException {
        long[] last = new long[1];
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                @Nullable String line;
                while ((line = child.line()) != null) {
                    last[0] = Long.parseLong(line);
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        boolean ended = reader.join(Duration.ofMillis(milliseconds));
        assertThat(ended).as("the child ended by itself").isFalse();
        child.kill();
        assertThat(reader.join(Duration.ofSeconds(20))).isTrue();
        return last[0];
    }
}
