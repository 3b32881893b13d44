package dev.plimsoll.desktop.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.audit.FindActs.Found;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditEntry;
import dev.plimsoll.model.audit.AuditFinding;
import dev.plimsoll.model.audit.AuditResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditModelTest {
    private static final String ROOT = "0".repeat(64);

    @TempDir
    private Path folder;

    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private AuditResult result = new AuditResult(3, ROOT, 1, 0, List.of(), 0, List.of());
    private final AuditModel model = model((_, checked) -> {
        checked.accept(2);
        return result;
    });

    private AuditModel model(AuditWork.Verify verify) {
        return new AuditModel(
                jobs, new AuditWork(AuditModelTest::ledger, verify, () -> new AuditAnchor(3, ROOT)), ZoneOffset.UTC);
    }

    private static List<Found> ledger() {
        List<Found> all = new ArrayList<>();
        String link = ROOT;
        List<AuditAct> acts = List.of(
                act(0, "ada", "plan drafted", "P1", ""),
                act(1, "ada", "plan approve", "P1", "ada wrote it, and an author cannot approve."),
                act(2, "lin", "plan approved", "P1", ""));
        for (AuditAct act : acts) {
            AuditEntry entry = AuditEntry.after(all.size(), link, act);
            link = entry.link();
            all.add(new Found(entry, act));
        }
        return all;
    }

    private static AuditAct act(int day, String who, String action, String subject, String refusal) {
        return new AuditAct(
                Samples.START.plus(Duration.ofDays(day)),
                who,
                who,
                action,
                subject,
                "",
                refusal.isEmpty(),
                refusal,
                "",
                "");
    }

    @Test
    void theNewestEntryComesFirst() {
        model.refresh();
        assertThat(numbers()).containsExactly(3L, 2L, 1L);
        assertThat(model.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void eachPartOfTheFilterNarrows() {
        model.refresh();
        model.whoProperty().set("ADA");
        assertThat(numbers()).containsExactly(2L, 1L);
        model.refusedOnlyProperty().set(true);
        assertThat(numbers()).containsExactly(2L);
        model.clearFilter();
        assertThat(numbers()).hasSize(3);
        model.actProperty().set("approved");
        assertThat(numbers()).containsExactly(3L);
        model.clearFilter();
        LocalDate day = LocalDate.ofInstant(Samples.START, ZoneOffset.UTC).plusDays(1);
        model.fromProperty().set(day);
        model.toProperty().set(day);
        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void aWholeLedgerIsSaidToBeWholeAndWhatWasNotRuledOut() {
        model.refresh();
        model.verify(List.of());
        assertThat(model.checkingProperty().get()).isFalse();
        assertThat(finding().intact()).isTrue();
        assertThat(finding().sentence()).contains("3 entries").contains("No anchor");
    }

    @Test
    void aDamagedLedgerIsSaidToBeDamagedAndWhere() {
        result = new AuditResult(
                3,
                ROOT,
                1,
                0,
                List.of(new AuditFinding(AuditFinding.Kind.DOES_NOT_FIT, 2, "Entry 2 does not fit.")),
                0,
                List.of());
        model.verify(List.of());
        assertThat(finding().intact()).isFalse();
        assertThat(finding().sentence()).contains("one place: Entry 2 does not fit.");
    }

    @Test
    void aCheckThatIsCancelledFindsNothing() {
        List<Runnable> waiting = new ArrayList<>();
        AuditModel later = new AuditModel(
                new Jobs(waiting::add, new FxBridge(Runnable::run)),
                new AuditWork(
                        AuditModelTest::ledger,
                        (_, checked) -> {
                            checked.accept(1);
                            return result;
                        },
                        () -> new AuditAnchor(3, ROOT)),
                ZoneOffset.UTC);
        later.verify(List.of());
        later.cancelCheck();
        waiting.forEach(Runnable::run);
        assertThat(later.findingProperty().get()).isNull();
        assertThat(later.checkingProperty().get()).isFalse();
        assertThat(later.problemProperty().get()).isNull();
    }

    @Test
    void whatIsShownIsExportedInTheFormOfTheFilesName() throws IOException {
        model.refresh();
        model.refusedOnlyProperty().set(true);
        Path csv = folder.resolve("ledger.csv");
        model.export(csv);
        assertThat(Files.readString(csv))
                .startsWith(
                        "No.,Time,Person,Act,Record,Outcome,Why\r\n2,2026-01-03 10:00:00,ada,plan approve,P1,Refused,")
                .hasLineCount(2);
        Path lines = folder.resolve("ledger.jsonl");
        model.export(lines);
        assertThat(Files.readString(lines)).isEqualTo(ledger().get(1).entry().body() + "\n");
        Path anchor = folder.resolve("anchor.txt");
        model.anchor(anchor);
        assertThat(AuditAnchor.read("anchor", Files.readString(anchor))).isEqualTo(new AuditAnchor(3, ROOT));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        model.refresh();
        model.export(folder.resolve("missing").resolve("ledger.csv"));
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.what()).contains("ledger.csv");
    }

    private Finding finding() {
        Finding finding = model.findingProperty().get();
        assertThat(finding).isNotNull();
        return finding;
    }

    private List<Long> numbers() {
        return model.shown().stream().map(found -> found.entry().number()).toList();
    }
}
