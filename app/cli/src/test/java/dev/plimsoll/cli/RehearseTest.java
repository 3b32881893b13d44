package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The peak of production, rehearsed against a provider at hand.
class RehearseTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Ships, version: '1'}
        paths:
          /ships: {get: {responses: {'200': {description: all}}}}
          /docks: {get: {responses: {'200': {description: all}}}}
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"10000, 0, PASS", "0.001, 1, FAIL"})
    void theCommandSaysByItsExitCodeWhetherAProviderBearsIt(String budget, int exitCode, String verdict)
            throws IOException {
        Path contract = Files.writeString(folder.resolve("ships.yaml"), CONTRACT);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpServer ships = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            ships.setExecutor(threads);
            ships.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            ships.start();
            var ended = new Shell(folder.resolve("workspace"))
                    .call(
                            "rehearse",
                            contract.toString(),
                            "--provider=http://127.0.0.1:" + ships.getAddress().getPort(),
                            "--peak=20",
                            "--times=1.5",
                            "--step=1",
                            "--p99=" + budget,
                            "--json");
            ships.stop(0);
            assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
            JsonNode curve = Json.mapper().readTree(ended.out());
            assertThat(curve.path("verdict").asString()).isEqualTo(verdict);
            assertThat(curve.path("steps")).isNotEmpty();
        }
    }
}
