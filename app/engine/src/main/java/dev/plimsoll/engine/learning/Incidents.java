package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.Timeline;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Histories;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Real incidents: reporting them, telling their timeline, closing them.
public final class Incidents {
    private static final String RECORD = "an incident";

    private final Workspace workspace;
    private final LearningGate gate;
    private final IncidentMoments moments;
    private final InstantSource clock;

    Incidents(Workspace workspace, LearningGate gate, IncidentMoments moments, InstantSource clock) {
        this.workspace = workspace;
        this.gate = gate;
        this.moments = moments;
        this.clock = clock;
    }

    private Histories<IncidentId, IncidentEvent, IncidentState> kept() {
        return workspace.records().incidents();
    }

    /// All incidents, newest first.
    public List<IncidentState> all() {
        return kept().all();
    }

    /// @throws Problem if the workspace has no such incident
    public IncidentState get(IncidentId id) {
        return kept().find(id)
                .orElseThrow(() -> new Problem(
                        "There is no incident " + id + " in "
                                + workspace.place().name() + ".",
                        "List the incidents of the workspace, or name another workspace."));
    }

    /// Those that name a run, newest first.
    public List<IncidentState> ofRun(RunId run) {
        return all().stream()
                .filter(state -> state.incident().links().runs().contains(run))
                .toList();
    }

    /// The whole timeline: what was written and imported, the incident's own moments, and what is on record about the
    /// runs and plans that the incident names.
    public Timeline timeline(IncidentState state) {
        return state.timeline(moments.of(state));
    }

    /// The actions that follow from it, oldest first.
    public List<ActionState> actions(IncidentId id) {
        return workspace.records().actions().all().reversed().stream()
                .filter(action -> action.action().source().equalsIgnoreCase(id.value()))
                .toList();
    }

    /// @throws dev.plimsoll.model.Refusal if this person may not report
    public IncidentState report(Incident incident, Person by) {
        gate.require(PlanAction.COMMENT, by, "report", RECORD, incident.title());
        return kept().create(new IncidentEvent.Reported(clock.instant(), by, incident));
    }

    /// @param seen what the writer was looking at; a newer content in the workspace is a conflict
    public IncidentState revise(IncidentState seen, Incident changed, Person by) {
        return changed.equals(seen.incident())
                ? seen
                : append(
                        seen,
                        PlanAction.ACKNOWLEDGE,
                        "revise",
                        new IncidentEvent.Revised(clock.instant(), by, changed));
    }

    /// Adds what is not there yet, so that a file may be taken again after it has grown. What is there with
    /// another correction of its clock is corrected anew; its pins and notes stay.
    ///
    /// @param entries already corrected for the clock of their source
    /// @param note where they are from, and what was corrected; a canary in them is added to it
    public IncidentState add(IncidentState seen, List<Happening> entries, String note, Person by) {
        Map<String, List<Happening>> bySource =
                seen.told().values().stream().collect(Collectors.groupingBy(Happening::source));
        List<Happening> fresh = entries.stream()
                .filter(entry -> !holds(bySource.getOrDefault(entry.source(), List.of()), entry))
                .toList();
        return fresh.isEmpty()
                ? seen
                : append(
                        seen,
                        PlanAction.COMMENT,
                        "add to the timeline of",
                        LearningGate.follow(() -> new IncidentEvent.TimelineAdded(
                                clock.instant(), by, fresh, note + moved(bySource, fresh) + alarm(fresh))));
    }

    /// The zone only says how a moment is shown.
    private static boolean holds(List<Happening> ofSource, Happening entry) {
        return ofSource.stream()
                .anyMatch(known -> known.at().equals(entry.at()) && known.text().equals(entry.text()));
    }

    private static String moved(Map<String, List<Happening>> known, List<Happening> fresh) {
        long moved = fresh.stream()
                .filter(entry ->
                        known.getOrDefault(entry.source(), List.of()).stream().anyMatch(entry::sameLine))
                .count();
        return moved == 0 ? "" : "; " + moved + " of them moved from where they stood";
    }

    private String alarm(List<Happening> entries) {
        String text = entries.stream().map(Happening::text).collect(Collectors.joining("\n"));
        return new Canaries(workspace)
                .inText(text, CanaryChannel.IMPORT, "the timeline")
                .map(seen -> " " + seen.sentence())
                .orElse("");
    }

    /// @param entry its key in the timeline
    /// @throws Problem if there is no such entry
    public IncidentState annotate(IncidentState seen, String entry, String text, Person by) {
        requireEntry(seen, entry);
        return append(
                seen,
                PlanAction.COMMENT,
                "annotate the timeline of",
                LearningGate.follow(() -> new IncidentEvent.Annotated(clock.instant(), by, entry, text)));
    }

    /// @throws Problem if there is no such entry
    public IncidentState mark(IncidentState seen, String entry, Mark mark, Person by) {
        requireEntry(seen, entry);
        return append(
                seen,
                PlanAction.COMMENT,
                "mark the timeline of",
                new IncidentEvent.Marked(clock.instant(), by, entry, mark));
    }

    private void requireEntry(IncidentState seen, String entry) {
        if (timeline(seen).find(entry).isEmpty()) {
            throw new Problem(
                    "The timeline of incident " + seen.id() + " has no entry '" + entry + "'.",
                    "Name one as 'plimsoll incident timeline " + seen.id() + "' lists it, for example T1.");
        }
    }

    /// Closes it with the actions that follow from it, or with a reason why there is none.
    ///
    /// @param reason needed where no action follows
    public IncidentState close(IncidentState seen, String reason, Person by) {
        List<ActionId> follow = actions(seen.id()).stream().map(ActionState::id).toList();
        if (follow.isEmpty() && reason.isBlank()) {
            throw new Problem(
                    "Incident " + seen.id() + " has no action yet.",
                    "Open one with 'plimsoll action new --source " + seen.id()
                            + "', or close it with --none-because and the reason.");
        }
        return append(
                seen,
                PlanAction.DECIDE,
                "close",
                LearningGate.follow(() -> new IncidentEvent.Closed(clock.instant(), by, follow, reason)));
    }

    public IncidentState reopen(IncidentState seen, String reason, Person by) {
        return append(seen, PlanAction.DECIDE, "open again", new IncidentEvent.Reopened(clock.instant(), by, reason));
    }

    private IncidentState append(IncidentState seen, PlanAction action, String verb, IncidentEvent event) {
        gate.require(action, event.by(), verb, RECORD, seen.id().value());
        return LearningGate.follow(() -> kept().append(seen, event));
    }
}
