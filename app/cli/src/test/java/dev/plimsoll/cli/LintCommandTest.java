package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LintCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder.resolve("workspace"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void clearBlameIsToldWithItsPlaceAndFails() throws IOException {
        String report = file("report.md", "# Report\n\nThe disk filled up.\nThe engineer forgot the limit.\n");

        Outcome outcome = shell.call("lint", report);

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith(report + ":4:5: clear BL06: \"engineer forgot\"\n")
                .contains("what got in its way?", "Source: ");
        assertThat(folder.resolve("workspace")).doesNotExist();
    }

    @Test
    void softFindingsAreShownAndFailOnlyWhenAsked() throws IOException {
        String report = file("report.md", "The change was overlooked.\n");

        assertThat(shell.call("lint", report).exitCode()).isZero();
        assertThat(shell.call("lint", report).out()).contains("soft BL12");
        assertThat(shell.call("lint", report, "--fail-on", "soft").exitCode()).isEqualTo(1);
        assertThat(shell.call("lint", report, "--level", "clear").out()).isEmpty();
    }

    @Test
    void programsReadJson() throws IOException {
        String report = file("report.md", "The fix: be more careful.\n");

        JsonNode remark = Json.read(
                        shell.call("lint", report, "--format", "json").out(), JsonNode.class)
                .get("remarks")
                .get(0);
        assertThat(remark.get("rule").asString()).isEqualTo("BL15");
        assertThat(remark.get("start").asInt()).isEqualTo(9);
        assertThat(remark.get("severity").asString()).isEqualTo("clear");
    }

    @Test
    void namesComeFromTheLineOrAFile() throws IOException {
        String report = file("report.md", "Quux wiped the index.\n");

        assertThat(shell.call("lint", report).exitCode()).isZero();
        assertThat(shell.call("lint", report, "--roster", "Ann Other,Ottoline Quux")
                        .exitCode())
                .isEqualTo(1);
        assertThat(shell.call("lint", report, "--roster", file("names.txt", "Ottoline Quux\n"))
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void identifiersAndActionsAreOtherChecks() throws IOException {
        String form = file("form.txt", "I was on the night shift.\n");
        String actions = file("actions.md", "# Actions\n\n- Make automation better\n- Set the limit of orders to 40\n");

        assertThat(shell.call("lint", form, "--check", "identifiers").out()).contains("QI-shift");
        assertThat(shell.call("lint", actions, "--check", "actions,blame").out())
                .contains(":3:3: soft BL26")
                .doesNotContain(":4:");
    }

    @Test
    void aFileThatIsNoneIsAnError() {
        Outcome outcome = shell.call("lint", folder.resolve("none.md").toString());

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("none.md is not a file");
    }

    @Test
    void codeScanningReadsSarifByTheRulesOfOasis() throws IOException {
        String report = file("my report.md", "# Report\n\nThe engineer forgot the limit. The root cause was a disk.\n");

        Outcome outcome = shell.call("lint", report, "--check", "blame,structure", "--format", "sarif");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(SarifSchema.complaints(outcome.out())).isEmpty();
        JsonNode run = Json.read(outcome.out(), JsonNode.class).get("runs").get(0);
        assertThat(run.get("results").findValuesAsString("ruleId")).contains("BL06", "PM01", "PM05");
        for (JsonNode result : run.get("results")) {
            int index = result.get("ruleIndex").asInt();
            assertThat(run.at("/tool/driver/rules").get(index).get("id")).isEqualTo(result.get("ruleId"));
        }
        assertThat(SarifSchema.complaints(shell.call("lint", file("ok.md", "Fine.\n"), "--format", "sarif")
                        .out()))
                .isEmpty();
    }

    @Test
    void aTeamSetsHowSeriousARuleIs() throws IOException {
        String report = file("report.md", "# Report\n\nThe root cause was a disk.\n");

        assertThat(shell.call("lint", report, "--check", "structure", "--rule", "PM01=off")
                        .out())
                .contains("soft PM05")
                .doesNotContain("PM01");
        assertThat(shell.call("lint", report, "--check", "structure", "--rule", "PM05=clear")
                        .exitCode())
                .isEqualTo(1);
        assertThat(shell.call("lint", report, "--rule", "PM5=off").err()).contains("named as in PM04");
        assertThat(shell.call("lint", report, "--rule", "PM05=loud").err()).contains("off, hint, soft or clear");
    }
}
