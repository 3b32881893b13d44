package dev.plimsoll.storage;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditCheck;
import dev.plimsoll.model.audit.AuditEntry;
import dev.plimsoll.model.audit.AuditResult;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import tools.jackson.core.JacksonException;

/// What was done in a workspace and what was refused. Entries are only ever added: what is done in the same
/// transaction as the change itself, and what is refused by [#refused].
public final class AuditLedger {
    private static final int PAGE = 5_000;
    private static final long TOLD_EVERY = 1_000;

    private final Database database;
    private final Trail trail;

    AuditLedger(Database database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Keeps what somebody wanted to do and was not allowed to.
    ///
    /// @param why the reason that they gave; may be empty
    /// @param refusal the sentence that refused it
    /// @param before digest of the content that stayed as it was; empty when there is none
    public void refused(String who, String action, String subject, String why, String refusal, String before) {
        database.change(transaction -> trail.refused(transaction, who, action, subject, why, refusal, before));
    }

    /// Keeps that something was done that changes no record.
    public void noted(String action, String subject) {
        database.change(transaction -> trail.kept(transaction, action, subject, "", ""));
    }

    /// Whether something like this was ever done.
    public boolean notes(String action) {
        return database.read(handle -> Ledger.notes(handle, action));
    }

    /// Hands over all entries that there are now, the oldest first, as they are stored.
    public void each(Consumer<AuditEntry> reader) {
        each(database, reader);
    }

    private static void each(Reading reading, Consumer<AuditEntry> reader) {
        pages(reading, reading.read(Ledger::last), reader);
    }

    /// The same with what each entry says. Entries that cannot be read are passed over, for a damaged one must not hide
    /// the others; [#verify] names them.
    public void eachAct(BiConsumer<AuditEntry, AuditAct> reader) {
        eachAct(database, reader);
    }

    static void eachAct(Reading reading, BiConsumer<AuditEntry, AuditAct> reader) {
        each(reading, entry -> {
            AuditAct act;
            try {
                act = entry.act();
            } catch (JacksonException | IllegalArgumentException _) {
                return; // named by the check
            }
            reader.accept(entry, act);
        });
    }

    /// In pages: a long ledger does not fit into memory at once.
    private static void pages(Reading reading, long last, Consumer<AuditEntry> reader) {
        long after = Long.MIN_VALUE;
        while (after < last) {
            long from = after;
            List<AuditEntry> page = reading.read(handle -> Ledger.page(handle, from, last, PAGE));
            page.forEach(reader);
            after = page.isEmpty() ? last : page.getLast().number();
        }
    }

    /// Checks every entry, the ledger's own checkpoints, and anchors that were kept elsewhere.
    public AuditResult verify(List<AuditAnchor> anchors) {
        return verify(database, anchors, _ -> {});
    }

    /// The same.
    ///
    /// @param checked told the number of the last entry now and then; ends the check by throwing
    public AuditResult verify(List<AuditAnchor> anchors, LongConsumer checked) {
        return verify(database, anchors, checked);
    }

    static AuditResult verify(Reading reading, List<AuditAnchor> anchors, LongConsumer checked) {
        Extent extent = reading.read(handle -> handle.isInTransaction()
                ? extent(handle, anchors)
                : handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, view -> extent(view, anchors)));
        pages(reading, extent.last(), entry -> {
            extent.check().next(entry);
            if (entry.number() % TOLD_EVERY == 0) {
                checked.accept(entry.number());
            }
        });
        return extent.check().end(extent.written());
    }

    private record Extent(AuditCheck check, long written, long last) {}

    private static Extent extent(Handle view, List<AuditAnchor> anchors) {
        return new Extent(new AuditCheck(Ledger.checkpoints(view), anchors), Ledger.written(view), Ledger.last(view));
    }

    /// The first entry that there is; empty where nothing was done yet.
    public Optional<AuditEntry> first() {
        return database.read(handle ->
                Ledger.page(handle, Long.MIN_VALUE, Long.MAX_VALUE, 1).stream().findFirst());
    }

    /// The root over all entries that there are, kept as a checkpoint too; empty when there is no entry yet.
    public Optional<AuditAnchor> anchor() {
        return database.write(transaction -> {
            long size = Ledger.written(transaction);
            return size == 0 ? Optional.<AuditAnchor>empty() : Optional.of(Ledger.checkpoint(transaction, size));
        });
    }

    /// The root up to the entry that tells of the end of a run, as it was kept then; empty when there is none.
    ///
    /// @param run its name, for example `R1`
    public Optional<AuditAnchor> anchorOfEnd(String run) {
        return database.read(handle -> Ledger.checkpoints(handle).descendingMap().entrySet().stream()
                .filter(checkpoint -> !checkpoint.getValue().isEmpty() && tellsOfEnd(handle, checkpoint.getKey(), run))
                .findFirst()
                .map(checkpoint -> new AuditAnchor(checkpoint.getKey(), checkpoint.getValue())));
    }

    private static boolean tellsOfEnd(Handle handle, long number, String run) {
        for (AuditEntry entry : Ledger.page(handle, number - 1, number, 1)) {
            try {
                AuditAct act = entry.act();
                return act.action().equals("run concluded") && act.subject().equals(run);
            } catch (JacksonException | IllegalArgumentException _) {
                return false; // a damaged entry tells of nothing; the check names it
            }
        }
        return false;
    }
}
