package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs and incidents teach together, by its commands.
class LessonsTest {
    @TempDir
    Path folder;

    @Test
    void whatNoExperimentBringsAboutComesFirstAndIsDraftedFromItsCard() throws IOException {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("sample").exitCode()).isZero();
        shell.call("scenario", "new", "--title", "Slow database", "--trigger", "it answers late", "--as", "ola");
        Shell.Outcome told = shell.call(
                "incident",
                "new",
                "--title",
                "Checkout down",
                "--severity",
                "major",
                "--service",
                "shop",
                "--summary",
                "The operator forgot the index.",
                "--began",
                "2026-11-01T10:00:00Z",
                "--resolved",
                "2026-11-01T10:20:00Z",
                "--scenario",
                "S1",
                "--as",
                "ola");
        assertThat(told.out()).contains("May read as blame (1 place):\n  clear  “operator forgot”: ");

        Shell.Outcome open = shell.call("survival");
        assertThat(open.exitCode()).isEqualTo(4);
        assertThat(open.out())
                .contains("0 of 2 known ways to fail have an experiment (0 %)", "uncovered  S1", "uncovered  I1");
        Shell.Outcome drafted = shell.call("survival", "--draft", "S1", "--like", "P1", "--as", "ola");
        assertThat(drafted.out())
                .as(drafted.err())
                .contains("Plan P2 was drafted for S1", "2 of 2", "planned   I1", "planned   S1");
        assertThat(shell.call("outcomes").out()).contains("shop", "2026 Q4", "n 1, median 20 min", "Compare a service");
        assertThat(shell.call("outcomes", "--format", "csv").out()).contains("shop,2026 Q4", "1200.000");
        assertThat(shell.call("forecasts").out()).contains("No forecast interval has met a measured value yet.");
        assertThat(shell.call("safeguards").out()).contains("nothing is known of any safeguard");
        assertThat(shell.call("incident", "report", "I1", "-o", "-").out())
                .contains("Post-mortem of incident I1", "20 min");
        aTemplateOfTheTeamsOwn(shell);
    }

    private void aTemplateOfTheTeamsOwn(Shell shell) throws IOException {
        String whole =
                shell.call("incident", "report", "I1", "--print-template").out();
        assertThat(whole).startsWith("# {{title}}").contains("{{section summary}}");
        Path own = Files.writeString(folder.resolve("own.md"), """
                # {{record}} for the shop team
                ## Für uns
                We met on {{date}}.
                {{section summary}}
                """);
        assertThat(shell.call("incident", "report", "I1", "--template", own.toString(), "-o", "-")
                        .out())
                .startsWith("# I1 for the shop team")
                .contains("We met on 20", "20 min")
                .doesNotContain("Timeline");
        Files.writeString(own, "# t\n## a\n{{section sumary}}\n");
        Shell.Outcome wrong = shell.call("incident", "report", "I1", "--template", own.toString(), "-o", "-");
        Complaint.assertThatItIsOne("template", wrong);
        assertThat(wrong.err()).contains("Line 3", "no section 'sumary'", "summary, ");
    }
}
