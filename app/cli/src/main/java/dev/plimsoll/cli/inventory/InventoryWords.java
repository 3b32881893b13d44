package dev.plimsoll.cli.inventory;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.inventory.Criticality;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.InventoryRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words that the formats of an inventory share.
public final class InventoryWords {
    private InventoryWords() {}

    /// What it comes to: `40 operations, 38 of them covered by tests. 1 critical operation without a test that
    /// passed.`.
    public static String sentence(Inventory inventory) {
        String covered = Words.count(inventory.rows().size(), "operation") + ", " + inventory.covered()
                + " of them covered by tests"
                + (inventory.reliedOn() == 0 ? "" : ", " + inventory.reliedOn() + " relied on by consumers' pacts")
                + ". ";
        int holdUps = inventory.holdUps().size();
        if (inventory.rows().stream().noneMatch(row -> row.criticality() == Criticality.CRITICAL)) {
            return covered + "None is rated critical.";
        }
        return holdUps == 0
                ? covered + "Every critical operation has a test that passed."
                : covered + Words.count(holdUps, "critical operation") + " without a test that passed.";
    }

    /// One line for each critical operation without a test that passed.
    static List<String> holdUps(Inventory inventory) {
        return inventory.holdUps().stream()
                .map(row -> row.operation() + ": " + row.lastResult().word()
                        + (row.owner() == null ? "" : "; owner " + row.owner()))
                .toList();
    }

    static String notes(InventoryRow row) {
        List<String> notes = new ArrayList<>();
        if (row.deprecated()) {
            notes.add("deprecated" + (row.sunset() == null ? "" : " until " + row.sunset()));
        }
        if (row.stability() != null) {
            notes.add(row.stability());
        }
        if (!row.security().isEmpty()) {
            notes.add("security: " + String.join(" or ", row.security()));
        }
        return String.join("; ", notes);
    }

    static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
