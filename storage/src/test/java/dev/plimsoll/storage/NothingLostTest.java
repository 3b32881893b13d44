package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.Role;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is replaced stays, and what is taken away is noticed.
class NothingLostTest {
    private static final RunId RUN = RunId.number(1);

    @TempDir
    private Path folder;

    private static StoredReport report(String text) {
        return new StoredReport(RUN, "post-mortem", "Shop", Samples.NOON, "{\"text\":\"" + text + "\"}");
    }

    /// Whatever is compiled and restored in whatever order: everything that ever held is there once more than needed to
    /// hold again, and the last restoration holds.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyReportThatEverHeldCanHoldAgain(long seed) {
        Random random = new Random(seed);
        List<StoredReport> held = new ArrayList<>();
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.runs().create(Samples.started("first"));
            Reports reports = workspace.reports();
            for (int step = 0; step < 12; step++) {
                List<Reports.Version> versions = reports.versions();
                if (random.nextBoolean() && !versions.isEmpty()) {
                    held.add(reports.restore(
                            versions.get(random.nextInt(versions.size())).number(), "ada"));
                } else {
                    StoredReport next = report(Integer.toString(random.nextInt(5)));
                    reports.keep(next);
                    held.add(next);
                }
                List<StoredReport> there = new ArrayList<>(
                        reports.versions().stream().map(Reports.Version::report).toList());
                there.add(reports.find(RUN, "post-mortem").orElseThrow());
                assertThat(there).as("seed %d, step %d", seed, step).containsAll(held);
                assertThat(there.getLast()).as("seed %d, step %d", seed, step).isEqualTo(held.getLast());
            }
            assertThat(workspace.check().findings()).isEmpty();
            assertThatThrownBy(() -> reports.restore(99, "ada")).hasMessageContaining("version 99 of a report");
        }
    }

    @Test
    void anEarlierListOfPeopleStays() {
        try (Workspace workspace = Workspace.open(folder)) {
            People first = new People(List.of(new People.Member(List.of(Samples.ADA), Set.of(Role.AUTHOR))));
            People second = new People(List.of(new People.Member(List.of(Samples.GRACE), Set.of(Role.OPERATOR))));
            workspace.people().set(0, first, "ada", "");
            workspace.people().set(1, second, "ada", "");
            assertThat(workspace.people().all())
                    .extracting(PeopleRegister.Entry::people)
                    .containsExactly(first, second);
        }
    }

    @Test
    void attachmentsAreKeptOnceWithTheirBytes() {
        byte[] bytes = {1, 2, 3, 0};
        try (Workspace workspace = Workspace.open(folder)) {
            String digest = workspace.attachments().keep("graph.png", bytes);
            assertThat(workspace.attachments().keep("other.png", bytes)).isEqualTo(digest);
            assertThat(workspace.attachments().find(digest))
                    .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes));
            assertThat(workspace.attachments().find("0".repeat(64))).isEmpty();
        }
        tampered("UPDATE attachment SET content = X'01020301'");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings())
                    .singleElement()
                    .asString()
                    .contains("attachment graph.png", "its content is not what was saved");
        }
    }

    @Test
    void theTailOfARunWithoutAVerdictIsMissed() {
        filled();
        tampered("DELETE FROM run_event WHERE event_number = 4");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings())
                    .singleElement()
                    .asString()
                    .contains("run R1", "it had 4 events, and the last of them is missing or changed");
        }
    }

    @Test
    void aLengthThatWasCutWithItsTailIsNotWhatWasSaved() {
        filled();
        tampered("DELETE FROM run_event WHERE event_number = 4", "UPDATE run_tail SET events = 3");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings())
                    .singleElement()
                    .asString()
                    .contains("run R1", "its length is not what was saved");
        }
    }

    private void filled() {
        try (Workspace workspace = Workspace.open(folder)) {
            RunId run = workspace.runs().create(Samples.started("first"));
            for (int number = 1; number <= 3; number++) {
                workspace.runs().append(run, Samples.trouble(number));
            }
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    private void tampered(String... statements) {
        try (Connection raw = H2File.connect(folder)) {
            for (String statement : statements) {
                assertThat(raw.createStatement().executeUpdate(statement)).isEqualTo(1);
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
