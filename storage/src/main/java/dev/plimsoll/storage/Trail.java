package dev.plimsoll.storage;

import dev.plimsoll.model.audit.AuditAct;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/// Says in the ledger what a change of the workspace was. Every table calls it in the transaction that makes the
/// change, so that neither is kept without the other, whatever road the change came by.
final class Trail {
    private static final String ENDED = "concluded";

    /// A run's windows and checks are its own record; the ledger notes what people and the program decided.
    private static final Set<String> OF_RUNS = Set.of("started", "kill-requested", ENDED);

    /// Where events say why, in the order in which they are asked.
    private static final List<String> REASONS = List.of("reason", "note", "sentence", "text", "finding");

    private final InstantSource clock;
    private final String account;

    /// @param account of the operating system under which the program runs
    Trail(InstantSource clock, String account) {
        this.clock = clock;
        this.account = account;
    }

    /// An event of a plan or a run.
    ///
    /// @param name the event's name in its JSON form
    void event(
            Handle transaction, String kind, String subject, String name, JsonNode body, String before, String after) {
        if (Unsigned.is(body)) {
            return; // noted on another day, together with others
        }
        if (kind.equals("run") && !OF_RUNS.contains(name)) {
            return;
        }
        String why = REASONS.stream()
                .map(reason -> body.path(reason).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        allowed(transaction, body.path("by").asString(""), kind + " " + name, subject, why, before, after);
        if (kind.equals("run") && name.equals(ENDED)) {
            // A report of the run prints this root, so that the ledger up to its verdict can be checked from paper.
            var _ = Ledger.checkpoint(transaction, Ledger.written(transaction));
        }
    }

    /// A record that nobody signed with a name of their own: the account did it.
    void kept(Handle transaction, String action, String subject, String before, String after) {
        allowed(transaction, "", action, subject, "", before, after);
    }

    /// A record that somebody signed with a name.
    ///
    /// @param who empty when the account did it
    void kept(Handle transaction, String who, String action, String subject, String before, String after) {
        allowed(transaction, who, action, subject, "", before, after);
    }

    /// Today, in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// What somebody did who is not to be known, on an earlier day. Neither the account nor the moment of whoever has
    /// the workspace open now is noted with it.
    void unsigned(Handle transaction, String action, String subject, String after) {
        Instant midnight = today().atStartOfDay().toInstant(ZoneOffset.UTC);
        Ledger.append(
                transaction,
                new AuditAct(midnight, Unsigned.NOBODY, Unsigned.NOBODY, action, subject, "", true, "", "", after));
    }

    private void allowed(
            Handle transaction, String who, String action, String subject, String why, String before, String after) {
        String person = who.isBlank() ? account : who;
        Ledger.append(
                transaction,
                new AuditAct(clock.instant(), person, account, action, subject, why, true, "", before, after));
    }

    /// Something that was not allowed.
    ///
    /// @param why the reason that the person gave; may be empty
    /// @param refusal the sentence that refused it
    /// @param before digest of the record that stayed as it was
    void refused(
            Handle transaction, String who, String action, String subject, String why, String refusal, String before) {
        Ledger.append(
                transaction,
                new AuditAct(clock.instant(), who, account, action, subject, why, false, refusal, before, ""));
    }
}
