package dev.plimsoll.model.audit;

import java.time.Instant;

/// Something that was done in a workspace, or was refused.
///
/// @param at when it was recorded, by the clock of the machine
/// @param who the person who acted, as they gave their name; the account where the program acted by itself
/// @param account the account of the operating system under which the program ran
/// @param action what kind of act, for example `plan approved`
/// @param subject to what, for example `P1`
/// @param why the reason that was given; may be empty
/// @param allowed false when it was refused; nothing else has changed then
/// @param refusal the sentence that refused it; empty when it was allowed
/// @param before SHA-256 of the subject's record before; empty when there was none
/// @param after SHA-256 of its record after; empty when it was refused
public record AuditAct(
        Instant at,
        String who,
        String account,
        String action,
        String subject,
        String why,
        boolean allowed,
        String refusal,
        String before,
        String after) {
    public AuditAct {
        if (who.isBlank() || action.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException(
                    "an act needs who, action and subject: '" + who + "', '" + action + "', '" + subject + "'");
        }
        if (allowed != refusal.isEmpty()) {
            throw new IllegalArgumentException("a refusal, and only that, has a sentence: '" + refusal + "'");
        }
    }
}
