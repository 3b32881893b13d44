package dev.plimsoll.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import dev.plimsoll.storage.Encryption;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal beside an encrypted workspace: it does all that one in the clear does, and tells nothing.
class SealedJournalsTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");
    private static final RunId RUN = new RunId("R7");
    private static final Undo ROUTE = new Undo.CloseRoute(URI.create("http://harbour.example:8474"), "pier-nine");
    private static final Undo ROLL_BACK =
            new Undo.RollBack(List.of("switch-back", "--ferry"), "/ships", Duration.ofMinutes(3));
    private static final Person BY = new Person("marguerite");
    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "another horse battery";
    private static final List<String> MARKERS =
            List.of("harbour", "pier-nine", "switch-back", "ferry", "/ships", "checkout", "marguerite", "look wrong");

    /// One for all tests: a passphrase takes its time to become a key.
    @TempDir
    static Path folder;

    private static Workspace workspace;
    private RunJournal journal;

    @BeforeAll
    static void encrypt() {
        Workspace.open(folder).close();
        encryption().encrypt(FIRST.toCharArray());
        workspace = open(FIRST);
    }

    @BeforeEach
    void begin() {
        journal = new SealedJournals(workspace).begin(RUN);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    private static Encryption encryption() {
        return new Encryption(folder, InstantSource.system(), new SecureRandom());
    }

    private static Workspace open(String passphrase) {
        PassphraseSource source = _ -> passphrase.toCharArray();
        return Workspace.open(folder, InstantSource.system(), source);
    }

    private void write() {
        journal.append(new JournalEntry.Prepared(AT, ROLL_BACK));
        journal.append(new JournalEntry.Prepared(AT, ROUTE));
        journal.append(new JournalEntry.Prepared(AT, new Undo.EndProcess(42, AT, "checkout")));
        journal.append(new JournalEntry.Acted(AT, "prices of checkout look wrong"));
    }

    /// As any other program of this machine has it: without a key.
    private RunJournal outside() {
        return RunJournal.of(RUN, folder);
    }

    @Test
    void what_is_written_is_read_again_by_who_opens_the_workspace() {
        write();
        journal.append(new JournalEntry.Undone(AT, ROUTE, true, "no fault is left"));
        workspace.close();
        workspace = open(FIRST);
        RunJournal found = new SealedJournals(workspace).of(RUN);
        assertThat(found.entries()).hasSize(5).contains(new JournalEntry.Prepared(AT, ROUTE));
        assertThat(found.open()).containsExactly(ROLL_BACK, new Undo.EndProcess(42, AT, "checkout"));
        assertThat(new SealedJournals(workspace).all()).hasSize(1).allMatch(RunJournal::readable);
        found.delete();
        assertThat(journal.folder().toFile().list()).isEmpty();
    }

    @Test
    void no_file_of_it_tells_what_the_run_is_about() throws IOException {
        write();
        new KillRequest(BY, "prices look wrong").leave(outside());
        new HoldRequest(true, BY, "prices look wrong").leave(outside());
        try (var files = Files.list(journal.folder())) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(MARKERS);
            }
        }
        assertThat(journal.folder().toFile().list()).hasSize(4);
    }

    @Test
    void requests_reach_the_run_without_a_key() {
        write();
        new KillRequest(BY, "prices look wrong").leave(outside());
        assertThat(journal.asked()).contains(new KillRequest(BY, "prices look wrong"));
        assertThat(outside().asked()).isPresent();
        assertThatThrownBy(() -> new HoldRequest(false, BY, "").leave(outside()))
                .hasMessageContaining("not held");
        new HoldRequest(true, BY, "phone").leave(outside());
        assertThat(journal.holdAsked()).contains(new HoldRequest(true, BY, "phone"));
        new HoldRequest(false, BY, "").leave(outside());
        assertThat(journal.holdAsked()).contains(new HoldRequest(false, BY, ""));
    }

    @Test
    void who_asks_sees_without_a_key_whether_faults_are_left() {
        assertThat(outside().begun()).isFalse();
        write();
        assertThat(outside().begun()).isTrue();
        assertThat(outside().acted()).isTrue();
        assertThat(outside().faultsLeft()).isTrue();
        journal.append(new JournalEntry.Undone(AT, ROUTE, false, "2 faults are still there"));
        assertThat(outside().faultsLeft()).isTrue();
        journal.append(new JournalEntry.Undone(AT, ROUTE, true, "no fault is left"));
        assertThat(outside().faultsLeft()).isFalse();
        journal.append(new JournalEntry.Cleared(AT, 1));
        assertThat(outside().cleared()).isFalse();
        journal.append(new JournalEntry.Cleared(AT, 0));
        assertThat(outside().cleared()).isTrue();
        assertThat(outside().ended()).isFalse();
        journal.append(new JournalEntry.Ended(AT));
        assertThat(outside().ended()).isTrue();
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
    void a_changed_bit_is_never_read_as_something_else() throws IOException {
        write();
        List<JournalEntry> whole = journal.entries();
        byte[] good = Files.readAllBytes(journal.file());
        for (long seed = 0; seed < 500; seed++) {
            byte[] bytes = good.clone();
            var random = new SplittableRandom(seed);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(journal.file(), bytes);
            assertThat(whole).as("seed %d", seed).containsAll(journal.entries());
        }
    }

    @Test
    void each_run_has_a_key_of_its_own() throws IOException {
        write();
        RunJournal other = new SealedJournals(workspace).begin(new RunId("R8"));
        assertThat(other.keyLine()).isNotEqualTo(journal.keyLine());
        Files.copy(journal.file(), other.file());
        assertThat(other.entries()).isEmpty();
        assertThat(other.readable()).isFalse();
        other.delete();
        assertThatThrownBy(() -> outside().append(new JournalEntry.Ended(AT)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_passphrase_is_not_changed_under_a_journal_that_has_work_left() {
        write();
        assertThatThrownBy(() -> SealedJournals.requireNoneOpen(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Run R7 was cut off");
        journal.append(new JournalEntry.Ended(AT));
        SealedJournals.requireNoneOpen(folder);
        SealedJournals.removeEnded(folder);
        assertThat(RunJournal.all(folder)).isEmpty();
    }

    @Test
    void another_passphrase_gives_another_key() {
        write();
        workspace.close();
        encryption().changePassphrase(_ -> FIRST.toCharArray(), SECOND.toCharArray());
        workspace = open(SECOND);
        assertThat(new SealedJournals(workspace).of(RUN).readable()).isFalse();
        assertThat(new SealedJournals(workspace).of(RUN).entries()).isEmpty();
        workspace.close();
        encryption().changePassphrase(_ -> SECOND.toCharArray(), FIRST.toCharArray());
        workspace = open(FIRST);
    }

    @Test
    void the_guardian_is_told_the_key_on_one_line() throws IOException {
        RunSeal told = RunSeal.parse(journal.keyLine().strip());
        journal.with(told).append(new JournalEntry.Acted(AT, "told"));
        assertThat(journal.entries()).containsExactly(new JournalEntry.Acted(AT, "told"));
        assertThat(Files.readString(journal.file(), StandardCharsets.UTF_8)).doesNotContain("told");
        assertThatThrownBy(() -> RunSeal.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
