package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From an access log to the workload of a plan.
class WorkloadCommandTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String contract;
    private String log;

    @BeforeEach
    void logs() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        contract = Files.writeString(folder.resolve("shop.yaml"), """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders/{id}: {get: {responses: {"200": {description: ok}}}}
            """).toString();
        StringBuilder lines = new StringBuilder();
        Random random = new Random(11);
        ArrivalProcess arrivals = new ArrivalProcess.Poisson(20);
        for (long at = 0; at < 60_000_000_000L; at += arrivals.nextGapNanos(at, random)) {
            lines.append("{\"time\":\"")
                    .append(Instant.parse("2026-11-21T12:00:00Z").plusNanos(at))
                    .append("\",\"method\":\"GET\",\"path\":\"/orders/")
                    .append(random.nextInt(9))
                    .append("\"}\n");
        }
        lines.append("not a request\n{\"time\":1,\"method\":\"GET\",\"path\":\"/admin\"}\n");
        Path packed = folder.resolve("access.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        log = packed.toString();
    }

    @Test
    void theWorkloadIsWhatAPlanHas() {
        Shell.Outcome found = shell.call("workload", log, "--contract", contract, "--scale", "0.5", "--format", "json");
        assertThat(found.exitCode()).as(found.err()).isZero();
        JsonNode document = Json.read(found.out(), JsonNode.class);
        Workload workload = Json.mapper().treeToValue(document.get("workload"), Workload.class);
        assertThat(workload.arrivals()).isInstanceOf(ArrivalProcess.Poisson.class);
        assertThat(workload.arrivals().expectedPerSecond()).isBetween(9.0, 11.0);
        assertThat(document.at("/fit/unreadable").asInt()).isEqualTo(1);
        assertThat(document.at("/fit/strangers").properties()).hasSize(1);
    }

    @Test
    void peopleReadASentenceAndATable() {
        Shell.Outcome found = shell.call("workload", log, "--contract", contract);
        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.out())
                .contains(
                        "requests a second at random moments (Poisson).",
                        "The log gives no reason to doubt it.",
                        "GET /orders/{id}",
                        "100.00 %",
                        "1 line could not be read.",
                        "GET /admin  1");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(shell.call("workload", contract, "--contract", contract).err())
                .contains("has 0 requests to operations of the contract");
        assertThat(shell.call("workload", log, "--contract", contract, "--scale", "0")
                        .err())
                .contains("--scale is above 0");
        assertThat(shell.call("workload", log, "--contract", contract, "--scale", "99999")
                        .err())
                .contains("at most 100,000 requests a second");
        assertThat(shell.call("workload", "absent.log", "--contract", contract).exitCode())
                .isEqualTo(3);
    }
}
