package dev.plimsoll.storage;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditFinding;
import dev.plimsoll.model.audit.AuditResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;

/// Reads every record that a person can see and compares it with its digest, with its number, and with what the audit
/// ledger says was saved last.
final class WorkspaceCheck {
    private static final String REPORT = "report compiled";

    /// The share of the work that reading the tables is; the rest is the ledger, twice.
    private static final double RECORDS = 0.7;

    private static final double ONCE = 0.85;

    private final Reading reading;
    private final Check check;
    private final DoubleConsumer told;

    private WorkspaceCheck(Reading reading, Check check, DoubleConsumer told) {
        this.reading = reading;
        this.check = check;
        this.told = told;
    }

    /// Reads the tables, each with its own way, and the ledger.
    ///
    /// @param told how far it is, by the number of changes ever made, about one for each record
    static WorkspaceHealth of(Reading reading, List<Table> tables, DoubleConsumer told) {
        long changes = reading.read(handle -> Numbering.last(handle, Numbering.REVISION));
        Check check = new Check(Advance.countingEach(changes, Advance.part(told, 0, RECORDS)));
        return new WorkspaceCheck(reading, check, told).run(tables);
    }

    /// @param tables read their own rows
    private WorkspaceHealth run(List<Table> tables) {
        for (Table table : tables) {
            check.attempt(() -> reading.read(handle -> {
                table.check(handle, check);
                return true;
            }));
        }
        check.attempt(this::ledger);
        told.accept(ONCE);
        check.attempt(this::compareWithLedger);
        told.accept(1);
        return new WorkspaceHealth(
                check.records(),
                check.problems().stream()
                        .map(WorkspaceCheck::sentence)
                        .distinct()
                        .toList());
    }

    private static String sentence(WorkspaceProblem problem) {
        return problem.what();
    }

    /// A kind of record.
    @FunctionalInterface
    interface Table {
        void check(Handle handle, Check check);
    }

    private void ledger() {
        long entries = reading.read(Ledger::written);
        AuditResult result =
                AuditLedger.verify(reading, List.of(), Advance.counting(entries, Advance.part(told, RECORDS, ONCE)));
        for (AuditFinding finding : result.findings()) {
            check.found(WorkspaceProblem.damagedRecord(
                    "audit entry " + finding.number(), finding.sentence().replaceFirst("\\.$", "")));
        }
    }

    /// A record that was taken away with its tail leaves no hole behind; the ledger still knows it.
    private void compareWithLedger() {
        Map<String, AuditAct> last = new LinkedHashMap<>();
        AuditLedger.eachAct(reading, (_, act) -> {
            if (act.allowed() && !act.after().isEmpty()) {
                // A report replaces the one before; everything else stays.
                last.put(act.action().equals(REPORT) ? REPORT + act.subject() : act.after(), act);
            }
        });
        for (AuditAct act : last.values()) {
            if (!check.has(act.after())) {
                check.found(WorkspaceProblem.damagedRecord(
                        act.subject(), "the audit ledger notes '" + act.action() + "', and that record is missing"));
            }
        }
    }
}
