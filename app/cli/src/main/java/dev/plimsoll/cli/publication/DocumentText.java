package dev.plimsoll.cli.publication;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.publication.PublicationPolicy;
import java.util.List;
import java.util.stream.Collectors;

/// Documents as lines of text.
public final class DocumentText {
    private DocumentText() {}

    /// One line a document.
    public static String list(List<DocumentState> documents) {
        Table table = new Table().row("DOCUMENT", "STAGE", "ABOUT", "DUE", "TITLE");
        documents.forEach(document -> table.row(
                document.id().value(),
                document.stage().word(),
                document.content().subject(),
                PublicationPolicy.DEFAULT.due(document.happened()).toString(),
                document.content().title()));
        return table.render("");
    }

    /// A whole document without its report.
    ///
    /// @param blame what the lint finds, a line each
    public static String show(DocumentState document, List<String> blame) {
        Table history = new Table();
        document.events()
                .forEach(event -> history.row(event.at().toString(), event.by().account(), deed(event)));
        StringBuilder text = new StringBuilder(new Table()
                .row("Document", document.id() + "  " + document.content().title())
                .row("Stage", document.stage().word())
                .row("About", document.content().subject())
                .row("Due", PublicationPolicy.DEFAULT.due(document.happened()).toString())
                .row(
                        "Writers",
                        document.writers().stream()
                                .sorted(Person.BY_ACCOUNT)
                                .map(Person::account)
                                .collect(Collectors.joining(", ")))
                .row("Digest", document.content().digest())
                .render(""));
        if (!blame.isEmpty()) {
            text.append("\nWording that blames")
                    .append(document.waived() ? ", waived\n" : "; it keeps the document from being published\n");
            blame.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.append("\nHistory\n").append(history.render("  ")).toString();
    }

    private static String deed(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Drafted drafted -> "drafted from " + drafted.subject();
            case DocumentEvent.Compiled _ -> "compiled anew";
            case DocumentEvent.Written written ->
                "wrote in '" + written.addition().section() + "' as "
                        + written.addition().role();
            case DocumentEvent.Submitted submitted -> "put to review " + digest(submitted.digest());
            case DocumentEvent.Reviewed reviewed ->
                "reviewed " + digest(reviewed.digest()) + (reviewed.note().isBlank() ? "" : ": " + reviewed.note());
            case DocumentEvent.Waived waived -> "waived its wording: " + waived.reason();
            case DocumentEvent.Published published -> "published " + digest(published.digest());
            case DocumentEvent.Withdrawn withdrawn -> "withdrew it: " + withdrawn.reason();
            case DocumentEvent.Reopened reopened -> "took it up again: " + reopened.reason();
        };
    }

    private static String digest(String digest) {
        return digest.substring(0, 12);
    }

    /// What is late, the latest first.
    public static String overdue(List<Late> late) {
        Table table = new Table().row("ABOUT", "DOCUMENT", "WAS DUE");
        late.forEach(one -> table.row(one.subject(), one.what(), one.due().toString()));
        return table.render("");
    }
}
