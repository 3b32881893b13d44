package dev.plimsoll.reports;

import java.util.regex.Pattern;

/// How evidence is named: the record's letter and the position in it.
final class EvidenceName {
    private static final Pattern FORM = Pattern.compile("[epc][1-9][0-9]{0,8}");

    private EvidenceName() {}

    static void require(String evidence) {
        if (!FORM.matcher(evidence).matches()) {
            throw new IllegalArgumentException("evidence is named e1, p1 or c1, not '" + evidence + "'");
        }
    }
}
