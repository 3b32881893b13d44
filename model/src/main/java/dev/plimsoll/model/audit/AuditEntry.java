package dev.plimsoll.model.audit;

import dev.plimsoll.model.json.Json;
import tools.jackson.core.JacksonException;

/// An entry as the ledger holds it. It says whatever is stored; [AuditCheck] finds out whether to believe it.
///
/// @param number counted from 1 without a hole
/// @param body the act as canonical JSON
/// @param link the entry's SHA-256 in the chain, 64 hex digits; see [AuditChain]
public record AuditEntry(long number, String body, String link) {
    /// The entry that records an act after another.
    ///
    /// @param number of the entry before; 0 when there is none
    /// @param link of the entry before; [AuditChain#START] when there is none
    public static AuditEntry after(long number, String link, AuditAct act) {
        String body = Json.canonical(act);
        return new AuditEntry(number + 1, body, AuditChain.link(number + 1, link, body));
    }

    /// What happened.
    ///
    /// @throws JacksonException if the body is not an act
    public AuditAct act() {
        return Json.read(body, AuditAct.class);
    }
}
