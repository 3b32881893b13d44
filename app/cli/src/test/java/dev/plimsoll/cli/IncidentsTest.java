package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Incidents and the actions that follow, by their commands.
class IncidentsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void incident() {
        shell = new Shell(folder.resolve("workspace"));
        does(
                "incident",
                "new",
                "--title",
                "Checkout down",
                "--severity",
                "major",
                "--service",
                "checkout",
                "--began",
                "2026-11-20T13:03:00Z",
                "--detected",
                "2026-11-20T13:05:00Z",
                "--mitigated",
                "2026-11-20T13:30:00Z",
                "--customers",
                "1_200 from dashboard 7",
                "--cost",
                "about 51000 EUR from invoice 12",
                "--as",
                "ola");
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void anIncidentIsToldInOrderAndClosedWithAnAction() throws IOException {
        Path log = Files.writeString(folder.resolve("app.log"), """
            2026-11-20 14:03:05 ERROR checkout 503
            2026-11-20 14:02:58 WARN pool exhausted
            """);
        String timeline = does(
                "incident",
                "timeline",
                "I1",
                "--import",
                log.toString(),
                "--zone",
                "Europe/Berlin",
                "--same",
                "2026-11-20T14:00:00Z=2026-11-20T14:00:01.500Z",
                "--pin",
                "T2",
                "--annotate",
                "T1=the first page",
                "--start",
                "I1:began",
                "--as",
                "ola");
        assertThat(timeline.lines().map(line -> line.split(" ")[0]))
                .containsExactly("ENTRY", "T2", "I1:began", "T1", "I1:detected", "I1:mitigated");
        assertThat(timeline)
                .contains("-0:00:00.5", "+0:00:06.5", "ERROR checkout 503 — the first page", "14:03:06 CET");
        assertThat(does("incident", "timeline", "I1", "--hide", "T1", "--format", "csv"))
                .doesNotContain("T1,")
                .startsWith("entry,utc,");
        assertThat(does("incident", "timeline", "I1", "--all", "--format", "json"))
                .contains("\"the first page\"");
        assertThat(shell.call("incident", "timeline", "I1", "--pin", "T9").err())
                .contains("no entry 'T9'");

        assertThat(shell.call("incident", "close", "I1", "--as", "ola").err()).contains("has no action yet");
        does(
                "action",
                "new",
                "--text",
                "Alert when the pool is 90 % full",
                "--kind",
                "detect",
                "--source",
                "I1",
                "--due",
                "2026-11-21",
                "--as",
                "ola");
        assertThat(does("incident", "close", "I1", "--as", "ola"))
                .contains(
                        "State            closed",
                        "AC1  open",
                        "closed with [AC1] by ola",
                        "about 51000 EUR (invoice 12)");
        assertThat(shell.call("incident", "revise", "I1", "--title", "X", "--as", "ola")
                        .err())
                .contains("is closed; open it again");
        assertThat(does("incident", "list")).contains("closed  major", "27 min");
    }

    @Test
    void aFileThatHasGrownIsTakenAgainAndAddsOnlyWhatIsNew() throws IOException {
        Path alerts = Files.writeString(folder.resolve("alerts.csv"), """
            time,text
            2026-11-20T13:04:00Z,Errors rise
            2026-11-20T13:04:00Z,Errors rise
            """);
        String[] take = {"incident", "timeline", "I1", "--import", alerts.toString(), "--as", "ola"};
        String once = does(take);
        assertThat(once).contains("alerts.csv:2", "alerts.csv:3");
        assertThat(does(take)).isEqualTo(once);
        Files.writeString(alerts, Files.readString(alerts) + "2026-11-20T13:05:30Z,Pool exhausted\n");
        assertThat(does(take))
                .contains("alerts.csv:4")
                .hasLineCount((int) once.lines().count() + 1);
        does("incident", "timeline", "I1", "--pin", "T1", "--annotate", "T2=the first page", "--as", "ola");
        String[] moved =
                Stream.concat(Stream.of(take), Stream.of("--skew", "+1h")).toArray(String[]::new);
        String later = does(moved);
        assertThat(later).hasLineCount((int) once.lines().count() + 1).contains("the first page");
        assertThat(does(moved)).isEqualTo(later);
        assertThat(does("incident", "show", "I1"))
                .contains("3 entries added to the timeline (alerts.csv, its clock corrected by PT1H; 3 of them moved");
    }

    @Test
    void whatIsOverdueIsReadByPrograms() {
        assertThat(does("action", "overdue", "--json")).contains("\"actions\" : [ ]", "\"waiting\" : 0");
        does("action", "new", "--text", "Alert on the queue", "--kind", "detect", "--due", "2020-01-01", "--as", "ola");
        Shell.Outcome overdue = shell.call("action", "overdue", "--json");
        assertThat(overdue.exitCode()).isEqualTo(4);
        assertThat(overdue.out()).contains("\"action\" : \"AC1\"", "\"due\" : \"2020-01-01\"", "\"owner\" : \"ola\"");
    }

    @Test
    void exportsComeBackUnderTheSameNames() throws IOException {
        does(
                "action",
                "new",
                "--text",
                "=Add a \"canary\", soon",
                "--kind",
                "detect",
                "--source",
                "I1",
                "--due",
                "2026-12-01",
                "--verified-by",
                "P3",
                "--as",
                "ola");
        does("action", "new", "--text", "Write the runbook", "--priority", "low", "--as", "kim");
        for (String format : new String[] {"csv", "github", "jira"}) {
            Path file = folder.resolve("actions." + format);
            does("action", "export", "--format", format, "--output", file.toString());
            assertThat(does("action", "import", file.toString(), "--as", "ola"))
                    .as(format)
                    .isEqualTo("0 actions opened, 0 changed, 2 as they were.\n");
        }
        Path csv = folder.resolve("actions.csv");
        Files.writeString(csv, Files.readString(csv).replace("Write the runbook", "Write two runbooks"));
        assertThat(does("action", "import", csv.toString(), "--as", "ola")).contains("1 changed (AC2)");
        Path issues = Files.writeString(folder.resolve("issues.json"), """
            [{"number": 12, "title": "Alert on full pool", "labels": [{"name": "detect"}],
              "assignees": [{"login": "kim"}], "url": "https://example.org/acme/shop/issues/12", "state": "OPEN"}]
            """);
        assertThat(does("action", "import", issues.toString())).contains("1 action opened (AC3)");
        assertThat(does("action", "show", "AC3")).contains("detect", "kim", "/issues/12");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "text,due\nGood,\nBad,soon\n");
        assertThat(shell.call("action", "import", wrong.toString()).err()).contains("Wrong.csv:3 is due on 'soon'");
        assertThat(does("action", "list")).doesNotContain("Good");
        assertThat(shell.call("incident", "new", "--title", "X", "--cost", "many")
                        .err())
                .contains("The number 'many' cannot be used");
        assertThat(does("schema", "--of", "incident")).contains("A Plimsoll incident");
    }
}
