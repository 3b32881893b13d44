package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.help.Topic;
import dev.plimsoll.desktop.palette.Entry;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.history.RecordId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// What the palette finds.
record Findable(Commands commands, Journeys go, Supplier<Engine> engine) {
    List<Entry> actions() {
        return commands.groups().stream()
                .flatMap(group -> group.actions().stream().map(action -> Entry.of(group.title(), action)))
                .toList();
    }

    /// Everything in the workspace that can be opened. Blocks.
    List<Entry> things() {
        Engine open = engine.get();
        List<Entry> things = new ArrayList<>();
        for (PlanState plan : open.plans().all()) {
            String title = plan.id() + " " + plan.plan().title();
            things.add(thing("Plan", title, "by " + plan.plan().author(), new Visit(Screen.PLAN, plan.id())));
            things.add(thing(
                    "Changes",
                    title,
                    "What its contract changes",
                    new Visit(Screen.AMENDMENT, new Amended.OfPlan(plan.id()))));
        }
        for (Run run : open.runs().all()) {
            String title = run.id() + " " + run.plan().title();
            String verdict = run.verdict().map(one -> "Verdict: " + one).orElse("Not ended");
            things.add(thing("Run", title, verdict, new Visit(Screen.RUN, run.id())));
            if (run.ended()) {
                things.add(thing("Report", title, verdict, new Visit(Screen.REPORT, run.id())));
            }
        }
        for (AmendmentState one : open.amendments().find().all()) {
            things.add(named("Amendment", one.id(), one.amendment().title(), Screen.AMENDMENTS));
        }
        for (ProcedureState one : open.procedures().find().all()) {
            things.add(named("Procedure", one.id(), one.procedure().title(), Screen.PROCEDURES));
        }
        for (ExecutionState one : open.procedures().find().executions()) {
            things.add(named("Execution", one.id(), one.procedure().title(), Screen.PROCEDURES));
        }
        for (Scenarios.Covered one : open.scenarios().all()) {
            things.add(named("Scenario", one.card().id(), one.card().scenario().title(), Screen.SCENARIOS));
        }
        for (ActionState one : open.learning().actions().all()) {
            things.add(named("Action", one.id(), one.action().text(), Screen.ACTIONS));
        }
        for (DocumentState one : open.documents().all()) {
            things.add(named("Document", one.id(), one.content().title(), Screen.DOCUMENTS));
        }
        for (IncidentState one : open.learning().incidents().all()) {
            things.add(named("Incident", one.id(), one.incident().title(), Screen.INCIDENTS));
        }
        for (DrillState one : open.drills().all()) {
            things.add(named("Drill", one.id(), one.drill().title(), Screen.DRILLS));
        }
        for (LearningState one : open.learnings().all()) {
            things.add(named("Learning card", one.id(), one.card().title(), Screen.LEARNINGS));
        }
        for (NearMissState one : open.nearMisses().all()) {
            things.add(named("Near miss", one.id(), one.report().title(), Screen.NEAR_MISSES));
        }
        for (SessionState one : open.preMortems().all()) {
            things.add(named("Pre-mortem", one.id(), "of " + one.opening().plan(), Screen.PRE_MORTEMS));
        }
        for (Topic topic : go.library().topics().all()) {
            things.add(Entry.page(
                    "Help: " + topic.kind().label().toLowerCase(Locale.ROOT),
                    topic.title(),
                    topic.kind().explanation(),
                    Screen.HELP.icon(),
                    () -> go.shell().go(new Visit(Screen.HELP, topic.id()))));
        }
        return things;
    }

    private Entry named(String kind, RecordId id, String title, Screen screen) {
        return thing(kind, id.value() + " " + title, screen.explanation(), new Visit(screen, id));
    }

    private Entry thing(String kind, String title, String detail, Visit visit) {
        return Entry.thing(
                kind, title, detail, visit.screen().icon(), () -> go.shell().go(visit));
    }
}
