package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.plan.PlanGuard;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Forecast;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Once a run has begun, what was forecast for it stays: on every road to the plan while it goes on, and in the record
/// of the run ever after.
class ForecastLockTest {
    private static final Person ADA = new Person("ada");
    private static final PlanId PLAN = PlanId.number(1);
    private static final RunId RUN = RunId.number(1);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private Shell shell;
    private Path other;

    /// The plan was edited and undone, so that there is something to undo and to redo. Its settings have a baseline.
    @BeforeEach
    void sample() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        does("sample");
        does(baseline());
        other = folder.resolve("other.json");
        does("plan", "export", "P1", other.toString());
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(Files.readString(other));
        ObjectNode verdicts = tree.withObject("/forecast/verdicts");
        List.copyOf(verdicts.propertyNames()).forEach(verdict -> verdicts.put(verdict, 0.0));
        verdicts.put("PASS", 1.0);
        Files.writeString(other, Json.canonical(tree));
        does("plan", "edit", "P1", "--from", other.toString(), "--as", "ada");
        does("plan", "undo", "P1", "--as", "ada");
    }

    private String[] baseline() throws IOException {
        Path agreed = Files.writeString(folder.resolve("agreed.properties"), "pool=10\n");
        Path present = Files.writeString(folder.resolve("present.properties"), "pool=20\n");
        return new String[] {
            "plan",
            "baseline",
            "P1",
            "--as",
            "ada",
            "--name",
            "release 7",
            "--agreed",
            agreed.toString(),
            "--present",
            present.toString()
        };
    }

    private void does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    private static PlanState plan(Workspace workspace) {
        return workspace.plans().find(PLAN).orElseThrow();
    }

    private Forecast forecast() {
        try (Workspace workspace = Workspace.open(shell.workspace())) {
            return plan(workspace).plan().forecast();
        }
    }

    private long denied() {
        return shell.call("audit", "list")
                .out()
                .lines()
                .filter(line -> line.contains("DENIED"))
                .count();
    }

    @Test
    void noRoadChangesTheForecastWhileTheRunGoesOn() throws IOException {
        Forecast given = forecast();
        try (Workspace workspace = Workspace.open(shell.workspace())) {
            workspace.plans().append(plan(workspace), new PlanEvent.RunBegan(NOON, ADA, RUN.value()));
        }
        List<String[]> roads = List.of(
                new String[] {"plan", "edit", "P1", "--from", other.toString(), "--as", "ada"},
                new String[] {"plan", "edit", "P1", "--signal", "error rate", "--success", "<= 9%", "--as", "ada"},
                new String[] {"plan", "import", other.toString(), "--into", "P1", "--as", "ada"},
                new String[] {"plan", "undo", "P1", "--as", "ada"},
                new String[] {"plan", "redo", "P1", "--as", "ada"},
                new String[] {"plan", "restore", "P1", "--as", "ada"},
                new String[] {"plan", "withdraw", "P1", "--reason", "to begin again", "--as", "ada"});
        for (String[] road : roads) {
            long before = denied();
            Shell.Outcome outcome = shell.call(road);
            assertThat(outcome.exitCode()).as(String.join(" ", road)).isEqualTo(4);
            assertThat(outcome.err()).as(String.join(" ", road)).contains("in the stage Running");
            assertThat(denied()).as(String.join(" ", road)).isGreaterThan(before);
            assertThat(forecast()).as(String.join(" ", road)).isEqualTo(given);
        }
    }

    @Test
    void aRunThatEndedKeepsItsForecastWhenThePlanGetsAnother() {
        Forecast given = forecast();
        try (Workspace workspace = Workspace.open(shell.workspace())) {
            PlanState state = plan(workspace);
            try (RunClaim claim = workspace
                    .runs()
                    .begin(new RunEvent.Started(
                            NOON, PLAN, state.plan(), state.plan().digest(), ADA, "sandbox"))) {
                state = workspace
                        .plans()
                        .append(
                                state,
                                new PlanEvent.RunBegan(NOON, ADA, claim.run().value()));
                workspace
                        .runs()
                        .append(claim.run(), new RunEvent.Concluded(NOON.plusSeconds(60), Verdict.FAIL, "so it is"));
            }
            workspace
                    .plans()
                    .append(state, PlanGuard.ended(workspace.runs().find(RUN).orElseThrow()));
        }
        String before = shell.call("forecasts").out();
        does("plan", "edit", "P1", "--from", other.toString(), "--as", "ada");
        assertThat(forecast().verdicts()).isNotEqualTo(given.verdicts());
        assertThat(shell.call("forecasts").out()).isEqualTo(before).isNotBlank();
        try (Workspace workspace = Workspace.open(shell.workspace())) {
            assertThat(workspace.runs().find(RUN).orElseThrow().plan().forecast())
                    .isEqualTo(given);
        }
    }
}
