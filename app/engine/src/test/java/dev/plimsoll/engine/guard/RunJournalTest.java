package dev.plimsoll.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");
    private static final Undo ROUTE = new Undo.CloseRoute(URI.create("http://127.0.0.1:8474"), "plimsoll-R7");
    private static final Undo ROLL_BACK =
            new Undo.RollBack(List.of("{java}", "Back.java"), "/ships", Duration.ofMinutes(3));

    @TempDir
    Path workspace;

    private RunJournal journal;

    @BeforeEach
    void make() {
        journal = RunJournal.of(new RunId("R7"), workspace);
    }

    private void write() {
        journal.append(new JournalEntry.Prepared(AT, ROLL_BACK));
        journal.append(new JournalEntry.Prepared(AT, ROUTE));
        journal.append(new JournalEntry.Prepared(AT, new Undo.EndProcess(42, AT, "checkout")));
        journal.append(new JournalEntry.Acted(AT, "Plimsoll ended while the run went on"));
        journal.append(new JournalEntry.Undone(AT, ROUTE, true, "no fault is left"));
        journal.append(new JournalEntry.RolledBack(AT, null, Duration.ofSeconds(2), "it said \"no\"\nand more"));
    }

    /// A run that is stopped interrupts the thread that has just started a program.
    @Test
    void an_interrupted_thread_writes_all_the_same() {
        try {
            Thread.currentThread().interrupt();
            write();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            boolean _ = Thread.interrupted();
        }
        assertThat(journal.entries()).hasSize(6);
    }

    @Test
    void what_is_written_is_read_again() {
        write();
        assertThat(journal.entries()).hasSize(6).contains(new JournalEntry.Prepared(AT, ROUTE));
        assertThat(journal.open()).containsExactly(new Undo.EndProcess(42, AT, "checkout"));
        assertThat(journal.acted()).isTrue();
        assertThat(journal.ended()).isFalse();
        journal.append(new JournalEntry.Ended(AT));
        assertThat(journal.open()).isEmpty();
        assertThat(RunJournal.all(workspace)).containsExactly(journal);
        journal.delete();
        assertThat(RunJournal.all(workspace)).isEmpty();
    }

    @Test
    void a_kill_at_any_byte_leaves_what_was_written_before_and_does_not_spoil_what_comes_after() throws IOException {
        write();
        List<JournalEntry> whole = journal.entries();
        byte[] bytes = Files.readAllBytes(journal.file());
        for (int length = 0; length <= bytes.length; length += 1 + length % 37) {
            Files.write(journal.file(), Arrays.copyOf(bytes, length));
            journal.append(new JournalEntry.Cleared(AT, 0));
            List<JournalEntry> read = journal.entries();
            assertThat(read.getLast()).as("after %d bytes", length).isEqualTo(new JournalEntry.Cleared(AT, 0));
            assertThat(read.subList(0, read.size() - 1))
                    .as("after %d bytes", length)
                    .isEqualTo(whole.subList(0, read.size() - 1));
        }
    }

    @Test
    void bytes_that_are_no_journal_are_no_failure() throws IOException {
        write();
        byte[] good = Files.readAllBytes(journal.file());
        for (long seed = 0; seed < 300; seed++) {
            byte[] bytes = good.clone();
            var random = new SplittableRandom(seed);
            for (int flips = random.nextInt(1, 20); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(journal.file(), bytes);
            assertThat(journal.entries()).as("seed %d", seed).hasSizeLessThanOrEqualTo(6 + 20);
            assertThat(journal.open()).as("seed %d", seed).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void other_files_beside_it_are_left_alone() throws IOException {
        write();
        Files.writeString(journal.folder().resolve("notes.jsonl"), "mine");
        assertThat(RunJournal.all(workspace)).containsExactly(journal);
        assertThatThrownBy(() -> RunJournal.at(journal.folder().resolve("notes.jsonl")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("notes.jsonl is no journal");
    }

    @Test
    void a_request_to_stop_is_found_and_an_unreadable_one_stops_too() throws IOException {
        assertThat(journal.asked()).isEmpty();
        write();
        new KillRequest(new Person("ann"), "prices look wrong").leave(journal);
        assertThat(journal.asked()).contains(new KillRequest(new Person("ann"), "prices look wrong"));
        Files.writeString(journal.killRequest(), "{");
        assertThat(journal.asked())
                .hasValueSatisfying(request -> assertThat(request.reason()).contains("cannot be read"));
    }
}
