package dev.plimsoll.model.audit;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which acts to show. What is null does not restrict.
///
/// @param who the person or the account, whole, in any case
/// @param what a part of the action, in any case
/// @param subject whole, in any case
/// @param from the earliest moment
/// @param to the moment before which it was
/// @param allowed whether it was allowed
public record AuditFilter(
        @Nullable String who,
        @Nullable String what,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean allowed) {
    /// Everything.
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    public boolean takes(AuditAct act) {
        return (who == null || who.equalsIgnoreCase(act.who()) || who.equalsIgnoreCase(act.account()))
                && (what == null || lower(act.action()).contains(lower(what)))
                && (subject == null || subject.equalsIgnoreCase(act.subject()))
                && (from == null || !act.at().isBefore(from))
                && (to == null || act.at().isBefore(to))
                && (allowed == null || allowed == act.allowed());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
