package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.command.MarkedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that is killed while a node of it is lost: no program stands still and none is left.
@EnabledOnOs(OS.LINUX)
class NodeKillTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration GONE = Duration.ofSeconds(5);

    private static final String PLAN = """
        {"scope": {"baseline": "PT1S", "perFault": "PT5M", "recovery": "PT1S"},
         "terms": {"rig": {"nodes": [{"name": "worker", "command": ["sleep", "600"], "directory": ""}]}},
         "faults": [{"id": "lost", "question": "Who misses the worker?", "share": 1,
                     "fault": {"kind": "lost-node", "node": "worker", "way": "%s"}}],
         "consumers": [],
         "signals": [{"name": "p95 latency", "measure": "LATENCY_P95",
                      "success": {"comparison": "AT_MOST", "limit": 60000}},
                     {"name": "error rate", "measure": "ERROR_RATE",
                      "success": {"comparison": "AT_MOST", "limit": 1}}],
         "abort": [{"signal": "p95 latency", "condition": {"comparison": "AT_LEAST", "limit": 60000},
                    "holdsFor": "PT4M"}]}
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pause", "kill"})
    void theGuardianUndoesTheLossOfANodeWhenTheRunIsKilled(String way) throws Exception {
        Shell shell = approved(way);
        Path progress = folder.resolve("progress");
        try (RunningPlan run = RunningPlan.start(shell.workspace(), progress, Map.of())) {
            run.awaitWords(way, "Node 'worker' is gone");
            Map<String, String> worker = worker(run.process().pid());
            if (way.equals("pause")) {
                assertThat(MarkedPrograms.paused(worker)).isOne();
            }
            Instant from = CLOCK.instant();
            run.process().destroyForcibly().waitFor();
            Awaitility.await()
                    .atMost(GONE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> MarkedPrograms.find(worker).isEmpty());
            System.out.println(way + ": nothing was left after " + Duration.between(from, CLOCK.instant()));
        }
        String record = shell.call("run", "show", "R1").all();
        assertThat(record).contains("the guardian stopped it", "Rollback done");
        assertThat(record).contains("Node 'worker' is gone: 1 program");
    }

    /// The mark has more than the number of the process, which only the run knows.
    private static Map<String, String> worker(long pid) {
        List<String> marks = MarkedPrograms.find(Map.of("PLIMSOLL_NODE", "worker")).stream()
                .flatMap(process -> MarkedPrograms.environment(process).stream())
                .filter(setting -> setting.startsWith("PLIMSOLL_RUN=R1-" + pid + "-"))
                .distinct()
                .toList();
        // A killed worker has nobody left with its mark: then the run's own number says the same.
        String mark = marks.isEmpty() ? "R1-" + pid : marks.getFirst().substring("PLIMSOLL_RUN=".length());
        return Map.of("PLIMSOLL_RUN", mark, "PLIMSOLL_NODE", "worker");
    }

    private Shell approved(String way) throws IOException {
        Path edit = Files.writeString(folder.resolve("lost.json"), PLAN.formatted(way));
        Shell shell = new Shell(folder.resolve("workspace"));
        shell.call("sample");
        var edited = shell.call("plan", "edit", "P1", "--from", edit.toString(), "--as", "ada");
        assertThat(edited.exitCode()).as(edited.all()).isZero();
        assertThat(shell.call("plan", "show", "P1").all())
                .contains("the node 'worker' is " + (way.equals("pause") ? "paused" : "killed"), "worker: sleep 600");
        assertThat(shell.call("plan", "approve", "P1", "--as", "grace").exitCode())
                .isZero();
        return shell;
    }

    @Test
    void aCapBelowEverybodyRefusesALostNodeBeforeTheStart() throws Exception {
        Shell shell = approved("kill");
        Path cap = Files.writeString(folder.resolve("cap.json"), """
            {"terms": {"rig": {"nodes": [{"name": "worker", "command": ["sleep", "600"], "directory": ""}]},
                       "limits": {"share": 0.5, "faults": 3, "longest": "PT10M"}}}
            """);
        var edited = shell.call("plan", "edit", "P1", "--from", cap.toString(), "--as", "ada");
        assertThat(edited.exitCode()).as(edited.all()).isZero();
        var checked = shell.call("plan", "check", "P1");
        assertThat(checked.all()).contains("Fault 'lost' touches a share of 1.0, and the limit is 0.5");
        assertThat(shell.call("run", "P1").exitCode()).isEqualTo(4);
    }
}
