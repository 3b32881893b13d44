package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.help.Topic;
import dev.plimsoll.desktop.palette.Entry;
import dev.plimsoll.desktop.palette.OnScreen;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.scenario.Scenarios;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.history.RecordId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.incident.IncidentState;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// What the palette finds.
record Findable(Commands commands, OnScreen screen, Journeys go, Supplier<Engine> engine) {
    /// Every action there is: of the menus, of the screen, and to let somebody else work.
    List<Entry> actions() {
        Stream<Entry> always = commands.groups().stream()
                .flatMap(group -> group.actions().stream().map(action -> Entry.of(group.title(), action)));
        Stream<Entry> lately = commands.groups().stream()
                .map(Commands.Group::inner)
                .filter(Objects::nonNull)
                .flatMap(inner -> inner.now().stream().map(action -> Entry.of(inner.title(), action)));
        Action card = go.library().writeScenario();
        Set<String> named = Stream.concat(commands.all().stream(), Stream.of(card))
                .map(Action::name)
                .collect(Collectors.toSet());
        Stream<Entry> here = screen.entries().stream().filter(entry -> !named.contains(entry.title()));
        return Stream.of(
                        always,
                        lately,
                        Stream.of(Entry.of(tr("Scenarios"), card)),
                        here,
                        go.shell().people().stream().map(this::person))
                .flatMap(entries -> entries)
                .toList();
    }

    private Entry person(Person person) {
        ShellModel shell = go.shell();
        return Entry.of(
                tr("Person"),
                Action.of(
                                tr("Work as %s", person),
                                tr("Who is working now. A second person takes over here to approve a plan."),
                                Feather.USER,
                                () -> shell.actAs(person))
                        .disabledWhen(shell.personProperty().map(person::equals)));
    }

    /// Everything in the workspace that can be opened. Blocks.
    List<Entry> things() {
        Engine open = engine.get();
        List<Entry> things = new ArrayList<>();
        for (PlanState plan : open.plans().all()) {
            String title = plan.id() + " " + plan.plan().title();
            things.add(thing(tr("Plan"), title, tr("by %s", plan.plan().author()), new Visit(Screen.PLAN, plan.id())));
            things.add(thing(
                    tr("Changes"),
                    title,
                    tr("What its contract changes"),
                    new Visit(Screen.AMENDMENT, new Amended.OfPlan(plan.id()))));
        }
        for (Run run : open.runs().all()) {
            String title = run.id() + " " + run.plan().title();
            String verdict = run.verdict().map(one -> tr("Verdict: %s", one)).orElse(tr("Not ended"));
            things.add(thing(tr("Run"), title, verdict, new Visit(Screen.RUN, run.id())));
            if (run.ended()) {
                things.add(thing(tr("Report"), title, verdict, new Visit(Screen.REPORT, run.id())));
            }
        }
        for (AmendmentState one : open.amendments().find().all()) {
            things.add(named(tr("Amendment"), one.id(), one.amendment().title(), Screen.AMENDMENTS));
        }
        for (DiscussionState one : open.discussions().find().all()) {
            things.add(Entry.thing(
                    tr("Discussion"),
                    one.id() + " " + one.base().title() + " " + one.base().version(),
                    trCount(one.comments().size(), "%d comment on its changes", "%d comments on its changes"),
                    Screen.AMENDMENT.icon(),
                    () -> go.openNamed(one.id())));
        }
        for (ProcedureState one : open.procedures().find().all()) {
            things.add(named(tr("Procedure"), one.id(), one.procedure().title(), Screen.PROCEDURES));
        }
        for (ExecutionState one : open.procedures().find().executions()) {
            things.add(named(tr("Execution"), one.id(), one.procedure().title(), Screen.PROCEDURES));
        }
        for (Scenarios.Covered one : open.scenarios().all()) {
            things.add(
                    named(tr("Scenario"), one.card().id(), one.card().scenario().title(), Screen.SCENARIOS));
        }
        for (ActionState one : open.learning().actions().all()) {
            things.add(named(tr("Action"), one.id(), one.action().text(), Screen.ACTIONS));
        }
        for (DocumentState one : open.documents().all()) {
            things.add(named(tr("Document"), one.id(), one.content().title(), Screen.DOCUMENTS));
        }
        for (IncidentState one : open.learning().incidents().all()) {
            things.add(named(tr("Incident"), one.id(), one.incident().title(), Screen.INCIDENTS));
        }
        for (DrillState one : open.drills().all()) {
            things.add(named(tr("Drill"), one.id(), one.drill().title(), Screen.DRILLS));
        }
        for (LearningState one : open.learnings().all()) {
            things.add(named(tr("Learning card"), one.id(), one.card().title(), Screen.LEARNINGS));
        }
        for (NearMissState one : open.nearMisses().all()) {
            things.add(named(tr("Near miss"), one.id(), one.report().title(), Screen.NEAR_MISSES));
        }
        for (SessionState one : open.preMortems().all()) {
            things.add(
                    named(tr("Pre-mortem"), one.id(), tr("of %s", one.opening().plan()), Screen.PRE_MORTEMS));
        }
        for (Topic topic : go.library().topics().all()) {
            things.add(Entry.page(
                    help(topic.kind()),
                    topic.title(),
                    topic.kind().explanation(),
                    Screen.HELP.icon(),
                    () -> go.shell().go(new Visit(Screen.HELP, topic.id()))));
        }
        return things;
    }

    private static String help(Topic.Kind kind) {
        return switch (kind) {
            case GUIDE -> tr("Help: guide");
            case SCREEN -> tr("Help: screen");
            case GATE -> tr("Help: gate");
            case WORD -> tr("Help: word");
            case RULE -> tr("Help: rule");
        };
    }

    private Entry named(String kind, RecordId id, String title, Screen screen) {
        return thing(kind, id.value() + " " + title, screen.explanation(), new Visit(screen, id));
    }

    private Entry thing(String kind, String title, String detail, Visit visit) {
        return Entry.thing(
                kind, title, detail, visit.screen().icon(), () -> go.shell().go(visit));
    }
}
