package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.amendment.AmendmentEvent;

/// What happened to an amendment, in words.
final class AgreementText {
    private AgreementText() {}

    static String of(AmendmentEvent event) {
        return switch (event) {
            case AmendmentEvent.Drafted drafted ->
                tr("Drafted version %s", drafted.amendment().version());
            case AmendmentEvent.Revised revised -> tr("Revised. %s", revised.note());
            case AmendmentEvent.Submitted _ -> tr("Submitted for signature");
            case AmendmentEvent.Signed signed -> tr("Signed for %s", signed.party()) + noted(signed.note());
            case AmendmentEvent.Waived waived -> tr("Waived %s: %s", waived.gate(), waived.reason());
            case AmendmentEvent.Effected _ -> tr("Put into effect");
            case AmendmentEvent.Superseded superseded -> tr("Superseded by %s", superseded.next());
            case AmendmentEvent.Withdrawn withdrawn -> tr("Withdrawn: %s", withdrawn.reason());
            case AmendmentEvent.Reopened reopened -> tr("Taken up again: %s", reopened.reason());
        };
    }

    private static String noted(String note) {
        return note.isBlank() ? "" : ": “" + note + "”";
    }
}
