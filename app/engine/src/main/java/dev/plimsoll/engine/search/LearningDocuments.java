package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveDocument.Labels;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.SessionState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// What the archive finds of incidents, actions, near misses, sessions, exhibits and drills.
final class LearningDocuments {
    private LearningDocuments() {}

    static ArchiveDocument incident(IncidentState state) {
        Incident incident = state.incident();
        Instant began = incident.times().began();
        return new ArchiveDocument(
                state.id().value(),
                "incident",
                incident.title(),
                PlainText.of(Incident.DOCUMENT.tree(incident)) + "\n"
                        + RecordDocuments.others(
                                state.events(), IncidentEvent.Reported.class, IncidentEvent.Revised.class),
                state.closed() ? "closed" : "open",
                began == null ? state.last().at() : began,
                new Labels(incident.services(), List.of(), List.of(), List.of()));
    }

    static ArchiveDocument action(ActionState state) {
        return new ArchiveDocument(
                state.id().value(),
                "action",
                state.action().text(),
                PlainText.of(state.action()) + "\n"
                        + RecordDocuments.others(state.events(), ActionEvent.Opened.class, ActionEvent.Revised.class),
                state.status().word(),
                state.last().at(),
                Labels.NONE);
    }

    /// Only what was told: neither who nor, beyond the day that is kept, when.
    static ArchiveDocument nearMiss(NearMissState state) {
        return new ArchiveDocument(
                state.id().value(),
                "nearmiss",
                state.report().title(),
                String.join("\n", state.report().texts()),
                state.promoted().isPresent() ? "promoted" : "reported",
                state.reported().day().atStartOfDay(ZoneOffset.UTC).toInstant(),
                new Labels(state.report().services(), List.of(), List.of(), List.of()));
    }

    /// What everybody in the session may see: the risks as they were merged, never what is hidden at first.
    static ArchiveDocument session(SessionState state) {
        return new ArchiveDocument(
                state.id().value(),
                "session",
                "Pre-mortem of " + state.opening().plan(),
                String.join("\n", state.risks().stream().map(Risk::wording).toList()),
                state.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                state.opening().at(),
                Labels.NONE);
    }

    /// What is said of a file; its bytes are found by their SHA-256.
    static ArchiveDocument exhibit(ExhibitState state) {
        Exhibit exhibit = state.exhibit();
        return new ArchiveDocument(
                state.id().value(),
                "exhibit",
                exhibit.name(),
                String.join(
                                "\n",
                                exhibit.words(),
                                exhibit.source(),
                                exhibit.kind().word(),
                                exhibit.subject(),
                                exhibit.digest())
                        + "\n" + RecordDocuments.others(state.events(), ExhibitEvent.Attached.class),
                exhibit.kind().word(),
                exhibit.taken(),
                Labels.NONE);
    }

    /// What is hidden from those who play it is not found before it is over.
    static ArchiveDocument drill(DrillState state) {
        return new ArchiveDocument(
                state.id().value(),
                "drill",
                state.drill().title(),
                state.over() ? PlainText.of(state.drill()) + "\n" + PlainText.of(state.improvements()) : "",
                state.over() ? "over" : "planned",
                state.last().at(),
                Labels.NONE);
    }
}
