package dev.plimsoll.cli.audit;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.engine.audit.FindActs.Found;
import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.json.Json;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which entries of the ledger are given out.
public enum AuditFormat {
    TEXT,
    JSON,
    CSV;

    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    /// The whole document, ending with a line feed; text of no entries is empty.
    public String render(List<Found> acts) {
        return switch (this) {
            case TEXT -> text(acts);
            case JSON -> json(acts);
            case CSV -> csv(acts);
        };
    }

    private static String text(List<Found> acts) {
        Table table = new Table();
        for (Found found : acts) {
            AuditAct act = found.act();
            table.row(
                    Long.toString(found.entry().number()),
                    act.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    act.who(),
                    act.allowed() ? "" : "DENIED",
                    act.action(),
                    act.subject(),
                    act.allowed() ? act.why() : act.refusal());
        }
        return table.render("");
    }

    private static String csv(List<Found> acts) {
        StringBuilder text = new StringBuilder(CsvText.row(
                "number", "at", "who", "account", "action", "subject", "why", "outcome", "refusal", "before", "after",
                "link"));
        for (Found found : acts) {
            AuditAct act = found.act();
            text.append(CsvText.row(
                    Long.toString(found.entry().number()),
                    act.at().toString(),
                    act.who(),
                    act.account(),
                    act.action(),
                    act.subject(),
                    act.why(),
                    act.allowed() ? "allowed" : "denied",
                    act.refusal(),
                    act.before(),
                    act.after(),
                    found.entry().link()));
        }
        return text.toString();
    }

    /// With the bodies as they are stored, so that the links can be computed from the export alone.
    private static String json(List<Found> acts) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode entries = tree.putArray("entries");
        for (Found found : acts) {
            ObjectNode node = entries.addObject()
                    .put("number", found.entry().number())
                    .put("link", found.entry().link());
            node.set("act", Json.mapper().readTree(found.entry().body()));
        }
        return Json.pretty(tree);
    }
}
