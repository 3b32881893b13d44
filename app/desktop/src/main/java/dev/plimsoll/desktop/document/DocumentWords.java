package dev.plimsoll.desktop.document;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentStage;
import dev.plimsoll.model.publication.DocumentState;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// What documents say of themselves.
final class DocumentWords {
    private DocumentWords() {}

    static String stage(DocumentStage stage) {
        String word = trIn("document", stage.word());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static Badge badge(DocumentStage stage) {
        String word = stage(stage);
        return switch (stage) {
            case DRAFT -> Badge.of(word, Feather.EDIT_2, Tone.NEUTRAL);
            case IN_REVIEW -> Badge.of(word, Feather.USERS, Tone.ACCENT);
            case REVIEWED -> Badge.of(word, Feather.CHECK, Tone.SUCCESS);
            case PUBLISHED -> Badge.of(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case WITHDRAWN -> Badge.of(word, Feather.SLASH, Tone.NEUTRAL);
        };
    }

    /// What there is of a document that should have been published.
    static String late(Late late) {
        DocumentState document = late.document();
        return document == null
                ? tr("no document")
                : document.id() + ", " + trIn("document", document.stage().word());
    }

    static String audience(ReportAudience audience) {
        return switch (audience) {
            case TEAM -> tr("the team: everything");
            case COMPANY -> tr("the company: roles in place of people");
            case CUSTOMER -> tr("customers: nothing internal");
        };
    }

    static String event(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Drafted drafted -> tr("Drafted from %s", drafted.subject());
            case DocumentEvent.Compiled _ -> tr("Compiled anew");
            case DocumentEvent.Written written ->
                tr(
                        "Wrote in '%s' as %s",
                        written.addition().section(), written.addition().role());
            case DocumentEvent.Submitted submitted -> tr("Put to review %s", digest(submitted.digest()));
            case DocumentEvent.Reviewed reviewed ->
                noted(tr("Reviewed %s", digest(reviewed.digest())), reviewed.note());
            case DocumentEvent.Waived waived -> noted(tr("Kept its wording"), waived.reason());
            case DocumentEvent.Published published -> tr("Published %s", digest(published.digest()));
            case DocumentEvent.Withdrawn withdrawn -> noted(tr("Withdrew it"), withdrawn.reason());
            case DocumentEvent.Reopened reopened -> noted(tr("Took it up again"), reopened.reason());
        };
    }

    private static String digest(String digest) {
        return digest.substring(0, 12);
    }

    private static String noted(String said, String words) {
        return words.isBlank() ? said : tr("%s: “%s”", said, words);
    }
}
