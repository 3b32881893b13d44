package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.chaos.ChaosServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, killed at random moments of a run against a chaos service that outlives them: no fault, no program
/// and no route is left behind, and the next start tells what happened.
///
/// `-Dplimsoll.guard.kills=100` kills more often; `-Dplimsoll.guard.seed` repeats a failure's moments.
@EnabledOnOs(OS.LINUX)
class GuardianCampaignTest {
    private static final int KILLS = Integer.getInteger("plimsoll.guard.kills", 3);
    private static final long SEED = Long.getLong("plimsoll.guard.seed", 20_261_121);
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration GONE = Duration.ofSeconds(5);

    /// Long, and content with a busy machine: a run that ends by itself cannot be killed.
    static final String LONG = """
        {"scope": {"baseline": "PT1S", "perFault": "PT5M", "recovery": "PT1S"},
         "signals": [{"name": "p95 latency", "measure": "LATENCY_P95",
                      "success": {"comparison": "AT_MOST", "limit": 60000}},
                     {"name": "error rate", "measure": "ERROR_RATE",
                      "success": {"comparison": "AT_MOST", "limit": 1}}],
         "abort": [{"signal": "p95 latency", "condition": {"comparison": "AT_LEAST", "limit": 60000},
                    "holdsFor": "PT4M"}]}
        """;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    private enum Victim {
        WORKBENCH,
        GUARDIAN,
        BOTH
    }

    @Test
    void nothing_is_left_behind_by_a_kill_at_any_moment() throws Exception {
        var random = new SplittableRandom(SEED);
        List<Duration> gone = new ArrayList<>();
        try (ChaosServer chaos = ChaosServer.start(0, SEED, CLOCK)) {
            Shell shell = new Shell(folder.resolve("workspace"));
            approve(shell);
            for (int kill = 1; kill <= KILLS; kill++) {
                gone.add(one(shell, chaos.address(), kill, random));
            }
        }
        System.out.println("faults were gone after " + gone);
    }

    @Test
    void another_program_stops_a_run_while_the_first_has_the_database_and_even_when_it_is_frozen() throws Exception {
        try (ChaosServer chaos = ChaosServer.start(0, SEED, CLOCK)) {
            Shell shell = new Shell(folder.resolve("workspace"));
            approve(shell);
            assertThat(shell.call("kill", "R1").exitCode()).isEqualTo(3);
            for (String state : List.of("running", "frozen")) {
                try (RunningPlan run = start(shell.workspace(), chaos.address())) {
                    run.awaitFault(state);
                    if (state.equals("frozen")) {
                        run.signal("STOP");
                    }
                    var killed = shell.call("kill", "--all", "--as", "ann", "--reason", "prices look wrong");
                    assertThat(killed.all()).as(state).contains("every fault was gone");
                    assertThat(killed.exitCode()).isZero();
                    assertThat(faults(chaos.address())).isZero();
                    run.signal("CONT");
                    assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
                }
            }
            assertThat(shell.call("run", "show", "R1").all()).contains("ann", "prices look wrong");
            assertThat(shell.call("run", "show", "R2").all()).contains("the guardian stopped it");
            assertThat(shell.call("kill", "--all").all()).contains("No run goes on");
        }
    }

    private void approve(Shell shell) throws IOException {
        Path edit = Files.writeString(folder.resolve("long.json"), LONG);
        shell.call("sample");
        assertThat(shell.call("plan", "edit", "P1", "--from", edit.toString(), "--as", "ada")
                        .all())
                .contains("P1");
        assertThat(shell.call("plan", "approve", "P1", "--as", "grace").exitCode())
                .isZero();
    }

    private Duration one(Shell shell, URI chaos, int number, SplittableRandom random) throws Exception {
        Victim victim = Victim.values()[number % Victim.values().length];
        String as = "seed " + SEED + ", kill " + number + ", " + victim + "\n";
        try (RunningPlan run = start(shell.workspace(), chaos)) {
            run.awaitFault(as);
            boolean _ = new CountDownLatch(1).await(random.nextInt(3_000), TimeUnit.MILLISECONDS);
            return killed(shell, chaos, victim, run.process(), guardian(run.progress()), number, as);
        }
    }

    private Duration killed(
            Shell shell, URI chaos, Victim victim, Process run, ProcessHandle guardian, int number, String as)
            throws Exception {
        Instant from = CLOCK.instant();
        if (victim != Victim.WORKBENCH) {
            guardian.destroyForcibly();
        }
        if (victim != Victim.GUARDIAN) {
            run.destroyForcibly();
        }
        Awaitility.await(as).atMost(GONE).pollInterval(Duration.ofMillis(20)).until(() -> faults(chaos) == 0);
        Duration gone = Duration.between(from, CLOCK.instant());
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).as(as).isTrue();
        guardian.onExit().get(60, TimeUnit.SECONDS);
        String record = shell.call("run", "show", "R" + number).all();
        assertThat(record).as(as).contains("All faults are removed", "Rollback done");
        assertThat(record).as(as).contains(expected(victim));
        assertThat(shell.workspace().resolve("guard").toFile().list()).as(as).isEmpty();
        assertThat(routes(chaos)).as(as).isEqualTo("{}");
        assertThat(programsLeft(number, run.pid())).as(as).isZero();
        return gone;
    }

    private static String expected(Victim victim) {
        return switch (victim) {
            case WORKBENCH -> "the guardian stopped it: Plimsoll ended while the run went on";
            case GUARDIAN -> "the guardian of the run ended";
            case BOTH -> "Plimsoll and its guardian had both ended";
        };
    }

    /// As the run told it: the system does not show command lines as long as one with a class path.
    private static ProcessHandle guardian(Path progress) throws IOException {
        Matcher told = Pattern.compile("Guardian: process ([0-9]+)").matcher(Files.readString(progress));
        assertThat(told.find()).isTrue();
        return ProcessHandle.of(Long.parseLong(told.group(1))).orElseThrow();
    }

    /// Programs of this run; other tests have runs of their own.
    private static long programsLeft(int number, long pid) {
        String mark = "\0PLIMSOLL_RUN=R" + number + "-" + pid + "-";
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    Path environment = Path.of("/proc/" + process.pid() + "/environ");
                    try {
                        return ('\0' + Files.readString(environment, StandardCharsets.ISO_8859_1)).contains(mark);
                    } catch (IOException _) {
                        return false; // ended meanwhile, or somebody else's
                    }
                })
                .count();
    }

    private String routes(URI chaos) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(chaos + "/proxies")).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private int faults(URI chaos) throws IOException, InterruptedException {
        int faults = 0;
        for (var proxy : Json.mapper().readTree(routes(chaos)).values()) {
            faults += proxy.path("toxics").size();
        }
        return faults;
    }

    private RunningPlan start(Path workspace, URI chaos) throws IOException {
        Map<String, String> environment = Map.of(ServiceAddresses.TOXIPROXY, chaos.toString());
        return RunningPlan.start(workspace, folder.resolve("progress"), environment);
    }
}
