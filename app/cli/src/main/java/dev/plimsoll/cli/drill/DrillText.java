package dev.plimsoll.cli.drill;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import dev.plimsoll.model.drill.Inject;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Drills for people to read in a terminal: nobody but who leads one sees what is still to come.
public final class DrillText {
    private DrillText() {}

    /// One line a drill.
    public static String list(List<DrillState> all, LocalDate today) {
        Table table = new Table()
                .row("DRILL", "STATE", "DUE", "DETECTED", "DECIDED", "RECOVERED", "IMPROVEMENTS", "OWNER", "TITLE");
        for (DrillState state : all) {
            table.row(
                    state.id().value(),
                    state.overdue(today) ? "OVERDUE" : state.phase().title(),
                    state.drill().due().toString(),
                    time(state, DrillMark.DETECTED),
                    time(state, DrillMark.DECIDED),
                    time(state, DrillMark.RECOVERED),
                    Integer.toString(state.improvements().size()),
                    state.drill().owner().account(),
                    state.drill().title());
        }
        return table.render("");
    }

    private static String time(DrillState state, DrillMark mark) {
        return state.time(mark).map(Words::duration).orElse("-");
    }

    /// A drill as a person may see it.
    ///
    /// @param elapsed how long it has run, without its pauses
    /// @param actions that follow from it
    public static String show(DrillState state, Person viewer, Duration elapsed, List<ActionState> actions) {
        Drill drill = state.drill();
        Table table = new Table()
                .row("Drill", state.id() + "  " + drill.title())
                .row("State", state.phase().title())
                .row("Clock", Words.duration(elapsed))
                .row("Due", drill.due().toString())
                .row("Leads", drill.owner().account());
        var scenario = drill.scenario();
        if (scenario != null) {
            table.row("Scenario", scenario.value());
        }
        drill.roles().forEach(role -> table.row("Role", role.role() + ": " + role.person()));
        if (drill.lacksSupport()) {
            table.row("Warning", "nobody plays customer support");
        }
        for (DrillMark mark : DrillMark.values()) {
            table.row(mark.word(), time(state, mark));
        }
        return table.render("") + injects(state, viewer) + notes(state) + debrief(state) + actions(actions);
    }

    private static String injects(DrillState state, Person viewer) {
        Table table = new Table();
        String waiting = state.over() ? "did not come, planned after " : "hidden, planned after ";
        for (Inject inject : state.injectsFor(viewer)) {
            table.row(
                    state.injected(inject.id())
                            .map(come -> "came after " + Words.duration(state.clock(come.at())))
                            .orElse(waiting + Words.duration(inject.after())),
                    inject.id(),
                    inject.what());
        }
        return titled("Injects", table);
    }

    private static String notes(DrillState state) {
        Table table = new Table();
        state.all(DrillEvent.Remarked.class)
                .forEach(note -> table.row(
                        Words.duration(state.clock(note.at())), note.by().account(), note.remark()));
        return titled("Notes", table);
    }

    private static String debrief(DrillState state) {
        return readiness(state) + improvements(state);
    }

    private static String readiness(DrillState state) {
        Table table = new Table();
        state.comparison().ifPresent(compared -> {
            compared.mismatches().forEach(mismatch -> table.row(mismatch.sentence()));
            if (compared.mismatches().isEmpty()) {
                table.row("as in production");
            }
        });
        return titled("Unlike production", table);
    }

    private static String improvements(DrillState state) {
        Table table = new Table();
        for (Improvement improvement : state.improvements()) {
            table.row(
                    improvement.due().toString(),
                    improvement.owner().account(),
                    improvement.what(),
                    "verified by: " + improvement.verification());
        }
        state.all(DrillEvent.NoneBecause.class).forEach(none -> table.row("none, because: " + none.reason()));
        return titled("Debrief", table);
    }

    private static String actions(List<ActionState> actions) {
        Table table = new Table();
        actions.forEach(one ->
                table.row(one.id().value(), one.status().word(), one.action().text()));
        return titled("Actions", table);
    }

    private static String titled(String title, Table table) {
        String rows = table.render("  ");
        return rows.isEmpty() ? "" : "\n" + title + "\n" + rows;
    }

    /// For programs; the same as a person may see.
    public static String json(DrillState state, Person viewer, Duration elapsed) {
        ObjectNode json = Drill.DOCUMENT.tree(state.drill());
        json.put("id", state.id().value());
        json.put("state", state.phase().title());
        json.put("clock", elapsed.toString());
        ArrayNode injects = json.putArray("injects");
        for (Inject inject : state.injectsFor(viewer)) {
            ObjectNode one = injects.addObject().put("id", inject.id()).put("what", inject.what());
            state.injected(inject.id())
                    .ifPresent(come -> one.put("came", state.clock(come.at()).toString()));
        }
        for (DrillMark mark : DrillMark.values()) {
            state.time(mark).ifPresent(time -> json.put(mark.word(), time.toString()));
        }
        ArrayNode notes = json.putArray("notes");
        state.all(DrillEvent.Remarked.class)
                .forEach(note -> notes.addObject()
                        .put("after", state.clock(note.at()).toString())
                        .put("by", note.by().account())
                        .put("what", note.remark()));
        state.comparison()
                .ifPresent(compared -> json.set("mismatches", Json.mapper().valueToTree(compared.mismatches())));
        json.set("improvements", Json.mapper().valueToTree(state.improvements()));
        ArrayNode none = json.putArray("noneBecause");
        state.all(DrillEvent.NoneBecause.class).forEach(said -> none.add(said.reason()));
        return Json.pretty(json);
    }
}
