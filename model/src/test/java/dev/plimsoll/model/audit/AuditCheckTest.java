package dev.plimsoll.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditFinding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuditCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int SIZE = 50;

    private final List<AuditEntry> ledger = ledger(SIZE, "ada");
    private final AuditAnchor anchor = anchor(ledger);

    @Test
    void anUntouchedLedgerIsIntact() {
        AuditResult result = check(ledger, SIZE, anchor);
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(SIZE);
        assertThat(result.root()).isEqualTo(anchor.root());
        assertThat(result.checkpoints()).isEqualTo(5);
        assertThat(result.anchors()).isEqualTo(1);
        assertThat(check(List.of(), 0).intact()).isTrue();
    }

    @Test
    void everyEditIsFoundWhereItIs() {
        for (int at = 0; at < SIZE; at++) {
            List<AuditEntry> edited = new ArrayList<>(ledger);
            AuditEntry old = edited.get(at);
            edited.set(at, new AuditEntry(old.number(), old.body().replace("ada", "eve"), old.link()));
            assertFound(check(edited, SIZE), Kind.DOES_NOT_FIT, at + 1);
        }
    }

    /// Whoever changes an entry may compute its link anew; the next one then does not fit.
    @Test
    void anEditWithItsLinkComputedAnewIsFoundAtTheNextEntry() {
        for (int at = 0; at < SIZE - 1; at++) {
            List<AuditEntry> edited = new ArrayList<>(ledger);
            String before = at == 0 ? AuditChain.START : edited.get(at - 1).link();
            edited.set(at, AuditEntry.after(at, before, act("eve", at)));
            assertFound(check(edited, SIZE), Kind.DOES_NOT_FIT, at + 2);
        }
    }

    @Test
    void everyFlippedBitIsFound() {
        Random random = new Random(21);
        for (int round = 0; round < 500; round++) {
            List<AuditEntry> edited = new ArrayList<>(ledger);
            int at = random.nextInt(SIZE);
            AuditEntry old = edited.get(at);
            StringBuilder text = new StringBuilder(old.body() + old.link());
            int place = random.nextInt(text.length());
            text.setCharAt(place, (char) (text.charAt(place) ^ (1 << random.nextInt(7))));
            int end = old.body().length();
            edited.set(at, new AuditEntry(old.number(), text.substring(0, end), text.substring(end)));
            assertThat(check(edited, SIZE).intact()).as("round %d", round).isFalse();
        }
    }

    @Test
    void everyDeletionIsFound() {
        for (int at = 0; at < SIZE - 1; at++) {
            List<AuditEntry> shorter = new ArrayList<>(ledger);
            shorter.remove(at);
            assertFound(check(shorter, SIZE), Kind.MISSING, at + 1);
            assertFound(check(renumbered(shorter), SIZE - 1), Kind.DOES_NOT_FIT, at + 1);
        }
    }

    @Test
    void everyInsertionIsFound() {
        for (int at = 0; at < SIZE; at++) {
            List<AuditEntry> longer = new ArrayList<>(ledger);
            String before = at == 0 ? AuditChain.START : ledger.get(at - 1).link();
            longer.add(at, AuditEntry.after(at, before, act("eve", at)));
            assertFound(check(renumbered(longer), SIZE + 1), Kind.DOES_NOT_FIT, at + 2);
        }
        List<AuditEntry> appended = new ArrayList<>(ledger);
        appended.add(AuditEntry.after(SIZE, ledger.getLast().link(), act("eve", SIZE)));
        assertFound(check(appended, SIZE), Kind.DOES_NOT_FIT, SIZE + 1);
    }

    @Test
    void everySwapIsFound() {
        for (int at = 1; at < SIZE; at++) {
            List<AuditEntry> swapped = new ArrayList<>(ledger);
            Collections.swap(swapped, at - 1, at);
            assertFound(check(renumbered(swapped), SIZE), Kind.DOES_NOT_FIT, at);
        }
    }

    @Test
    void aTailThatWasCutIsFoundByTheCounterAndByTheAnchor() {
        for (int left = 0; left < SIZE; left++) {
            List<AuditEntry> cut = ledger.subList(0, left);
            assertFound(check(cut, SIZE), Kind.CUT_OFF, left + 1);
            NavigableMap<Long, String> kept = new TreeMap<>(checkpoints(cut));
            assertFound(run(cut, left, kept, List.of(anchor)), Kind.CUT_OFF, left + 1);
        }
    }

    /// The chain alone cannot tell; the anchor can.
    @Test
    void aLedgerWrittenAnewIsFoundByTheAnchorOnly() {
        List<AuditEntry> replaced = ledger(SIZE, "eve");
        NavigableMap<Long, String> checkpoints = checkpoints(replaced);
        assertThat(run(replaced, SIZE, checkpoints, List.of()).intact()).isTrue();
        assertFound(run(replaced, SIZE, checkpoints, List.of(anchor)), Kind.ANCHOR_DIFFERS, SIZE);
        assertFound(run(replaced, SIZE, checkpoints(ledger), List.of()), Kind.CHECKPOINT_DIFFERS, 10);
    }

    @Test
    void aClockThatWasSetBackIsNotedAndBreaksNothing() {
        List<AuditEntry> entries = new ArrayList<>(ledger);
        entries.add(AuditEntry.after(SIZE, ledger.getLast().link(), act("ada", -3600)));
        entries.add(AuditEntry.after(SIZE + 1, entries.getLast().link(), act("ada", -3599)));
        AuditResult result = check(entries, SIZE + 2, anchor);
        assertThat(result.intact()).isTrue();
        assertThat(result.setBack()).containsExactly(SIZE + 1L);
    }

    @Test
    void manyFindingsAreCounted() {
        List<AuditEntry> all = ledger.stream()
                .map(entry -> new AuditEntry(entry.number(), "{}", entry.link()))
                .toList();
        AuditResult result = check(all, SIZE);
        assertThat(result.findings()).hasSize(AuditCheck.MOST_FINDINGS);
        assertThat(result.more()).isGreaterThan(SIZE);
    }

    @Test
    void anAnchorIsReadAsItWasWritten() {
        assertThat(AuditAnchor.read("a.txt", anchor.text())).isEqualTo(anchor);
        assertThat(AuditAnchor.read("a.txt", anchor.text().strip())).isEqualTo(anchor);
        assertThatThrownBy(() -> AuditAnchor.read("a.txt", "hello"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a.txt is not an anchor of an audit ledger");
    }

    private static AuditResult check(List<AuditEntry> entries, long written, AuditAnchor... anchors) {
        return run(
                entries,
                written,
                checkpoints(ledger(SIZE, "ada").subList(0, Math.min(SIZE, entries.size()))),
                List.of(anchors));
    }

    private static AuditResult run(
            List<AuditEntry> entries, long written, NavigableMap<Long, String> checkpoints, List<AuditAnchor> anchors) {
        AuditCheck check = new AuditCheck(checkpoints, anchors);
        entries.forEach(check::next);
        return check.end(written);
    }

    private static void assertFound(AuditResult result, Kind kind, long number) {
        assertThat(result.findings())
                .as("%s at entry %d", kind, number)
                .anyMatch(finding -> finding.kind() == kind && finding.number() == number);
    }

    private static List<AuditEntry> renumbered(List<AuditEntry> entries) {
        List<AuditEntry> renumbered = new ArrayList<>();
        for (AuditEntry entry : entries) {
            renumbered.add(new AuditEntry(renumbered.size() + 1L, entry.body(), entry.link()));
        }
        return renumbered;
    }

    private static List<AuditEntry> ledger(int size, String who) {
        List<AuditEntry> entries = new ArrayList<>();
        String link = AuditChain.START;
        for (int number = 0; number < size; number++) {
            entries.add(AuditEntry.after(number, link, act(who, number)));
            link = entries.getLast().link();
        }
        return entries;
    }

    private static AuditAct act(String who, long second) {
        return new AuditAct(
                NOON.plusSeconds(second), who, "lea", "plan revised", "P" + second, "because", true, "", "", "");
    }

    private static NavigableMap<Long, String> checkpoints(List<AuditEntry> entries) {
        NavigableMap<Long, String> checkpoints = new TreeMap<>();
        MerkleTree tree = new MerkleTree();
        for (AuditEntry entry : entries) {
            tree.add(entry.link());
            if (tree.size() % 10 == 0) {
                checkpoints.put(tree.size(), tree.root());
            }
        }
        return checkpoints;
    }

    private static AuditAnchor anchor(List<AuditEntry> entries) {
        MerkleTree tree = new MerkleTree();
        entries.forEach(entry -> tree.add(entry.link()));
        return new AuditAnchor(tree.size(), tree.root());
    }
}
