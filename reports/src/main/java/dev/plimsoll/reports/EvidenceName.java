package dev.plimsoll.reports;

import java.util.regex.Pattern;

/// How evidence is named: one to three letters for the record or the list in it, and the position there.
final class EvidenceName {
    private static final Pattern FORM = Pattern.compile("[a-z]{1,3}[1-9][0-9]{0,8}");

    private EvidenceName() {}

    static void require(String evidence) {
        if (!FORM.matcher(evidence).matches()) {
            throw new IllegalArgumentException(
                    "evidence is named by letters and a number like e1, not '" + evidence + "'");
        }
    }
}
