package dev.plimsoll.desktop.agreement;

import dev.plimsoll.model.amendment.AmendmentEvent;

/// What happened to an amendment, in words.
final class AgreementText {
    private AgreementText() {}

    static String of(AmendmentEvent event) {
        return switch (event) {
            case AmendmentEvent.Drafted drafted ->
                "Drafted version " + drafted.amendment().version();
            case AmendmentEvent.Revised revised -> "Revised. " + revised.note();
            case AmendmentEvent.Submitted _ -> "Submitted for signature";
            case AmendmentEvent.Signed signed -> "Signed for " + signed.party() + noted(signed.note());
            case AmendmentEvent.Waived waived -> "Waived " + waived.gate() + ": " + waived.reason();
            case AmendmentEvent.Effected _ -> "Put into effect";
            case AmendmentEvent.Superseded superseded -> "Superseded by " + superseded.next();
            case AmendmentEvent.Withdrawn withdrawn -> "Withdrawn: " + withdrawn.reason();
            case AmendmentEvent.Reopened reopened -> "Taken up again: " + reopened.reason();
        };
    }

    private static String noted(String note) {
        return note.isBlank() ? "" : ": “" + note + "”";
    }
}
