package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Histories that were read before are read on from where they were.
@OnEachDatabase
class RememberedTest {
    @TempDir
    private Path folder;

    private final TestDatabase database;

    RememberedTest(TestDatabase database) {
        this.database = database;
    }

    /// Runs are begun, go on, and are read one by one or all at once, in any order.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasReadBeforeEachReadingTellsAll(long seed) {
        Random random = new Random(seed);
        Map<RunId, List<RunEvent>> expected = new LinkedHashMap<>();
        try (Workspace workspace = database.open(folder)) {
            for (int step = 0; step < 200; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> begin(workspace, expected, "run " + step);
                    case 1 -> goOn(workspace, expected, random, step);
                    case 2 ->
                        assertThat(all(workspace))
                                .as("seed %d, step %d", seed, step)
                                .isEqualTo(expected);
                    default -> compareOne(workspace, expected, random, "seed " + seed + ", step " + step);
                }
            }
            assertThat(all(workspace)).as("seed %d, at the end", seed).isEqualTo(expected);
        }
    }

    private static void begin(Workspace workspace, Map<RunId, List<RunEvent>> expected, String title) {
        RunEvent.Started started = Samples.started(title);
        expected.put(workspace.runs().create(started), new ArrayList<>(List.of(started)));
    }

    private static void goOn(Workspace workspace, Map<RunId, List<RunEvent>> expected, Random random, int step) {
        for (RunId run : any(expected, random)) {
            RunEvent event = Samples.trouble(step);
            workspace.runs().append(run, event);
            expected.get(run).add(event);
        }
    }

    /// One of them; none before there is one.
    private static List<RunId> any(Map<RunId, List<RunEvent>> runs, Random random) {
        List<RunId> ids = List.copyOf(runs.keySet());
        return ids.isEmpty() ? List.of() : List.of(ids.get(random.nextInt(ids.size())));
    }

    private static void compareOne(
            Workspace workspace, Map<RunId, List<RunEvent>> expected, Random random, String when) {
        for (RunId run : any(expected, random)) {
            assertThat(events(workspace, run)).as(when).isEqualTo(expected.get(run));
        }
    }

    private static List<RunEvent> events(Workspace workspace, RunId run) {
        return workspace.runs().find(run).orElseThrow().events();
    }

    private static Map<RunId, List<RunEvent>> all(Workspace workspace) {
        Map<RunId, List<RunEvent>> all = new LinkedHashMap<>();
        for (Run run : workspace.runs().all().reversed()) {
            all.put(run.id(), run.events());
        }
        return all;
    }

    @Test
    void ofManyHistoriesTheFirstDamagedOneIsTold() throws SQLException {
        fill();
        change("UPDATE run_event SET body = '{}' WHERE owner_number IN (47, 31, 92)");
        try (Workspace workspace = database.open(folder)) {
            assertThatThrownBy(workspace.runs()::all)
                    .isInstanceOf(WorkspaceProblem.class)
                    .hasMessageContaining("run R31, event 1");
            assertThat(workspace.runs().find(RunId.number(32))).isPresent();
            assertThat(workspace.runs().ids()).hasSize(100);
        }
    }

    /// What was read stays in memory; the check reads the table.
    @Test
    void theCheckReadsEachRowThoughItWasReadBefore() throws SQLException {
        assumeTrue(database.typed(folder).contains("postgresql"), "a file is open to one program alone");
        fill();
        try (Workspace workspace = database.open(folder)) {
            assertThat(workspace.runs().all()).hasSize(100);
            change("UPDATE run_event SET body = '{}' WHERE owner_number = 31");
            assertThat(workspace.check().findings()).anyMatch(finding -> finding.contains("run R31, event 1"));
        }
    }

    private void fill() {
        try (Workspace workspace = database.open(folder)) {
            for (int run = 1; run <= 100; run++) {
                workspace.runs().create(Samples.started("run " + run));
            }
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection raw = database.raw(folder)) {
            assertThat(raw.createStatement().executeUpdate(statement)).isPositive();
        }
    }
}
