package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.sandbox.chaos.ChaosServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A run of an encrypted workspace, by real processes: nothing that lies in its folder, while the run goes on and after
/// it was killed, tells what it is about, and the kill switch, the guardian and the next start work as ever.
@EnabledOnOs(OS.LINUX)
class EncryptedRunTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final String AUTHOR = "marguerite.of.orders";
    private static final String APPROVER = "bartholomew.of.carts";
    private static final String REASON = "the prices look wrong";

    /// Names of services, consumers and people, paths of operations, words of commands, and what was asked and why.
    private static final List<String> MARKERS = List.of(
            AUTHOR,
            APPROVER,
            REASON,
            "Rollback.java",
            "/orders",
            "/chandlery",
            "checkout",
            "127.0.0.1",
            "p95 latency",
            "PLIMSOLL_RUN",
            "the guardian stopped it");

    @TempDir
    Path folder;

    private Shell shell;
    private Map<String, String> environment;

    @BeforeEach
    void prepare() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
        environment = new HashMap<>(Map.of("PLIMSOLL_PASSPHRASE_FILE", passphrase.toString()));
        shell = new Shell(folder.resolve("workspace"));
        Path edit = Files.writeString(folder.resolve("long.json"), GuardianCampaignTest.LONG);
        call("sample");
        assertThat(call("workspace", "encrypt")).contains("Encrypted");
        assertThat(call("plan", "edit", "P1", "--from", edit.toString(), "--as", AUTHOR))
                .contains("P1");
        assertThat(call("plan", "approve", "P1", "--as", APPROVER)).contains("approved");
    }

    private String call(String... args) {
        return shell.call(environment, _ -> () -> {}, args).all();
    }

    /// Somebody without the passphrase.
    private String stranger(String... args) {
        return shell.call(args).all();
    }

    private RunningPlan start(ChaosServer chaos) throws IOException {
        environment.put(ServiceAddresses.TOXIPROXY, chaos.address().toString());
        RunningPlan run = RunningPlan.start(shell.workspace(), folder.resolve("progress"), environment);
        run.awaitFault("");
        return run;
    }

    /// @return the files in which a marker stands
    private List<String> telling() throws IOException {
        List<String> telling = new ArrayList<>();
        try (var files = Files.walk(shell.workspace())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(shell.workspace().resolve("sample"))) { // Plimsoll's own, the same for everybody
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    MARKERS.stream().filter(text::contains).forEach(marker -> telling.add(file + ": " + marker));
                }
            }
        }
        return telling;
    }

    @Test
    void what_it_leaves_after_a_kill_tells_nothing_and_is_taken_back_by_the_next_start() throws Exception {
        try (ChaosServer chaos = ChaosServer.start(0, 7, CLOCK)) {
            try (RunningPlan run = start(chaos)) {
                assertThat(telling()).isEmpty();
                run.process().descendants().forEach(ProcessHandle::destroyForcibly);
                run.process().destroyForcibly().onExit().get(60, TimeUnit.SECONDS);
            }
            assertThat(shell.workspace().resolve("guard").toFile().list()).contains("R1.jsonl", "R1.seal");
            assertThat(telling()).isEmpty();
            assertThat(call("workspace", "decrypt")).contains("Run R1 was cut off", "plimsoll runs");
            assertThat(call("run", "show", "R1"))
                    .contains("All faults are removed", "Rollback done", "Plimsoll and its guardian had both ended");
            assertThat(shell.workspace().resolve("guard").toFile().list()).isEmpty();
            assertThat(telling()).isEmpty();
        }
    }

    @Test
    void the_guardian_acts_for_a_run_that_was_killed_and_another_program_stops_one_that_is_frozen() throws Exception {
        try (ChaosServer chaos = ChaosServer.start(0, 7, CLOCK)) {
            try (RunningPlan run = start(chaos)) {
                run.process().destroyForcibly().onExit().get(60, TimeUnit.SECONDS);
                assertThat(call("run", "show", "R1"))
                        .contains("the guardian stopped it: Plimsoll ended", "Rollback done");
            }
            try (RunningPlan run = start(chaos)) {
                assertThat(stranger("hold", "R2", "--as", AUTHOR, "--reason", REASON))
                        .contains("is held");
                assertThat(stranger("resume", "R2", "--as", AUTHOR)).contains("goes on");
                run.signal("STOP");
                assertThat(stranger("kill", "--all", "--as", AUTHOR, "--reason", REASON))
                        .contains("every fault was gone");
                assertThat(telling()).isEmpty();
                run.signal("CONT");
                assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(telling()).isEmpty();
            assertThat(call("run", "show", "R2")).contains("the guardian stopped it", AUTHOR);
        }
    }
}
