package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of changes in a workspace that is closed, and one that somebody changed by another road.
class DiscussionsKeptTest {
    @TempDir
    private Path folder;

    private static DiscussionState accept(Workspace workspace) {
        ContractSummary base = new ContractSummary("a.yaml", "Orders", "1", "OpenAPI 3.1.0", "0".repeat(64), 1);
        DiscussionState opened =
                workspace.records().discussions().create(new DiscussionEvent.Opened(Samples.NOON, Samples.ADA, base));
        return workspace
                .records()
                .discussions()
                .append(
                        opened,
                        new DiscussionEvent.Accepted(
                                Samples.NOON,
                                Samples.GRACE,
                                "reviewer",
                                new ChangeAnchor(
                                        "0123456789abcdef",
                                        "property-removed",
                                        Severity.BREAKING,
                                        "",
                                        "Gone.",
                                        "f".repeat(64)),
                                List.of("0123456789abcdef"),
                                "Nobody reads it",
                                LocalDate.parse("2027-01-31")));
    }

    @Test
    void itComesBackAsItWasAndTheReasonIsInTheLedger() {
        DiscussionState kept;
        try (Workspace workspace = Workspace.open(folder)) {
            kept = accept(workspace);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.records().discussions().all()).containsExactly(kept);
            assertThat(workspace.check().findings()).isEmpty();
            assertThat(workspace.audit().notes("discussion accepted")).isTrue();
        }
    }

    @Test
    void anAlteredReasonIsNamed() throws SQLException {
        try (Workspace workspace = Workspace.open(folder)) {
            accept(workspace);
        }
        try (Connection raw = H2File.connect(folder)) {
            raw.createStatement()
                    .execute("UPDATE discussion_event SET body = REPLACE(body, 'Nobody reads', 'Ada approved')");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings()).anyMatch(finding -> finding.contains("discussion DS1, event 2"));
        }
    }
}
