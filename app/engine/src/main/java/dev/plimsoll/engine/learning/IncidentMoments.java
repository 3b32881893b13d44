package dev.plimsoll.engine.learning;

import dev.plimsoll.engine.audit.FindActs;
import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.model.learning.incident.IncidentLinks;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.learning.incident.IncidentTimes;
import dev.plimsoll.model.learning.timeline.Happening;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.compile.PlanMoments;
import dev.plimsoll.reports.compile.RunMoments;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the workspace itself can tell about an incident: its own moments and decisions, the events of its runs, the
/// decisions about its plans, and what was refused. Each entry has a key that stays the same.
final class IncidentMoments {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final Workspace workspace;

    IncidentMoments(Workspace workspace) {
        this.workspace = workspace;
    }

    List<TimelineEntry> of(IncidentState state) {
        List<TimelineEntry> all = new ArrayList<>();
        own(state, all);
        IncidentLinks links = state.incident().links();
        links.runs()
                .forEach(id -> workspace.runs().find(id).ifPresent(run -> {
                    for (RunMoments.Moment moment : RunMoments.of(run)) {
                        if (!(moment.event() instanceof RunEvent.WindowClosed)
                                && !(moment.event() instanceof RunEvent.ExchangeRecorded)) {
                            String key = id + ":e" + moment.position();
                            all.add(entry(
                                    key, moment.event().at(), moment.text().plain(), key));
                        }
                    }
                }));
        links.plans()
                .forEach(id -> workspace.plans().find(id).ifPresent(plan -> {
                    for (PlanMoments.Moment moment : PlanMoments.of(plan)) {
                        String key = id + ":p" + moment.position();
                        all.add(entry(key, moment.at(), "Plan " + id + " " + moment.words(), key));
                    }
                }));
        refusals(state, all);
        return all;
    }

    private static TimelineEntry entry(String key, Instant at, String text, String source) {
        return TimelineEntry.of(key, new Happening(at, UTC, text, source));
    }

    private static void own(IncidentState state, List<TimelineEntry> all) {
        String id = state.id().value();
        IncidentTimes times = state.incident().times();
        Map<String, @Nullable Instant> moments = new LinkedHashMap<>();
        moments.put("began", times.began());
        moments.put("was detected", times.detected());
        moments.put("was mitigated", times.mitigated());
        moments.put("was resolved", times.resolved());
        moments.forEach((words, at) -> {
            if (at != null) {
                all.add(entry(
                        id + ":" + words.substring(words.indexOf(' ') + 1), at, "The incident " + words + ".", id));
            }
        });
        int number = 0;
        for (var choice : state.incident().story().decisions()) {
            number++;
            Instant at = choice.at();
            if (at != null) {
                all.add(entry(id + ":d" + number, at, "Decided: " + choice.what(), id));
            }
        }
    }

    private void refusals(IncidentState state, List<TimelineEntry> all) {
        Set<String> subjects = new LinkedHashSet<>(Set.of(state.id().value()));
        state.incident().links().plans().forEach(plan -> subjects.add(plan.value()));
        state.incident().links().runs().forEach(run -> subjects.add(run.value()));
        long number = 0;
        for (FindActs.Found found : new FindActs(workspace).find(AuditFilter.ALL)) {
            number++;
            AuditAct act = found.act();
            if (!act.allowed() && subjects.contains(act.subject())) {
                String key = "audit:" + number;
                all.add(entry(key, act.at(), "Refused: " + act.action() + " of " + act.subject() + ".", key));
            }
        }
    }
}
