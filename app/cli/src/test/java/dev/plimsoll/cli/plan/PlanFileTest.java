package dev.plimsoll.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
    private static final ExperimentPlan PLAN = Plans.plan("Orders");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.json"), text);
    }

    @Test
    void aWholePlanComesBackAsItWent() throws IOException {
        assertThat(PlanFile.merge(file(Json.pretty(PLAN)), PLAN)).isEqualTo(PLAN);
        assertThat(PlanFile.merge(file("{\"plan\": " + Json.canonical(PLAN) + "}"), PLAN))
                .isEqualTo(PLAN);
    }

    @Test
    void fieldsThatAreNotNamedStay() throws IOException {
        ExperimentPlan changed =
                PlanFile.merge(file("{\"title\": \"New\", \"scope\": {\"baseline\": \"PT9S\"}}"), PLAN);

        assertThat(changed.title()).isEqualTo("New");
        assertThat(changed.scope().baseline()).isEqualTo(Duration.ofSeconds(9));
        assertThat(changed.scope().operations()).isEqualTo(PLAN.scope().operations());
        assertThat(changed.signals()).isEqualTo(PLAN.signals());
    }

    @Test
    void theContractsOfThePlanCannotBeSwappedByAFile() throws IOException {
        String other = Json.pretty(PLAN).replace("ab".repeat(32), "cd".repeat(32));

        assertThat(PlanFile.merge(file(other), PLAN).amendment()).isEqualTo(PLAN.amendment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"titel\": \"x\"} | titel",
                "{\"title\": \" \"} | a plan needs a title",
                "{\"scope\": {\"baseline\": \"PT0S\"}} | the baseline lasts more than nothing",
                "{\"scope\": {\"baseline\": \"soon\"}} | scope.baseline",
                "{\"faults\": [{\"fault\": {\"kind\": \"meteor\"}}]} | meteor",
                "{\"title\": | is not JSON",
                "[] | a plan is a JSON object",
                "7 | a plan is a JSON object",
            })
    void aFileThatGivesNoPlanSaysWhy(String text, String reason) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> PlanFile.merge(file, PLAN))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n", "dev.plimsoll");
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws IOException {
        assertThatThrownBy(() -> PlanFile.merge(folder.resolve("none"), PLAN)).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> PlanFile.merge(folder, PLAN)).hasMessageContaining("is a folder");
        Path deep = file("[".repeat(100_000));
        assertThatThrownBy(() -> PlanFile.merge(deep, PLAN)).isInstanceOf(Mistake.class);
        Path huge = file(" ".repeat(9 * 1024 * 1024));
        assertThatThrownBy(() -> PlanFile.merge(huge, PLAN)).hasMessageContaining("larger than 8 MB");
    }
}
