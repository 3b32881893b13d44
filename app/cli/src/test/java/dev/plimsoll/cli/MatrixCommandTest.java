package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Outcome;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        assertThat(json.get("faults").size()).isEqualTo(7);
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
    void clientsThatMisreadTheContractAreListedWithWhatAProviderHasToDo() throws IOException {
        String put = Files.writeString(
                        folder.resolve("put.yaml"),
                        Contracts.BASE
                                .replace(
                                        "operationId: order",
                                        "operationId: order\n"
                                                + "      requestBody: {content: {application/json: {schema: {type: object,"
                                                + " required: [note], properties: {note: {type: string}}}}}}")
                                .replace("    get:", "    put:"))
                .toString();
        assertThat(says("matrix", put, put, "--clients"))
                .contains("wrong-charset", "PUT /orders/{id}", "duplicate-retry", "changes nothing when it refuses");
        assertThat(says("matrix", put, put, "--clients", "--format", "markdown"))
                .contains("| stale\\-cache |");
        assertThat(Json.mapper()
                        .readTree(says("matrix", put, put, "--clients", "--format", "json"))
                        .at("/misreadings/0/client")
                        .stringValue())
                .isEqualTo("old-schema");
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

    @Test
    void aPlanIsNotApprovedWhileAnExperimentIsOpen() throws IOException {
        String tightened = Files.writeString(
                        folder.resolve("tightened.yaml"),
                        Contracts.BREAKING.replace("schema: {type: string}}", "schema: {type: string, maxLength: 9}}"))
                .toString();
        says(
                "plan",
                "new",
                base,
                tightened,
                "--title",
                "Shorter",
                "--author",
                "ada",
                "--owner",
                "grace",
                "--rollback",
                "true",
                "--consumer",
                "shop=true",
                "--hypothesis-given",
                "g",
                "--hypothesis-when",
                "w",
                "--hypothesis-expect",
                "error rate at most 1 %",
                "--hypothesis-because",
                "b",
                "--forecast",
                "p95 latency=5:1:900",
                "--forecast",
                "error rate=0:0:1",
                "--probability",
                "PASS=1");
        assertThat(shell.call("plan", "check", "P1").out()).contains("[ ]  Chaos matrix");
        Outcome refused = shell.call("plan", "approve", "P1", "--as", "grace");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("7 of 8 experiments", "--gate limit-tightened.beyond.");
        assertThat(shell.call("plan", "matrix", "P1").exitCode()).isEqualTo(4);
        String[] waive = {"plan", "waive", "P1", "--gate", "limit-tightened.*", "--reason", "ids never were longer"};
        assertThat(call(waive, "--as", "ada").err()).contains("ada wrote plan P1");
        assertThat(call(waive, "--as", "grace").exitCode()).isZero();
        assertThat(says("plan", "matrix", "P1"))
                .contains("waived", "ids never were longer", "8 of 8 experiments", "planned");
        assertThat(Json.mapper()
                        .readTree(says("plan", "matrix", "P1", "--json"))
                        .get("coverage")
                        .asDouble())
                .isEqualTo(1);
        says("plan", "approve", "P1", "--as", "grace");
    }

    private Outcome call(String[] first, String... more) {
        return shell.call(Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
    }
}
