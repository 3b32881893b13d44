package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.exhibit.Handed;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Planting;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data of the sandbox that a consumer lets out is seen on every way out, and clean data on none.
class CanaryStoryTest {
    /// Reads an order and lets it out on the ways that its first argument names.
    private static final String CONSUMER = """
        import java.net.*; import java.net.http.*; import java.nio.file.*;
        public class Leaky {
            public static void main(String[] ways) throws Exception {
                HttpClient client = HttpClient.newHttpClient();
                String body = client.send(
                        HttpRequest.newBuilder(URI.create(System.getenv("PLIMSOLL_TARGET") + "/orders")).build(),
                        HttpResponse.BodyHandlers.ofString()).body();
                for (String way : ways) {
                    if (way.equals("print")) { System.out.println("got " + body); }
                    if (way.equals("log")) {
                        Files.writeString(Path.of("app.log"), "INFO got " + body + "\\n", StandardOpenOption.APPEND);
                    }
                    if (way.equals("file")) {
                        Files.createDirectories(Path.of("out/deep"));
                        Files.writeString(Path.of("out/deep/dump.json"), body);
                    }
                    if (way.startsWith("http")) {
                        client.send(HttpRequest.newBuilder(URI.create(way + "/collect"))
                                .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                                HttpResponse.BodyHandlers.discarding());
                    }
                    if (way.equals("clean")) {
                        Files.writeString(Path.of("app.log"), "INFO got " + body.length() + " letters "
                                + "5f1c3a90d2e45f1c3a90d2e45f1c3a90d2e4\\n", StandardOpenOption.APPEND);
                        System.out.println("order 0b5c7a4e-91d2-4c3b-a7f0-5d2e8c914b66 is fine");
                    }
                }
            }
        }
        """;

    @TempDir
    Path folder;

    private Engine engine;
    private HttpServer elsewhere;
    private int port;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        engine = Engine.open(
                folder,
                new GuardedProvider(seed -> {
                    EmbeddedServices opened = new EmbeddedServices(seed, InstantSource.system());
                    route(opened);
                    return new ServiceAddresses(null, null)
                            .open(opened::stubAddress, opened::chaosAddress, opened, null);
                }),
                InstantSource.system());
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
        Files.writeString(folder.resolve("Leaky.java"), CONSUMER);
        Files.writeString(folder.resolve("app.log"), "INFO begun\n");
    }

    /// A third party that consumers reach through the chaos service.
    private void route(EmbeddedServices services) {
        String proxy = "{\"name\":\"payments\",\"listen\":\"127.0.0.1:%d\",\"upstream\":\"127.0.0.1:%d\"}"
                .formatted(port, elsewhere.getAddress().getPort());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(services.chaosAddress().resolve("/proxies"))
                            .POST(HttpRequest.BodyPublishers.ofString(proxy))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
        engine.close();
    }

    private Run run(String... ways) throws InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        List<String> command = new ArrayList<>(List.of(java, "Leaky.java"));
        command.addAll(List.of(ways));
        ExperimentPlan sample = Stories.shortSample(engine);
        ExperimentPlan plan = Stories.with(
                        sample,
                        sample.faults().subList(0, 1),
                        List.of(new ConsumerUnderTest("leaky", command, "", Duration.ofSeconds(60))),
                        Stories.NEVER,
                        Duration.ofSeconds(1))
                .withTerms(Terms.NONE.withRig(new Rig(
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        new Planting(List.of("app.log"), List.of("out")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
        return engine.startRun()
                .start(Stories.approved(engine, plan).id(), Stories.ADA)
                .await();
    }

    private static List<CanaryChannel> channels(Run run) {
        return run.all(RunEvent.CanarySeen.class).stream()
                .map(RunEvent.CanarySeen::channel)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void whatIsPrintedLoggedAndWrittenIsSeenFailsTheRunAndStandsInItsReport() throws Exception {
        Run run = run("print", "log", "file");
        assertThat(run.all(RunEvent.CanariesPlanted.class))
                .as(run.events().toString())
                .hasSize(1);
        assertThat(channels(run)).containsExactly(CanaryChannel.LOG, CanaryChannel.FILE);
        assertThat(run.all(RunEvent.CanarySeen.class))
                .extracting(RunEvent.CanarySeen::place)
                .anyMatch(place -> place.contains("printed"))
                .anyMatch(place -> place.contains("app.log, line 2"))
                .anyMatch(place -> place.contains("dump.json"));
        // A busy machine may make the measurement invalid; no machine makes it a pass.
        assertThat(run.verdict().orElseThrow()).isNotEqualTo(Verdict.PASS);
        String report = String.valueOf(engine.compileReport().compile(run.id()));
        assertThat(report).contains("anary of P1 seen in a log", "anary of P1 seen in a file");
        assertThat(engine.canaries().inText(report, CanaryChannel.REPORT, "r")).isEmpty();
    }

    @Test
    void whatPassesTheChaosServiceToSomewhereElseIsSeen() throws Exception {
        Run run = run("http://127.0.0.1:" + port);
        assertThat(run.all(RunEvent.CanarySeen.class)).singleElement().satisfies(seen -> {
            assertThat(seen.channel()).isEqualTo(CanaryChannel.TRAFFIC);
            assertThat(seen.place()).contains("route payments to 127.0.0.1");
            assertThat(seen.source()).isEqualTo("P1");
        });
        // A busy machine may make the measurement invalid; no machine makes it a pass.
        assertThat(run.verdict().orElseThrow()).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void cleanDataRaisesNoAlarm() throws Exception {
        Run run = run("clean");
        assertThat(run.all(RunEvent.CanariesPlanted.class)).hasSize(1);
        assertThat(channels(run)).isEmpty();
    }

    @Test
    void whatWasLetOutIsKnownInEvidenceAndInPackedFiles() throws Exception {
        run("file");
        byte[] dump = Files.readAllBytes(folder.resolve("out/deep/dump.json"));
        Path packed = folder.resolve("dump.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(dump);
        }
        assertThat(engine.canaries().inFiles(packed, CanaryChannel.FILE, 0))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.source()).isEqualTo("P1");
                    assertThat(seen.marks()).isPositive();
                });
        Handed handed = new Handed(
                "R1",
                "dump.json",
                ExhibitKind.of("log"),
                "ticket",
                "collector",
                null,
                ZoneOffset.UTC,
                null,
                "An order");
        assertThat(String.valueOf(
                        engine.exhibits().attach(handed, dump, Stories.ADA).events()))
                .contains("A canary of P1 was seen in what was handed in: dump.json");
        Handed clean = new Handed(
                "R1", "app.log", ExhibitKind.of("log"), "disk", "collector", null, ZoneOffset.UTC, null, "A log");
        assertThat(engine.exhibits()
                        .attach(clean, "5f1c".repeat(40).getBytes(StandardCharsets.UTF_8), Stories.ADA)
                        .events())
                .hasSize(1);
        assertThat(String.valueOf(engine.compileReport()
                        .compile(engine.runs().all().getFirst().id())))
                .contains("A canary of P1");
    }
}
