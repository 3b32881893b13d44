package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drills by their commands.
class DrillTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void workspace() {
        shell = new Shell(folder.resolve("workspace"));
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private String refused(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(4);
        return outcome.err();
    }

    @Test
    void aDrillIsPlayedDebriefedAndReported() {
        assertThat(does(
                        "drill",
                        "new",
                        "--title",
                        "Region lost",
                        "--due",
                        "2099-01-01",
                        "--role",
                        "on call=quentin",
                        "--inject",
                        "10m=second=The queue is full",
                        "--inject",
                        "90s=first=Errors rise",
                        "--as",
                        "ola"))
                .contains("nobody plays customer support", "hidden, planned after 1 min 30 s  first   Errors rise");
        for (String[] look : new String[][] {
            {"drill", "show", "D1", "--as-participant"},
            {"drill", "show", "D1", "--as", "quentin"},
            {"drill", "show", "D1", "--as-participant", "--json"},
            {"drill", "list"},
            {"audit", "list"}
        }) {
            assertThat(does(look)).doesNotContain("queue is full", "Errors rise", "PT10M", "second");
        }
        assertThat(refused("drill", "start", "D1", "--as", "quentin")).contains("is led by ola, not by quentin");
        assertThat(does("drill", "start", "D1", "--as", "ola")).contains("running");
        does("drill", "inject", "D1", "first", "--as", "ola");
        assertThat(does("drill", "mark", "D1", "detected", "--as", "quentin"))
                .contains("Errors rise")
                .doesNotContain("queue is full");
        does("drill", "pause", "D1", "--as", "ola");
        does("drill", "note", "D1", "The dashboard was stale", "--as", "quentin");
        assertThat(refused("drill", "mark", "D1", "decided", "--as", "quentin")).contains("is paused");
        does("drill", "resume", "D1", "--as", "ola");
        assertThat(shell.call("drill", "report", "D1", "-o", "-").err()).contains("Drill D1 is running");
        assertThat(does("drill", "end", "D1", "--as", "ola")).contains("did not come, planned after 10 min");
        assertThat(does("drill", "show", "D1", "--json"))
                .containsSubsequence("\"notes\"", "\"by\" : \"quentin\"", "\"what\" : \"The dashboard was stale\"");
        assertThat(refused("drill", "close", "D1", "--as", "ola")).contains("names no improvement");
        assertThat(shell.call("drill", "debrief", "D1", "--improvement", "x").err())
                .contains("--verified-by");
        String[] vague = {
            "drill", "debrief", "D1", "--improvement", "Improve paging", "--due", "2099-02-01", "--verified-by", "us"
        };
        assertThat(shell.call(vague).err()).contains("'Improve': It has no bound");
        does(
                "drill",
                "debrief",
                "D1",
                "--improvement",
                "Alarm on stale dashboards",
                "--due",
                "2099-02-01",
                "--verified-by",
                "the next drill",
                "--as",
                "quentin");
        assertThat(does("drill", "close", "D1", "--as", "ola")).contains("closed");
        assertThat(does("drill", "report", "D1", "-o", "-"))
                .contains("Drill D1: Region lost", "Customer support was absent", "Not recovered", "did not come")
                .contains("The dashboard was stale", "Alarm on stale dashboards", "the next drill", "on call")
                .doesNotContain("quentin", "ola ");
        assertThat(does("drill", "report", "D1", "--audience", "company", "-o", "-"))
                .contains("Alarm on stale dashboards")
                .doesNotContain("quentin", "ola ");
        assertThat(does("drill", "report", "D1", "--audience", "customer", "-o", "-"))
                .contains("Summary", "Not recovered")
                .doesNotContain("quentin", "ola ", "D1", "dashboard", "queue is full", "on call");
    }

    /// What a drill was played with is held against what production has, before it or in its debrief.
    @Test
    void whatIsNotLikeProductionStandsInTheDebriefAndTheReport() throws IOException {
        Path production = Files.writeString(folder.resolve("production.yaml"), """
            severities: ['SEV1: customers cannot order', 'SEV2: slow']
            roles: [on call, scribe]
            contacts: {payments: '+49 341 0000'}
            tools: {status page: v2}
            templates: {customer mail: v3}
            """);
        Path played = Files.writeString(folder.resolve("played.json"), """
            {"severities": ["SEV1: customers cannot order"], "contacts": {"payments": "+49 341 1111"},
             "tools": {"Status page": "v2"}, "templates": {"customer mail": "v2"}}
            """);
        does("drill", "new", "--title", "Slow", "--due", "2099-01-01", "--role", "on call=quentin", "--as", "ola");
        does("drill", "start", "D1", "--as", "ola");
        does("drill", "end", "D1", "--as", "ola");
        assertThat(does("drill", "report", "D1", "-o", "-")).contains("Nobody compared");
        String[] compare = {
            "drill",
            "compare",
            "D1",
            "--production",
            production.toString(),
            "--played",
            played.toString(),
            "--as",
            "kim"
        };
        assertThat(does(compare))
                .contains("severity SEV2: the drill does not have it", "role scribe: the drill does not have it")
                .contains("template customer mail: 'v2' in the drill, 'v3' in production", "contact payments:")
                .doesNotContain("tool ");
        assertThat(does("drill", "show", "D1", "--json")).contains("mismatches", "scribe");
        assertThat(does("drill", "report", "D1", "-o", "-"))
                .contains("In 4 points the drill was not like production", "`SEV2`", "`scribe`", "`customer mail`")
                .doesNotContain("+49");
        assertThat(does("audit", "list")).contains("drill compared");
    }

    /// What a drill met and what customers met are told in both reports, with what came of the drill's improvement.
    @Test
    void anIncidentThatRepeatsADrillIsSaidInBoth() throws IOException {
        does("drill", "new", "--title", "Stale cache", "--due", "2099-01-01", "--role", "support=kim", "--as", "ola");
        does("drill", "start", "D1", "--as", "ola");
        does("drill", "note", "D1", "The cache served stale prices after the failover", "--as", "kim");
        does("drill", "end", "D1", "--as", "ola");
        assertThat(does(
                        "drill",
                        "debrief",
                        "D1",
                        "--improvement",
                        "Expire prices in the cache within 60 s",
                        "--due",
                        "2099-02-01",
                        "--verified-by",
                        "the next drill",
                        "--owner",
                        "kim",
                        "--as",
                        "ola"))
                .contains("AC1", "Expire prices");
        does("drill", "close", "D1", "--as", "ola");
        assertThat(does("action", "show", "AC1")).contains("D1", "kim", "2099-02-01", "the next drill");
        Path incident = Files.writeString(folder.resolve("outage.json"), """
            {"title": "Old prices", "severity": "major", "owner": "ola",
             "story": {"factors": [{"kind": "technical", "text": "The cache served stale prices"}]}}
            """);
        does("incident", "new", "--from", incident.toString(), "--as", "ola");

        assertThat(does("archive", "recurrences", "I1")).contains("met before: D1");
        assertThat(does("drill", "report", "D1", "-o", "-"))
                .contains("The same factor in another record", "I1", "afterwards, on");
        assertThat(does("incident", "report", "I1", "-o", "-"))
                .contains("The same factor in another record", "D1", "before, on", "AC1 Expire prices", "(open)");
    }

    @Test
    void whatIsOverdueIsListedAndMistakesAreTold() {
        assertThat(does("drill", "list", "--overdue")).contains("No drill is overdue");
        does("drill", "new", "--title", "Old", "--due", "2020-01-01", "--role", "Support=kim", "--as", "ola");
        Shell.Outcome overdue = shell.call("drill", "list", "--overdue");
        assertThat(overdue.exitCode()).isEqualTo(4);
        assertThat(overdue.out()).contains("D1", "OVERDUE");
        Shell.Outcome json = shell.call("drill", "list", "--overdue", "--json");
        assertThat(json.exitCode()).isEqualTo(4);
        assertThat(json.out()).contains("\"drill\" : \"D1\"", "\"overdue\" : true");
        assertThat(does("drill", "revise", "D1", "--due", "2099-01-01", "--as", "ola"))
                .contains("2099-01-01")
                .doesNotContain("Warning");
        assertThat(shell.call("drill", "new", "--title", "x").err()).contains("say it with --due");
        assertThat(shell.call("drill", "new", "--due", "2099-01-01").err()).contains("say it with --title");
        assertThat(shell.call("drill", "new", "--inject", "x").err()).contains("An inject is written");
        assertThat(shell.call("drill", "new", "--inject", "soon=a=b").err()).contains("A time is written");
        assertThat(shell.call("drill", "new", "--role", "x").err()).contains("A role is written");
        assertThat(shell.call("drill", "new", "--title", "x", "--due", "2099-01-01", "--scenario", "S9")
                        .err())
                .contains("There is no scenario card S9");
        assertThat(shell.call("drill", "show", "D7").err()).contains("There is no drill D7");
        assertThat(does("schema", "--of", "drill")).contains("A Plimsoll drill");
    }
}
