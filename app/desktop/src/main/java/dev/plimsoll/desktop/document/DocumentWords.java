package dev.plimsoll.desktop.document;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentStage;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// What documents say of themselves.
final class DocumentWords {
    private DocumentWords() {}

    static String stage(DocumentStage stage) {
        return stage.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + stage.word().substring(1);
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

    static String audience(ReportAudience audience) {
        return switch (audience) {
            case TEAM -> "the team: everything";
            case COMPANY -> "the company: roles in place of people";
            case CUSTOMER -> "customers: nothing internal";
        };
    }

    static String event(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Drafted drafted -> "Drafted from " + drafted.subject();
            case DocumentEvent.Compiled _ -> "Compiled anew";
            case DocumentEvent.Written written ->
                "Wrote in '" + written.addition().section() + "' as "
                        + written.addition().role();
            case DocumentEvent.Submitted submitted -> "Put to review " + digest(submitted.digest());
            case DocumentEvent.Reviewed reviewed -> "Reviewed " + digest(reviewed.digest()) + noted(reviewed.note());
            case DocumentEvent.Waived waived -> "Kept its wording" + noted(waived.reason());
            case DocumentEvent.Published published -> "Published " + digest(published.digest());
            case DocumentEvent.Withdrawn withdrawn -> "Withdrew it" + noted(withdrawn.reason());
            case DocumentEvent.Reopened reopened -> "Took it up again" + noted(reopened.reason());
        };
    }

    private static String digest(String digest) {
        return digest.substring(0, 12);
    }

    private static String noted(String words) {
        return words.isBlank() ? "" : ": “" + words + "”";
    }
}
