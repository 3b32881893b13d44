package dev.plimsoll.cli.exhibit;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitState;
import java.util.List;

/// Exhibits as lines of text.
public final class ExhibitText {
    private ExhibitText() {}

    /// One line an exhibit.
    public static String list(List<ExhibitState> exhibits) {
        Table table = new Table().row("EXHIBIT", "OF", "KIND", "FILE", "SOURCE", "BYTES", "CUSTOMERS", "SHA-256");
        exhibits.forEach(state -> table.row(
                state.id().value(),
                state.exhibit().subject(),
                state.exhibit().kind().word(),
                state.exhibit().name(),
                state.exhibit().source(),
                Long.toString(state.exhibit().bytes()),
                state.released() ? "may see it" : "no",
                state.exhibit().digest().substring(0, 12)));
        return table.render("");
    }

    /// What is known of one, and its chain of custody.
    public static String show(ExhibitState state) {
        Exhibit exhibit = state.exhibit();
        Table custody = new Table();
        state.events()
                .forEach(event -> custody.row(event.at().toString(), event.by().account(), deed(event)));
        return new Table()
                        .row("Exhibit", state.id() + "  " + exhibit.name())
                        .row("Of", exhibit.subject())
                        .row("Kind", exhibit.kind() + ", " + exhibit.mediaType())
                        .row("Shows", exhibit.words())
                        .row("Source", exhibit.source() + " (" + exhibit.clockNote() + ")")
                        .row("Collector", exhibit.role())
                        .row("Taken", exhibit.takenCorrected() + ", shown in " + exhibit.zone())
                        .row("Bytes", Long.toString(exhibit.bytes()))
                        .row("SHA-256", exhibit.digest())
                        .row("Customers", state.released() ? "may see it" : "do not see it")
                        .render("")
                + "\nCustody\n"
                + custody.render("  ");
    }

    private static String deed(ExhibitEvent event) {
        return switch (event) {
            case ExhibitEvent.Attached _ -> "attached it";
            case ExhibitEvent.TakenOut out -> "took it out: " + out.reason();
            case ExhibitEvent.Annotated noted -> "noted: " + noted.text();
            case ExhibitEvent.Released released -> "released it to customers: " + released.reason();
            case ExhibitEvent.Held held -> "held it back from customers: " + held.reason();
        };
    }
}
