package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs and incidents teach together, by its commands.
class LessonsTest {
    @TempDir
    Path folder;

    @Test
    void whatNoExperimentBringsAboutComesFirstAndIsDraftedFromItsCard() {
        Shell shell = new Shell(folder.resolve("workspace"));
        assertThat(shell.call("sample").exitCode()).isZero();
        shell.call("scenario", "new", "--title", "Slow database", "--trigger", "it answers late", "--as", "ola");
        shell.call(
                "incident",
                "new",
                "--title",
                "Checkout down",
                "--severity",
                "major",
                "--service",
                "shop",
                "--began",
                "2026-11-01T10:00:00Z",
                "--resolved",
                "2026-11-01T10:20:00Z",
                "--scenario",
                "S1",
                "--as",
                "ola");

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
    }
}
