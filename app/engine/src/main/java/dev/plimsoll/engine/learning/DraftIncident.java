package dev.plimsoll.engine.learning;

import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.learning.incident.Impact;
import dev.plimsoll.model.learning.incident.Incident;
import dev.plimsoll.model.learning.incident.IncidentEvent;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentSeverity;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.incident.Story;
import dev.plimsoll.model.plan.AmendmentLink;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.ThresholdReplay;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Drafts an incident for a run that reached what its plan calls harm, so that it is looked at like one. Its timeline
/// is that of the run. People write the rest.
public final class DraftIncident {
    private final Workspace workspace;
    private final InstantSource clock;

    public DraftIncident(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @param run one that ended
    /// @return what was drafted; empty without harm, or when an incident names the run already
    public Optional<IncidentState> after(Run run) {
        Harm harm = run.plan().terms().harm();
        Optional<String> met = ThresholdReplay.of(run.plan(), run).stream()
                .filter(firing -> firing.kind().equals("harm") && firing.after().isPresent())
                .map(ThresholdReplay.Firing::sentence)
                .findFirst();
        boolean known = workspace.records().incidents().all().stream()
                .anyMatch(state -> state.incident().links().runs().contains(run.id()));
        if (harm == null || met.isEmpty() || known) {
            return Optional.empty();
        }
        Incident incident = incident(run, harm, met.get());
        return Optional.of(workspace
                .records()
                .incidents()
                .create(new IncidentEvent.Reported(clock.instant(), run.start().by(), incident)));
    }

    private static Incident incident(Run run, Harm harm, String met) {
        ExperimentPlan plan = run.plan();
        boolean sandbox = plan.scope().environment().equalsIgnoreCase("sandbox");
        String where = sandbox
                ? "It was reached in the sandbox, where nobody was hurt."
                : "It was reached in the environment " + plan.scope().environment() + ".";
        return new Incident(
                "Run " + run.id() + " reached harm: " + harm.what(),
                sandbox
                        ? IncidentSeverity.MINOR
                        : harm.irreversible() ? IncidentSeverity.CRITICAL : IncidentSeverity.MAJOR,
                List.of(plan.scope().service()),
                plan.owner(),
                "The plan names as harm to " + harm.who() + ": " + harm.what() + ". " + where + " " + met,
                // Times of an incident tell how long customers were hurt.
                sandbox ? IncidentTimes.UNKNOWN : times(run),
                new Impact(sandbox ? "" : harm.what(), null, null, null, List.of()),
                new Story(trigger(run), List.of(), List.of(), List.of(), List.of(), List.of()),
                new IncidentLinks(List.of(run.start().planId()), List.of(run.id()), amendments(plan), List.of()),
                Map.of());
    }

    private static String trigger(Run run) {
        return run.bands().isEmpty()
                ? ""
                : run.plannedFault(run.bands().getLast().fault())
                        .map(fault -> "The planned fault '" + fault.id() + "': "
                                + fault.fault().description() + ".")
                        .orElse("");
    }

    private static IncidentTimes times(Run run) {
        Instant began = run.bands().isEmpty() ? null : run.bands().getLast().from();
        return new IncidentTimes(
                began,
                last(run.all(RunEvent.CriterionMet.class)),
                last(run.all(RunEvent.FaultsCleared.class).stream()
                        .filter(cleared -> cleared.remaining() == 0)
                        .toList()),
                last(run.all(RunEvent.RollbackDone.class).stream()
                        .filter(done -> Integer.valueOf(0).equals(done.exitCode()))
                        .toList()));
    }

    private static @Nullable Instant last(List<? extends RunEvent> events) {
        return events.isEmpty() ? null : events.getLast().at();
    }

    private static List<AmendmentId> amendments(ExperimentPlan plan) {
        AmendmentLink named = plan.terms().amendment();
        try {
            return named == null ? List.of() : List.of(new AmendmentId(named.record()));
        } catch (IllegalArgumentException _) {
            return List.of(); // no amendment has such a name
        }
    }
}
