package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.safeguard.Performance;
import dev.plimsoll.model.learning.safeguard.ReadSafeguards;
import dev.plimsoll.model.learning.safeguard.SafeguardState;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.Dependency.Mode;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.Defect;
import dev.plimsoll.model.proof.Fallback;
import dev.plimsoll.model.proof.SafeguardProof;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same program in every mode of its dependency, and the proof of its breaker, in runs on real services.
class DependencyStoryTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Rates, version: "1"}
        paths:
          /rates:
            get:
              responses:
                "200":
                  description: rates
                  content:
                    application/json:
                      schema: {type: object, required: [rate], properties: {rate: {type: number}}}
        """;

    @TempDir
    Path folder;

    private Engine engine;
    private HttpServer real;

    @BeforeEach
    void open() throws IOException {
        engine = Stories.open(folder);
        real = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        real.createContext("/rates", exchange -> {
            try (exchange) {
                byte[] body = "{\"rate\": 1.25}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body);
            }
        });
        real.start();
        Files.writeString(folder.resolve("rates.yaml"), CONTRACT);
    }

    @AfterEach
    void close() {
        engine.close();
        real.stop(0);
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "{java}",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RatesProgram.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Dependency rates(Mode mode, String recording) {
        return new Dependency(
                "rates",
                mode,
                "http://127.0.0.1:" + real.getAddress().getPort(),
                null,
                "rates.yaml",
                null,
                recording,
                new MessageFault.ErrorStatus(new Aim(null, null, null, null, null), 503, false));
    }

    private Run run(Dependency dependency, List<SafeguardProof> proofs, boolean serves) throws InterruptedException {
        ConsumerUnderTest asks = new ConsumerUnderTest("asks", program("ask"), "", Duration.ofSeconds(60));
        List<RunNode> nodes =
                serves ? List.of(new RunNode("shop", program(), "", true, Duration.ofSeconds(90))) : List.of();
        ExperimentPlan plan = Stories.with(
                        Stories.shortSample(engine),
                        List.of(new PlannedFault(
                                "late", "In time?", new Fault.Latency(Duration.ofMillis(5), Duration.ZERO), 1, null)),
                        serves ? List.of() : List.of(asks),
                        Stories.NEVER,
                        Duration.ofSeconds(1))
                .withTerms(Terms.NONE.withRig(new Rig(
                        nodes,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(dependency),
                        proofs,
                        List.of(),
                        List.of())));
        return engine.startRun()
                .start(Stories.approved(engine, plan).id(), Stories.ADA)
                .await();
    }

    private static String printed(Run run) {
        return run.all(RunEvent.ConsumerTried.class).getFirst().output().strip();
    }

    @Test
    void aRecordedDependencyIsReplayedByteForByteAndEveryModeCallsTheSameVariable() throws Exception {
        Run recorded = run(rates(Mode.RECORD, null), List.of(), false);
        assertThat(recorded.all(RunEvent.ExchangeRecorded.class))
                .as(recorded.conclusion().toString())
                .hasSize(1);
        assertThat(printed(recorded)).startsWith("200 ");
        real.stop(0);
        Run replayed = run(rates(Mode.REPLAY, recorded.id().value()), List.of(), false);
        assertThat(printed(replayed)).isEqualTo(printed(recorded));
        assertThat(replayed.verdict()).as(replayed.conclusion().toString()).isEqualTo(recorded.verdict());
        Run twin = run(rates(Mode.DOUBLE, null), List.of(), false);
        assertThat(printed(twin)).startsWith("200 ").isNotEqualTo(printed(recorded));
        assertThat(twin.all(RunEvent.DependencySet.class).getFirst().mode()).isEqualTo(Mode.DOUBLE);
        assertThat(String.valueOf(engine.compileReport().compile(twin.id()))).contains("What answered");
    }

    @Test
    void aFaultOfADependencyActsForTheWholeRun() throws Exception {
        Run run = run(rates(Mode.FAULTED, null), List.of(), false);
        assertThat(printed(run)).startsWith("503 ");
        assertThat(run.all(RunEvent.DependencyUsed.class).getFirst().count()).isPositive();
    }

    @Test
    void aBreakerOfAProgramIsProvedAndEntersTheRegister() throws Exception {
        SafeguardProof kept = proof("kept", 3);
        SafeguardProof wrong = proof("wrong", 2);
        Run run = run(rates(Mode.REAL, null), List.of(kept, wrong), true);
        List<RunEvent.SafeguardProved> proved = run.all(RunEvent.SafeguardProved.class);
        assertThat(proved).as(run.conclusion().toString()).hasSize(2);
        assertThat(proved.getFirst().result().kept())
                .as(proved.getFirst().sentence())
                .isTrue();
        assertThat(proved.get(1).result().findings())
                .extracting(finding -> finding.defect())
                .containsExactly(Defect.OPENS_TOO_LATE);
        // A busy machine makes the load late, and such a run INVALID before anything else is asked.
        assertThat(run.verdict().orElseThrow()).isIn(Verdict.FAIL, Verdict.INVALID);
        if (run.verdict().orElseThrow() == Verdict.FAIL) {
            assertThat(run.conclusion().orElseThrow().sentence()).contains("breaker 'wrong'", "opens too late");
        }
        assertThat(ReadSafeguards.of(run))
                .filteredOn(performance -> performance.name().startsWith("Circuit breaker"))
                .extracting(Performance::state)
                .containsExactly(SafeguardState.WORKED, SafeguardState.LATE);
        assertThat(run.all(RunEvent.CheckMade.class))
                .anySatisfy(check -> assertThat(check.name() + check.detail()).contains("Program shop", "sha256 "));
    }

    private static SafeguardProof proof(String name, int failures) {
        return new SafeguardProof(
                name,
                null,
                "GET /rates",
                "rates",
                new BreakerPromise(
                        failures,
                        0,
                        Duration.ofMillis(400),
                        Duration.ofMillis(200),
                        2,
                        new Fallback(200, "cached"),
                        8,
                        Duration.ofMillis(200)),
                null,
                null);
    }
}
