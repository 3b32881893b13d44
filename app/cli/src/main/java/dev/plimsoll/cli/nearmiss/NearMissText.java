package dev.plimsoll.cli.nearmiss;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.nearmiss.SealedName;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Near misses for people to read in a terminal.
public final class NearMissText {
    private NearMissText() {}

    /// One line a near miss.
    public static String list(List<NearMissState> all) {
        Table table = new Table().row("NEAR MISS", "DAY", "REPORTER", "OPEN QUESTIONS", "CARD", "WHAT HAPPENED");
        for (NearMissState state : all) {
            table.row(
                    state.id().value(),
                    state.reported().day().toString(),
                    state.anonymous() ? "anonymous" : "confidential",
                    Long.toString(state.unanswered()),
                    state.promoted().map(card -> card.card().value()).orElse("-"),
                    state.report().title());
        }
        return table.render("");
    }

    /// A whole near miss.
    public static String show(NearMissState state) {
        NearMiss report = state.report();
        Table table = new Table()
                .row("Near miss", state.id() + "  " + report.title())
                .row("Day", state.reported().day().toString())
                .row("Reporter", reporter(state))
                .row("Happened", report.happened())
                .row("Could have", dash(report.couldHave()))
                .row("Stopped by", dash(report.stopped()))
                .row("Services", dash(String.join(", ", report.services())))
                .row("Would help", dash(report.help()));
        state.promoted().ifPresent(card -> table.row("Card", card.card().value()));
        String openings = openings(state);
        return table.render("") + (state.questions().isEmpty() ? "" : "\n" + questions(state)) + openings;
    }

    private static String openings(NearMissState state) {
        Table table = new Table();
        state.all(NearMissEvent.Opened.class)
                .forEach(opened -> table.row(
                        opened.at().toString(), "the name was read by " + opened.by() + ": " + opened.reason()));
        String rows = table.render("  ");
        return rows.isEmpty() ? "" : "\nSeal\n" + rows;
    }

    private static String reporter(NearMissState state) {
        SealedName sealed = state.reported().sealed();
        return sealed == null
                ? "anonymous; no name was kept"
                : "confidential; only " + sealed.key().confidant() + " can read the name (key …"
                        + sealed.key().fingerprint() + ")";
    }

    private static String dash(String text) {
        return text.isBlank() ? "-" : text;
    }

    /// Questions with their answers, and what became of the report.
    public static String questions(NearMissState state) {
        StringBuilder text = new StringBuilder(
                Words.count(state.questions().size(), "question") + ", " + state.unanswered() + " not answered yet\n");
        Table table = new Table();
        for (NearMissState.Question question : state.questions()) {
            table.row(
                    question.number() + ".",
                    question.asked().question(),
                    "(" + question.asked().by() + ")");
            question.answers()
                    .forEach(answer -> table.row("", "→ " + answer.answer(), "(the reporter, " + answer.day() + ")"));
        }
        text.append(table.render("  "));
        state.promoted()
                .ifPresent(card -> text.append("It is scenario card ")
                        .append(card.card())
                        .append(" now. ")
                        .append(card.thanks())
                        .append('\n'));
        return text.toString();
    }

    /// For programs: what was told and asked, without the receipt and the seal.
    public static String json(NearMissState state) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("id", state.id().value());
        json.put("day", state.reported().day().toString());
        json.put("reporter", state.anonymous() ? "anonymous" : "confidential");
        json.set("report", NearMiss.DOCUMENT.tree(state.report()));
        ArrayNode questions = json.putArray("questions");
        for (NearMissState.Question question : state.questions()) {
            ObjectNode one = questions.addObject();
            one.put("number", question.number());
            one.put("question", question.asked().question());
            ArrayNode answers = one.putArray("answers");
            question.answers().forEach(answer -> answers.add(answer.answer()));
        }
        state.promoted().ifPresent(card -> json.put("card", card.card().value()));
        return Json.pretty(json);
    }
}
