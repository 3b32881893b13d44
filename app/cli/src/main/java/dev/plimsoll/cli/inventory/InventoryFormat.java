package dev.plimsoll.cli.inventory;

import dev.plimsoll.cli.markup.CsvText;
import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.InventoryRow;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which an inventory is given out.
public enum InventoryFormat {
    TEXT,
    JSON,
    CSV,
    MARKDOWN;

    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private static final List<String> COLUMNS = List.of(
            "operation",
            "operationId",
            "tags",
            "deprecated",
            "sunset",
            "stability",
            "security",
            "request",
            "response",
            "criticality",
            "owner",
            "tests",
            "last result",
            "consumers");

    /// The whole document, ending with a line feed.
    public String render(Inventory inventory) {
        return switch (this) {
            case TEXT -> text(inventory);
            case JSON -> json(inventory);
            case CSV -> csv(inventory);
            case MARKDOWN -> markdown(inventory);
        };
    }

    private static String text(Inventory inventory) {
        Table table =
                new Table().row("OPERATION", "CRITICALITY", "OWNER", "TESTS", "LAST RESULT", "CONSUMERS", "NOTES");
        for (InventoryRow row : inventory.rows()) {
            table.row(
                    row.operation().toString(),
                    row.criticality().word(),
                    InventoryWords.or(row.owner(), "-"),
                    Integer.toString(row.tests()),
                    row.lastResult().word(),
                    row.consumers().isEmpty() ? "-" : String.join(", ", row.consumers()),
                    InventoryWords.notes(row));
        }
        StringBuilder page = new StringBuilder(table.render(""));
        page.append('\n').append(InventoryWords.sentence(inventory)).append('\n');
        for (String line : InventoryWords.holdUps(inventory)) {
            page.append("  ").append(Visible.line(line)).append('\n');
        }
        return page.append(strangers(inventory)).append(notices(inventory)).toString();
    }

    private static String strangers(Inventory inventory) {
        return inventory.strangers().isEmpty()
                ? ""
                : "Tests name what the contract does not have: "
                        + Visible.line(Visible.shortened(String.join(", ", inventory.strangers()), 1_000)) + "\n";
    }

    private static String notices(Inventory inventory) {
        StringBuilder text = new StringBuilder();
        inventory
                .notices()
                .forEach(notice -> text.append("Note: ")
                        .append(Visible.line(Visible.shortened(notice, 1_000)))
                        .append('\n'));
        return text.toString();
    }

    private static String json(Inventory inventory) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ObjectNode record = Json.mapper().valueToTree(inventory);
        tree.set("contract", record.get("contract"));
        tree.put("covered", inventory.covered());
        tree.put("reliedOn", inventory.reliedOn());
        tree.put("holdUps", inventory.holdUps().size());
        tree.set("rows", record.get("rows"));
        tree.set("strangers", record.get("strangers"));
        tree.set("notices", record.get("notices"));
        return Json.pretty(tree);
    }

    private static String csv(Inventory inventory) {
        StringBuilder table = new StringBuilder(CsvText.row(COLUMNS.toArray(String[]::new)));
        inventory.rows().forEach(row -> table.append(CsvText.row(cells(row))));
        return table.toString();
    }

    private static String markdown(Inventory inventory) {
        StringBuilder page = new StringBuilder("# Inventory of "
                + MarkdownText.prose(inventory.contract().title() + " "
                        + inventory.contract().version()) + "\n\n"
                + MarkdownText.prose(InventoryWords.sentence(inventory)) + "\n\n");
        InventoryWords.holdUps(inventory)
                .forEach(line ->
                        page.append("- ").append(MarkdownText.prose(line)).append('\n'));
        page.append(inventory.holdUps().isEmpty() ? "" : "\n");
        page.append("| ").append(String.join(" | ", COLUMNS)).append(" |\n");
        page.append("|---".repeat(COLUMNS.size())).append("|\n");
        for (InventoryRow row : inventory.rows()) {
            for (String cell : cells(row)) {
                page.append("| ").append(MarkdownText.prose(cell)).append(' ');
            }
            page.append("|\n");
        }
        return page.toString();
    }

    private static String[] cells(InventoryRow row) {
        return new String[] {
            row.operation().toString(),
            InventoryWords.or(row.operationId(), ""),
            String.join(", ", row.tags()),
            row.deprecated() ? "yes" : "no",
            InventoryWords.or(row.sunset(), ""),
            InventoryWords.or(row.stability(), ""),
            String.join(" or ", row.security()),
            String.join(", ", row.requestMediaTypes()),
            String.join(", ", row.responseMediaTypes()),
            row.criticality().word(),
            InventoryWords.or(row.owner(), ""),
            Integer.toString(row.tests()),
            row.lastResult().word(),
            String.join(", ", row.consumers())
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
