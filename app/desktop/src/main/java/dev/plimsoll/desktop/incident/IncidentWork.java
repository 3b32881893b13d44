package dev.plimsoll.desktop.incident;

import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.ClockSkew;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.Timeline;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// What the incidents screen asks of the engine. Everything here may block.
public interface IncidentWork {
    /// All incidents, the newest first.
    List<IncidentState> all();

    Looked look(IncidentId id);

    /// What a run tells of an incident; nothing is kept.
    Incident ofRun(RunId run, Person by);

    IncidentState report(Incident incident, Person by);

    IncidentState revise(IncidentState seen, Incident changed, Person by);

    IncidentState add(IncidentState seen, Happening happening, Person by);

    /// Takes the entries of another program's file into the timeline.
    ///
    /// @param zone for times that name none
    IncidentState take(IncidentState seen, Path file, ZoneId zone, ClockSkew skew, Person by);

    IncidentState mark(IncidentState seen, String entry, Mark mark, Person by);

    IncidentState annotate(IncidentState seen, String entry, String text, Person by);

    IncidentState close(IncidentState seen, String reason, Person by);

    IncidentState reopen(IncidentState seen, String reason, Person by);

    /// Compiles the post-mortem and writes it into a file.
    void export(IncidentId id, ReportFormat format, Path file);

    /// What the wording of its post-mortem blames.
    List<Remark> blame(IncidentId id);

    /// An incident with what is on record about it.
    ///
    /// @param actions that follow from it, oldest first
    record Looked(IncidentState state, Timeline timeline, List<ActionState> actions) {
        public Looked {
            actions = List.copyOf(actions);
        }
    }
}
