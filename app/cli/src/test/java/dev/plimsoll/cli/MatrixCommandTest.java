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

class MatrixCommandTest {
    @TempDir
    Path folder;

    private String base = "";
    private String revision = "";
    private Shell shell;

    @BeforeEach
    void write() throws IOException {
        base = Files.writeString(folder.resolve("base.yaml"), Contracts.BASE).toString();
        revision = Files.writeString(folder.resolve("revision.yaml"), Contracts.BREAKING)
                .toString();
        shell = new Shell(folder.resolve("workspace"));
    }

    private String says(String... arguments) {
        Outcome outcome = shell.call(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void theQuestionsHaveTheNamesOfTheConsumers() {
        String text = says("matrix", base, revision, "--consumers", "web");
        assertThat(text)
                .contains(
                        "Chaos matrix of Orders 1.0.0 to 2.0.0",
                        "Does consumer web still work when 'total' is missing from the 200 answer to GET /orders/{id}?",
                        "old consumer × new provider, breaking, the sandbox can inject it",
                        "absent",
                        "wrong-type",
                        "7 experiments");
    }

    @Test
    void everyFormatHasTheSameExperiments() {
        JsonNode json =
                Json.mapper().readTree(says("matrix", base, revision, "--format", "json", "--storm", "--budget", "30"));
        assertThat(json.get("experiments").size()).isEqualTo(7);
        assertThat(json.get("faults").size()).isEqualTo(3);
        assertThat(json.get("storm").get("squalls").size()).isEqualTo(3);
        String id = json.get("experiments").get(0).get("id").stringValue();
        assertThat(says("matrix", base, revision, "--format", "csv").lines())
                .anySatisfy(line -> assertThat(line).startsWith(id + ",field-optional,breaking,"));
        assertThat(says("matrix", base, revision, "--format", "markdown", "--storm"))
                .contains("## field made optional", "| absent |", "## storm", "pairs of faults meet");
    }

    @Test
    void theSameSeedPrintsTheSameStorm() {
        String once = says("matrix", base, revision, "--storm", "--seed", "5");
        assertThat(once).contains("Storm", "pairs of faults meet (100 %)", "seed 5");
        assertThat(says("matrix", base, revision, "--storm", "--seed", "5")).isEqualTo(once);
    }

    @Test
    void theTableOfClassesNeedsNoContract() {
        assertThat(says("matrix", "--classes"))
                .contains("field removed (7 rules)", "old consumer × new provider", "32 classes");
        assertThat(says("matrix", "--classes", "--format", "markdown")).contains("## enum value added");
        JsonNode json = Json.mapper().readTree(says("matrix", "--classes", "--format", "json"));
        assertThat(json.get("classes").size()).isEqualTo(32);
        assertThat(says("matrix", "--classes", "--format", "csv")).contains("field-optional,missing,response,");
    }

    @Test
    void aStormWithoutTimeIsRefusedInASentence() {
        Complaint.assertThatItIsOne(
                "no time", shell.call("matrix", base, revision, "--storm", "--squall", "9", "--budget", "8"));
    }
}
