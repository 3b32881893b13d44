package dev.plimsoll.cli.learning;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Figure;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Incidents for people to read in a terminal.
public final class IncidentText {
    private IncidentText() {}

    /// One line an incident.
    public static String list(List<IncidentState> incidents) {
        Table table = new Table().row("INCIDENT", "STATE", "SEVERITY", "BEGAN", "RECOVERED AFTER", "SERVICES", "TITLE");
        for (IncidentState state : incidents) {
            Incident incident = state.incident();
            table.row(
                    state.id().value(),
                    state.closed() ? "closed" : "open",
                    incident.severity().word(),
                    moment(incident.times().began()),
                    length(incident.times().toRecover()),
                    incident.services().isEmpty() ? "-" : String.join(", ", incident.services()),
                    incident.title());
        }
        return table.render("");
    }

    /// A whole incident.
    public static String show(IncidentState state, List<ActionState> actions) {
        Incident incident = state.incident();
        IncidentTimes times = incident.times();
        Table table = new Table()
                .row("Incident", state.id() + "  " + incident.title())
                .row("State", state.closed() ? "closed" : "open")
                .row("Severity", incident.severity().word())
                .row("Services", dash(String.join(", ", incident.services())))
                .row("Owner", incident.owner().account())
                .row("Summary", dash(incident.summary()))
                .row("Began", moment(times.began()))
                .row("Detected", moment(times.detected()) + after(times.toDetect()))
                .row("Mitigated", moment(times.mitigated()))
                .row("Resolved", moment(times.resolved()))
                .row("Recovered after", length(times.toRecover()))
                .row("Impact", impact(incident))
                .row("Trigger", dash(incident.story().trigger()));
        incident.story()
                .factors()
                .forEach(factor -> table.row(
                        "Factor",
                        factor.kind().word() + ": " + factor.text()
                                + (factor.evidence().isEmpty() ? " [no evidence named]" : " " + factor.evidence())));
        table.row("Linked", dash(links(incident.links()))).row("Digest", incident.digest());
        return table.render("") + "\nActions\n" + actions(actions) + "\nHistory\n" + history(state);
    }

    private static String impact(Incident incident) {
        String figures =
                incident.impact().figures().stream().map(IncidentText::figure).collect(Collectors.joining("; "));
        String words = incident.impact().words();
        return dash(words.isEmpty() || figures.isEmpty() ? words + figures : words + "; " + figures);
    }

    private static String figure(Figure figure) {
        return figure.words() + " (" + figure.source() + ")";
    }

    private static String links(IncidentLinks links) {
        return Stream.of(links.plans(), links.runs(), links.amendments(), links.scenarios())
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String actions(List<ActionState> actions) {
        if (actions.isEmpty()) {
            return "  none yet\n";
        }
        Table table = new Table();
        actions.forEach(action -> table.row(
                action.id().value(), action.status().word(), action.action().text()));
        return table.render("  ");
    }

    private static String history(IncidentState state) {
        Table table = new Table();
        state.events().forEach(event -> table.row(event.at().toString(), words(event) + " by " + event.by()));
        return table.render("  ");
    }

    private static String words(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Reported _ -> "reported";
            case IncidentEvent.Revised _ -> "revised";
            case IncidentEvent.TimelineAdded added ->
                (added.entries().size() == 1 ? "1 entry" : added.entries().size() + " entries")
                        + " added to the timeline" + (added.note().isEmpty() ? "" : " (" + added.note() + ")");
            case IncidentEvent.Annotated note -> "note on " + note.entry() + ": " + note.text();
            case IncidentEvent.Marked mark ->
                mark.entry() + " marked: " + mark.mark().word();
            case IncidentEvent.Closed closed ->
                "closed with "
                        + (closed.actions().isEmpty()
                                ? "no action, because " + closed.reason() + ","
                                : closed.actions().toString());
            case IncidentEvent.Reopened reopened -> "opened again (" + reopened.reason() + ")";
        };
    }

    private static String after(Optional<Duration> length) {
        return length.map(one -> "  (after " + Words.duration(one) + ")").orElse("");
    }

    private static String length(Optional<Duration> length) {
        return length.map(Words::duration).orElse("-");
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "-" : at.toString();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
