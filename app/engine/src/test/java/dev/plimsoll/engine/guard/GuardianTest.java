package dev.plimsoll.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guardian acts when it must, and only then.
class GuardianTest {
    private static final Instant DAY = Instant.parse("2026-11-21T18:00:00Z");
    private static final Undo.CloseRoute ROUTE = new Undo.CloseRoute(URI.create("http://127.0.0.1:1"), "r");

    @TempDir
    Path workspace;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong asleep = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final List<String> ended = new ArrayList<>();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final PipedOutputStream commands = new PipedOutputStream();
    private int remaining;
    private long slow;
    private RunJournal journal;

    @BeforeEach
    void prepare() {
        journal = RunJournal.of(new RunId("R1"), workspace);
        List<String> rollBack = List.of("{java}", "Back.java");
        journal.append(new JournalEntry.Prepared(
                DAY,
                new Undo.RollBack(
                        rollBack,
                        workspace.toString(),
                        Duration.ofMinutes(1),
                        List.of(),
                        Map.of("PLIMSOLL_RECORDS", "records.jsonl"))));
        journal.append(new JournalEntry.Prepared(DAY, ROUTE));
    }

    private CompletableFuture<Boolean> watch() throws IOException {
        EndsFaults faults = (route, close) -> {
            nanos.addAndGet(slow);
            ended.add(route.route() + (close ? " closed" : ""));
            return remaining;
        };
        Guardian guardian = new Guardian(journal, faults, this::instant, nanos::get);
        PipedInputStream in = new PipedInputStream(commands);
        PrintStream out = new PrintStream(answers, true, StandardCharsets.UTF_8);
        // A thread of its own: the common pool of a machine with two cores has one, and a test that failed keeps it.
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return guardian.watch(in, out);
                    } catch (InterruptedException interrupted) {
                        throw new AssertionError(interrupted);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private Instant instant() {
        looks.incrementAndGet();
        return DAY.plusNanos(nanos.get() + asleep.get());
    }

    private void say(String line) throws IOException {
        commands.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        commands.flush();
    }

    private void beat() throws IOException {
        say("beat");
        waitUntil(() -> answers.toString(StandardCharsets.UTF_8).contains("beat"));
    }

    /// Waits until the guardian has looked around at least once more. It asks the clock once each time.
    private void look() {
        long seen = looks.get();
        waitUntil(() -> looks.get() > seen + 2);
    }

    private static void waitUntil(BooleanSupplier condition) {
        long from = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - from)
                    .isLessThan(Duration.ofSeconds(60).toNanos());
            Thread.onSpinWait();
        }
    }

    private static boolean result(CompletableFuture<Boolean> watch) throws Exception {
        return watch.get(60, TimeUnit.SECONDS);
    }

    private String reason() {
        return journal.entries().stream()
                .filter(JournalEntry.Acted.class::isInstance)
                .map(entry -> ((JournalEntry.Acted) entry).reason())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_run_that_is_done_is_left_alone() throws Exception {
        var watch = watch();
        say("undo " + Json.canonical(ROUTE));
        say("beat");
        say("rehearse");
        say("done");
        assertThat(result(watch)).isTrue();
        assertThat(answers.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("ready", "kept", "beat", "rehearsed 0");
        assertThat(ended).containsExactly("r");
        assertThat(journal.acted()).isFalse();
    }

    @Test
    void the_end_of_the_run_makes_it_act_in_order() throws Exception {
        Files.writeString(
                workspace.resolve("Back.java"),
                "class Back { public static void main(String[] a) { "
                        + "System.out.println(\"back \" + System.getenv(\"PLIMSOLL_RECORDS\")); } }");
        var watch = watch();
        say("beat");
        commands.close();
        assertThat(result(watch)).isTrue();
        assertThat(ended).containsExactly("r closed");
        assertThat(reason()).contains("Plimsoll ended");
        assertThat(journal.entries().stream().map(entry -> entry.getClass().getSimpleName()))
                .containsExactly("Prepared", "Prepared", "Acted", "Undone", "RolledBack", "Ended");
        assertThat(journal.entries())
                .filteredOn(JournalEntry.RolledBack.class::isInstance)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(((JournalEntry.RolledBack) entry).exitCode()).isZero();
                    assertThat(((JournalEntry.RolledBack) entry).output()).isEqualTo("back records.jsonl");
                });
    }

    @Test
    void silence_makes_it_act() throws Exception {
        var watch = watch();
        beat();
        nanos.addAndGet(Guardian.SILENCE.toNanos() + 1);
        result(watch);
        assertThat(reason()).contains("nothing was heard from the run for 3 s");
        assertThat(ended).containsExactly("r closed");
    }

    @Test
    void a_machine_that_slept_makes_it_act() throws Exception {
        var watch = watch();
        beat();
        look();
        asleep.set(Duration.ofMinutes(3).toNanos());
        result(watch);
        assertThat(reason()).contains("the machine slept");
    }

    @Test
    void a_command_that_takes_long_on_a_busy_machine_is_no_sleep() throws Exception {
        slow = Duration.ofSeconds(7).toNanos();
        var watch = watch();
        say("rehearse");
        waitUntil(() -> answers.toString(StandardCharsets.UTF_8).contains("rehearsed 0"));
        look();
        say("done");
        assertThat(result(watch)).isTrue();
        assertThat(journal.acted()).isFalse();
    }

    @Test
    void a_run_that_does_not_stop_when_asked_is_stopped() throws Exception {
        new KillRequest(new Person("ann"), "").leave(journal);
        var watch = watch();
        look();
        nanos.addAndGet(Duration.ofMillis(2_100).toNanos()); // not silent yet, but deaf
        result(watch);
        assertThat(reason()).contains("did not stop within 2 s");
    }

    @Test
    void faults_that_stay_are_said_to_stay_and_the_rest_is_done_all_the_same() throws Exception {
        remaining = 2;
        var watch = watch();
        commands.close();
        assertThat(result(watch)).isFalse();
        assertThat(journal.ended()).isFalse();
        assertThat(journal.open()).containsExactly(ROUTE);
        assertThat(journal.entries()).anyMatch(JournalEntry.RolledBack.class::isInstance);
        assertThat(journal.entries())
                .anySatisfy(entry -> assertThat(entry.toString()).contains("2 faults are still there"));
    }
}
