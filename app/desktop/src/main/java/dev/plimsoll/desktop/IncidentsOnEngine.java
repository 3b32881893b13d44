package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.incident.IncidentWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.learning.Incidents;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.learning.incident.Figure;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.TimelineFile;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The incidents of the open workspace, as their screen needs them.
record IncidentsOnEngine(Supplier<Engine> engine, WordingOnEngine wording) implements IncidentWork {
    private Incidents incidents() {
        return engine.get().learning().incidents();
    }

    @Override
    public List<IncidentState> all() {
        return incidents().all();
    }

    @Override
    public Looked look(IncidentId id) {
        IncidentState state = incidents().get(id);
        return new Looked(state, incidents().timeline(state), incidents().actions(id));
    }

    @Override
    public Incident ofRun(RunId id, Person by) {
        Run run = engine.get().runs().get(id);
        long failed = run.windows().stream().mapToLong(SignalWindow::failed).sum();
        Figure requests = failed == 0 ? null : new Figure(BigDecimal.valueOf(failed), "requests", id.value(), false);
        return new Incident(
                run.plan().title(),
                IncidentSeverity.MODERATE,
                List.of(run.plan().scope().service()),
                by,
                "",
                IncidentTimes.UNKNOWN,
                new Impact("", null, requests, null, List.of()),
                Story.UNTOLD,
                new IncidentLinks(List.of(run.start().planId()), List.of(id), List.of(), List.of()),
                Map.of());
    }

    @Override
    public IncidentState report(Incident incident, Person by) {
        return incidents().report(incident, by);
    }

    @Override
    public IncidentState revise(IncidentState seen, Incident changed, Person by) {
        return incidents().revise(seen, changed, by);
    }

    @Override
    public IncidentState add(IncidentState seen, Happening happening, Person by) {
        return incidents().add(seen, List.of(happening), "", by);
    }

    @Override
    public IncidentState take(IncidentState seen, Path file, ZoneId zone, ClockSkew skew, Person by) {
        String name = String.valueOf(file.getFileName());
        String note = name + (skew.equals(ClockSkew.NONE) ? "" : ", its clock corrected by " + skew.correction());
        try {
            return incidents().add(seen, TimelineFile.read(name, WrittenFile.text(file), zone, skew), note, by);
        } catch (IllegalArgumentException wrong) {
            throw new Problem(
                    tr("Nothing was imported: %s.", told(String.valueOf(wrong.getMessage()))),
                    tr("Mend that line of the file, and import it again."),
                    wrong);
        }
    }

    @Override
    public IncidentState mark(IncidentState seen, String entry, Mark mark, Person by) {
        return incidents().mark(seen, entry, mark, by);
    }

    @Override
    public IncidentState annotate(IncidentState seen, String entry, String text, Person by) {
        return incidents().annotate(seen, entry, text, by);
    }

    @Override
    public IncidentState close(IncidentState seen, String reason, Person by) {
        return incidents().close(seen, reason, by);
    }

    @Override
    public IncidentState reopen(IncidentState seen, String reason, Person by) {
        return incidents().reopen(seen, reason, by);
    }

    @Override
    public void export(IncidentId id, ReportFormat format, Path file) {
        WrittenFile.write(file, engine.get().followUp().render(id, format));
    }

    @Override
    public List<Remark> blame(IncidentId id) {
        byte[] text = engine.get().followUp().render(id, ReportFormat.MARKDOWN);
        return wording.blame(new String(text, StandardCharsets.UTF_8));
    }
}
