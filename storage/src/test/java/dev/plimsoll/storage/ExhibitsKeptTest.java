package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Attached evidence in a workspace that somebody changed by another road.
class ExhibitsKeptTest {
    private static final byte[] ROWS = "host,count\ndb7,3\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    static Exhibit exhibit(byte[] bytes) {
        return new Exhibit(
                "I1",
                "rows.csv",
                ExhibitKind.QUERY_RESULT,
                "psql",
                "operator on call",
                Samples.NOON,
                ZoneId.of("Europe/Berlin"),
                Duration.ofMillis(-1_500),
                "Three rows",
                "text/csv",
                Json.sha256(bytes),
                bytes.length);
    }

    private ExhibitState attach(Workspace workspace) {
        workspace.attachments().keep("rows.csv", ROWS);
        return workspace
                .records()
                .exhibits()
                .create(new ExhibitEvent.Attached(Samples.NOON, Samples.ADA, exhibit(ROWS)));
    }

    @Test
    void itComesBackAsItWasWithEverythingThatWasDoneWithIt() {
        ExhibitState last;
        try (Workspace workspace = Workspace.open(folder)) {
            ExhibitState first = attach(workspace);
            assertThat(first.exhibit().takenCorrected()).isEqualTo(Samples.NOON.plusMillis(1_500));
            ExhibitState noted = workspace
                    .records()
                    .exhibits()
                    .append(first, new ExhibitEvent.Annotated(Samples.NOON, Samples.GRACE, "See the third row"));
            last = workspace
                    .records()
                    .exhibits()
                    .append(noted, new ExhibitEvent.TakenOut(Samples.NOON, Samples.ADA, "for the review"));
            assertThatThrownBy(() -> workspace
                            .records()
                            .exhibits()
                            .append(last, new ExhibitEvent.Held(Samples.NOON, Samples.ADA, "never released")))
                    .hasMessageContaining("not released");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.records().exhibits().all()).containsExactly(last);
            assertThat(workspace.attachments().find(last.exhibit().digest())).contains(ROWS);
            assertThat(workspace.check().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE attachment SET content = X'00'                             | attachment rows.csv
        UPDATE exhibit_event SET body = REPLACE(body, 'psql', 'mail')     | exhibit EX1, event 1
        DELETE FROM exhibit_event                                         | exhibit EX1
        """)
    void whatWasAlteredIsNamed(String change, String record) throws SQLException {
        try (Workspace workspace = Workspace.open(folder)) {
            attach(workspace);
        }
        try (Connection raw = H2File.connect(folder)) {
            raw.createStatement().execute(change);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings())
                    .as(change)
                    .anyMatch(finding -> finding.contains("The record of " + record));
        }
    }
}
