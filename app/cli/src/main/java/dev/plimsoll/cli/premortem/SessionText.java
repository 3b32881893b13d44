package dev.plimsoll.cli.premortem;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.premortem.RankedRisk;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionPhase;
import dev.plimsoll.model.premortem.SessionState;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Pre-mortem sessions for people to read in a terminal: never more than the phase lets the reader see.
public final class SessionText {
    private SessionText() {}

    /// One line a session.
    public static String list(List<SessionState> all) {
        Table table = new Table().row("SESSION", "PLAN", "PHASE", "ENTRIES", "RISKS", "UNDECIDED", "FACILITATOR");
        for (SessionState state : all) {
            table.row(
                    state.id().value(),
                    state.opening().plan().value(),
                    state.phase().title(),
                    Integer.toString(state.entries()),
                    Integer.toString(state.risks().size()),
                    state.ranking().isEmpty()
                            ? "-"
                            : Integer.toString(state.undecided().size()),
                    state.facilitator().account());
        }
        return table.render("");
    }

    /// A session as a person may see it.
    public static String show(SessionState state, Person viewer) {
        StringBuilder text = new StringBuilder(new Table()
                .row(
                        "Session",
                        state.id() + ", pre-mortem of plan " + state.opening().plan())
                .row("Phase", state.phase().title())
                .row("Facilitator", state.facilitator().account())
                .row("Next", next(state))
                .render(""));
        List<SessionState.Entry> entries = state.entriesFor(viewer);
        text.append('\n').append(state.entries() == 1 ? "1 entry" : state.entries() + " entries");
        text.append(state.phase() == SessionPhase.SILENT ? "; you see your own until all are in\n" : "\n");
        Table rows = new Table();
        entries.forEach(entry -> rows.row(entry.number() + ".", entry.text()));
        text.append(rows.render("  "));
        return text.append(risks(state)).append(end(state)).toString();
    }

    private static String next(SessionState state) {
        return switch (state.phase()) {
            case SILENT -> "'premortem add', everybody alone; then 'premortem close-entry'";
            case ROUND_ROBIN ->
                state.unmerged().isEmpty()
                        ? "'premortem open-vote --participants N'"
                        : "'premortem merge' for the entries " + state.unmerged();
            case VOTE ->
                "'premortem vote' with each slip, " + state.openSlips().size() + " left; then 'premortem close-vote'";
            case DECIDE ->
                state.undecided().isEmpty()
                        ? "'premortem close'"
                        : "'premortem decide' for the risks "
                                + state.undecided().stream()
                                        .map(risk -> Integer.toString(risk.number()))
                                        .collect(Collectors.joining(", "));
            case CLOSED -> "'premortem report'";
        };
    }

    private static String risks(SessionState state) {
        if (!state.ranking().isEmpty()) {
            return "\nRisks, worst first (median, lowest to highest of "
                    + Words.count(state.all(SessionEvent.Voted.class).size(), "ballot") + ")\n"
                    + ranking(state);
        }
        Table table = new Table();
        List<Risk> risks = state.risks();
        for (int i = 0; i < risks.size(); i++) {
            table.row(
                    (i + 1) + ".",
                    risks.get(i).item(),
                    "entries " + risks.get(i).entries(),
                    risks.get(i).wording());
        }
        return risks.isEmpty() ? "" : "\nRisks\n" + table.render("  ");
    }

    private static String ranking(SessionState state) {
        Table table = new Table().row("", "NO.", "LIKELIHOOD", "IMPACT", "PRODUCT", "PART", "RISK", "DECISION");
        for (RankedRisk risk : state.ranking()) {
            SessionEvent.Decided decided = state.decisions().get(risk.number());
            boolean top = state.top().contains(risk);
            table.row(
                    top ? "*" : "",
                    Integer.toString(risk.number()),
                    spread(risk.likelihood()),
                    spread(risk.impact()),
                    spread(risk.product()),
                    risk.risk().item(),
                    risk.risk().wording(),
                    decided != null ? decided.decision().sentence() : top ? "OPEN" : "-");
        }
        return table.render("  ");
    }

    private static String spread(RankedRisk.Spread spread) {
        return BigDecimal.valueOf(spread.median()).stripTrailingZeros().toPlainString() + " (" + spread.lowest() + "-"
                + spread.highest() + ")";
    }

    private static String end(SessionState state) {
        return state.last() instanceof SessionEvent.Closed closed
                ? "\n" + (closed.go() ? "Go: " : "No-go: ") + closed.reason() + "\n"
                : "";
    }

    /// For programs; the same as a person may see.
    public static String json(SessionState state, Person viewer) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("id", state.id().value());
        json.put("plan", state.opening().plan().value());
        json.put("phase", state.phase().title());
        json.put("facilitator", state.facilitator().account());
        json.put("entryCount", state.entries());
        ArrayNode entries = json.putArray("entries");
        state.entriesFor(viewer)
                .forEach(entry ->
                        entries.addObject().put("number", entry.number()).put("text", entry.text()));
        json.set("risks", Json.mapper().valueToTree(state.risks()));
        ArrayNode ranking = json.putArray("ranking");
        for (RankedRisk risk : state.ranking()) {
            ranking.addObject()
                    .put("number", risk.number())
                    .put("likelihood", risk.likelihood().median())
                    .put("impact", risk.impact().median())
                    .put("product", risk.product().median())
                    .put("top", state.top().contains(risk));
        }
        ObjectNode decisions = json.putObject("decisions");
        state.decisions()
                .forEach((number, decided) ->
                        decisions.set(Integer.toString(number), Json.mapper().valueToTree(decided.decision())));
        return Json.pretty(json);
    }
}
