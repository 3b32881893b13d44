package dev.plimsoll.model.audit;

import dev.plimsoll.model.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line about a ledger, to be kept where the ledger's keeper cannot reach it: how many entries there were, and
/// the root over them. A ledger that was cut off before, or replaced by another, no longer fits it.
///
/// @param size how many entries, at least 1
/// @param root the Merkle root over their links: 64 hex digits
public record AuditAnchor(long size, String root) {
    private static final Pattern FORM =
            Pattern.compile("plimsoll audit anchor: ([1-9][0-9]{0,17}) entries, root ([0-9a-f]{64})\\R?");

    public AuditAnchor {
        if (size < 1 || !root.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "not an anchor of a ledger: %d entries, root '%s'", size, root));
        }
    }

    /// The line, with a line feed at its end.
    public String text() {
        return String.format(Locale.ROOT, "plimsoll audit anchor: %d entries, root %s\n", size, root);
    }

    /// Reads the line.
    ///
    /// @param name of the file, for the complaint
    /// @throws Problem if it is not such a line
    public static AuditAnchor read(String name, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new Problem(
                    name + " is not an anchor of an audit ledger.",
                    "Name a file that 'plimsoll audit anchor FILE' wrote.");
        }
        return new AuditAnchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
