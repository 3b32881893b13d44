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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands whose answers people read: changelog and inventory.
class PeopleCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String base;
    private String breaking;
    private String safe;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        base = Contracts.write(folder, "base.yaml", Contracts.BASE).toString();
        breaking = Contracts.write(folder, "breaking.yaml", Contracts.BREAKING).toString();
        safe = Contracts.write(folder, "safe.yaml", Contracts.SAFE).toString();
    }

    @Test
    void theChangelogTellsChangesByOperation() {
        Outcome outcome = shell.call("changelog", base, breaking);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("Orders 1.0.0 to 2.0.0\n")
                .contains("Operations\n  GET /orders/{id}\n    - Breaking: ");
        assertThat(shell.call("changelog", base, safe).out()).contains("GET /health\n    - Added GET /health.");
    }

    @Test
    void tagsAreSections() throws IOException {
        String tagged = Contracts.write(
                        folder, "tagged.yaml", Contracts.BREAKING.replace("operationId: order", "tags: [Shop]"))
                .toString();

        assertThat(shell.call("changelog", base, tagged, "--format", "markdown").out())
                .contains("\n## Shop\n\n### GET /orders/\\{id\\}\n\n- **Breaking:** ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "json"})
    void everyFormatOfTheChangelogNamesTheOperation(String format) {
        assertThat(shell.call("changelog", base, breaking, "--format", format).out())
                .contains("GET /orders/", "total")
                .endsWith("\n");
    }

    @Test
    void theInventoryListsEveryOperation() throws IOException {
        Outcome outcome = shell.call("inventory", safe);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains(
                        "GET /orders/{id}",
                        "GET /health",
                        "not covered",
                        "2 operations, 0 of them covered by tests. None is rated critical.");
        assertThat(shell.call("inventory", safe, "--format", "csv").out().lines())
                .hasSize(3);
        assertThat(shell.call("inventory", safe, "--format", "markdown").out()).contains("| GET /health |");
        var tree = Json.mapper()
                .readTree(shell.call("inventory", safe, "--format", "json").out());
        assertThat(tree.get("rows")).hasSize(2);
        assertThat(tree.at("/rows/0/operation/path").asString()).isEqualTo("/orders/{id}");
    }

    @Test
    void anUncoveredCriticalOperationFailsThePipelineUntilATestPasses() throws IOException {
        Path critical = Files.writeString(
                folder.resolve("critical.yaml"),
                "operations:\n  - operation: GET /orders/{id}\n    criticality: critical\n    owner: team-orders\n");
        Path results = Files.writeString(
                folder.resolve("junit.xml"), "<testsuite><testcase name='GET /orders/7 works'/></testsuite>");

        Outcome open = shell.call("inventory", safe, "--critical", critical.toString());
        Outcome covered =
                shell.call("inventory", safe, "--critical", critical.toString(), "--results", results.toString());

        assertThat(open.exitCode()).isEqualTo(1);
        assertThat(open.out()).contains("GET /orders/{id}: not covered; owner team-orders");
        assertThat(covered.exitCode()).isZero();
        assertThat(covered.out()).contains("Every critical operation has a test that passed.");
    }

    @Test
    void aPactSaysWhoReliesOnAnOperationAndIsNoTest() throws IOException {
        Path critical = Files.writeString(
                folder.resolve("critical.yaml"),
                "operations:\n  - operation: GET /orders/{id}\n    criticality: critical\n");
        String pact = Files.writeString(folder.resolve("pact.json"), """
                {"consumer": {"name": "web"}, "provider": {"name": "orders"}, "interactions": [
                  {"description": "a", "request": {"method": "GET", "path": "/orders/7"}, "response": {"status": 200}},
                  {"description": "b", "request": {"method": "GET", "path": "/nowhere"}, "response": {"status": 200}}]}
                """).toString();

        Outcome outcome = shell.call("inventory", safe, "--critical", critical.toString(), "--pact", pact);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().lines().filter(line -> line.startsWith("GET /orders/{id} ")))
                .singleElement()
                .asString()
                .contains("not covered", "web");
        assertThat(outcome.out())
                .contains(
                        "2 operations, 0 of them covered by tests, 1 relied on by consumers' pacts. 1 critical operation"
                                + " without a test that passed.",
                        "1 exchange reached no operation of the contract, and did not count: GET /nowhere.");
        var tree = Json.mapper()
                .readTree(shell.call("inventory", safe, "--pact", pact, "--format", "json")
                        .out());
        assertThat(tree.at("/rows/0/consumers/0").asString()).isEqualTo("web");
        assertThat(tree.at("/reliedOn").asInt()).isEqualTo(1);
        Complaint.assertThatItIsOne("pact", shell.call("inventory", safe, "--pact", base));
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeGetASentence() throws IOException {
        String yaml = Files.writeString(folder.resolve("wrong.yaml"), "operations: 7\n")
                .toString();
        String none = folder.resolve("none").toString();

        Complaint.assertThatItIsOne("changelog", shell.call("changelog", base, none));
        Complaint.assertThatItIsOne("inventory", shell.call("inventory", none));
        Complaint.assertThatItIsOne("ratings", shell.call("inventory", base, "--critical", yaml));
        Complaint.assertThatItIsOne("no ratings", shell.call("inventory", base, "--critical", none));
        Complaint.assertThatItIsOne("results", shell.call("inventory", base, "--results", yaml));
    }
}
