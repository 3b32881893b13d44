package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody else uses the Toxiproxy of a run while it goes on.
class RouteStoryTest extends OnToxiproxy {
    private static final PlannedFault SLOW =
            new PlannedFault("slow", "Does it wait?", new Fault.Latency(Duration.ofMillis(20), Duration.ZERO), 1, null);

    private String call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(toxiproxy.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /// The route that the fault acts on.
    private String route() throws Exception {
        return Json.mapper().readTree(call("GET", "/proxies", "")).properties().stream()
                .filter(proxy -> !proxy.getValue().path("toxics").isEmpty())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | /proxies/%s             | {"enabled": false} | Somebody else disabled the route '%s'
            DELETE | /proxies/%s             |                    | Somebody else took the route '%s' out
            DELETE | /proxies/%s/toxics/slow |                    | Somebody else took the fault 'slow' out
            POST   | /reset                  |                    | Somebody else took the fault 'slow' out
            """)
    void whatSomebodyElseDidToTheRouteEndsTheRunAsInvalid(String method, String path, String body, String said)
            throws Exception {
        ExperimentPlan plan = Stories.with(
                Stories.shortSample(engine),
                List.of(SLOW),
                List.of(),
                Stories.NEVER,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2));
        LiveRun live = engine.startRun().start(Stories.approved(engine, plan).id(), Stories.ADA);
        Stories.awaitFault(live);
        String route = route();

        Instant changed = Instant.now();
        call(method, path.formatted(route), body == null ? "" : body);
        Run run = live.await();

        assertThat(run.verdict()).as(run.conclusion().toString()).hasValue(Verdict.INVALID);
        assertThat(run.conclusion().orElseThrow().sentence())
                .startsWith("The run stopped itself. " + said.formatted(route));
        assertThat(run.kill().orElseThrow().reason()).isEqualTo("the run's route was changed");
        assertThat(run.phase()).isEqualTo(Phase.ROLLED_BACK);
        RunEvent.FaultsCleared cleared = run.all(RunEvent.FaultsCleared.class).getLast();
        assertThat(cleared.remaining()).isZero();
        assertThat(Duration.between(changed, cleared.at())).isLessThan(Duration.ofSeconds(7));
        assertThat(Json.mapper().readTree(call("GET", "/proxies", ""))).isEmpty();
    }
}
