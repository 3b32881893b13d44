package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library of scenario cards by its commands.
class ScenarioCardsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void cards() {
        shell = new Shell(folder.resolve("workspace"));
        does(
                "scenario",
                "new",
                "--title",
                "Slow database",
                "--trigger",
                "Delay it.",
                "--signs",
                "p95 rises.",
                "--recover",
                "Use the replica.",
                "--plan",
                "P1",
                "--runbook",
                "PR1",
                "--as",
                "ola");
        does("scenario", "new", "--title", "Lost node", "--signs", "Alarm.", "--as", "ola");
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void coverageListsWhatIsIncompleteOrWasNeverExercised() {
        Shell.Outcome coverage = shell.call("scenario", "coverage");

        assertThat(coverage.exitCode()).isEqualTo(4);
        assertThat(coverage.out())
                .contains(
                        "0 of 2 scenario cards complete and exercised at least once.",
                        "S1  Slow database  never exercised, run P1",
                        "incomplete, write trigger and recover; never exercised, name a plan that brings it about");
        assertThat(does("scenario", "list")).contains("incomplete: no trigger, no recover", "never", "PR1");
        assertThat(does("scenario", "revise", "S2", "--trigger", "Kill one.", "--recover", "Wait.", "--as", "ola"))
                .contains("complete", "revised by ola");
        assertThat(shell.call("scenario", "revise", "S2", "--signs", "Alarm.").err())
                .contains("says this already");
    }

    @Test
    void triggeringGoesThroughTheGatesOfThePlan() {
        does("sample");
        Shell.Outcome trigger = shell.call("scenario", "trigger", "S1", "--as", "lin");
        Shell.Outcome run = shell.call("run", "P1", "--as", "lin");

        assertThat(trigger.exitCode()).isEqualTo(4);
        assertThat(trigger.err())
                .contains("[ ]  Approval", "Plan P1 may not run")
                .isEqualTo(run.err());
        assertThat(shell.call("scenario", "trigger", "S2").err()).contains("Scenario card S2 names no plan");
        assertThat(shell.call("scenario", "trigger", "S1", "--plan", "P2").err())
                .contains("does not name plan P2");
        does("scenario", "revise", "S1", "--plan", "P1", "--plan", "P2", "--as", "ola");
        assertThat(shell.call("scenario", "trigger", "S1").err())
                .contains("names several plans; choose one of [P1, P2]");
    }

    @Test
    void aLibraryComesBackAsItWent() throws IOException {
        Path lines = folder.resolve("cards.jsonl");
        does("scenario", "export", lines.toString());
        Path cards = Files.createDirectory(folder.resolve("cards"));
        does("scenario", "export", cards.toString());
        assertThat(cards).isDirectoryContaining("glob:**S1.json").isDirectoryContaining("glob:**S2.json");
        assertThat(does("scenario", "import", lines.toString()))
                .contains("0 scenario cards taken", "2 were here already");
        for (Path from : new Path[] {lines, cards}) {
            Shell other = new Shell(folder.resolve("other-" + from.getFileName()));
            assertThat(other.call("scenario", "import", from.toString()).out()).contains("2 scenario cards taken");
            Path again = folder.resolve("again.jsonl");
            other.call("scenario", "export", again.toString());
            assertThat(again).hasSameBinaryContentAs(lines);
        }
    }

    @Test
    void withOneWrongCardNoneIsTaken() throws IOException {
        Path lines = Files.writeString(folder.resolve("cards.jsonl"), """
                {"title": "Good", "owner": "ola"}
                {"title": "Bad"}
                """);
        Shell.Outcome outcome = shell.call("scenario", "import", lines.toString());

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("cards.jsonl:2 does not hold a whole scenario card: a scenario card has /owner");
        assertThat(does("scenario", "list")).doesNotContain("Good");
        Path cut = Files.writeString(folder.resolve("cut.jsonl"), "{\"title\":");
        assertThat(shell.call("scenario", "import", cut.toString()).err()).contains("cut.jsonl:1 is not JSON");
        assertThat(shell.call("scenario", "import", folder.resolve("none").toString())
                        .err())
                .contains("does not exist");
    }
}
