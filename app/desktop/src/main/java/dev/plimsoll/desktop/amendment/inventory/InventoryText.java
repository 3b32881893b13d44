package dev.plimsoll.desktop.amendment.inventory;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.contract.inventory.Criticality;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.InventoryRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an inventory says, in words.
final class InventoryText {
    private InventoryText() {}

    /// How many operations there are and what is missing; empty for none.
    static String sentence(@Nullable Inventory inventory) {
        if (inventory == null) {
            return "";
        }
        return trCount(inventory.rows().size(), "%d operation.", "%d operations.")
                + " "
                + tr("Tests cover %d of them.", inventory.covered())
                + (inventory.reliedOn() == 0
                        ? ""
                        : " " + tr("Consumers are known to rely on %d.", inventory.reliedOn()))
                + " "
                + critical(inventory);
    }

    private static String critical(Inventory inventory) {
        if (inventory.rows().stream().noneMatch(row -> row.criticality() == Criticality.CRITICAL)) {
            return tr("None is rated critical: choose a file of ratings to say which are.");
        }
        int open = inventory.holdUps().size();
        return open == 0
                ? tr("Every critical operation has a test that passed.")
                : trCount(
                        open,
                        "%d critical operation has no test that passed.",
                        "%d critical operations have no test that passed.");
    }

    /// What tests and pacts name and the contract does not have; empty for nothing.
    static String strangers(@Nullable Inventory inventory) {
        return inventory == null || inventory.strangers().isEmpty()
                ? ""
                : tr("Tests name what the contract does not have: %s.", String.join(", ", inventory.strangers()));
    }

    static String criticality(Criticality criticality) {
        return switch (criticality) {
            case LOW -> tr("low");
            case NORMAL -> tr("normal");
            case HIGH -> tr("high");
            case CRITICAL -> tr("critical");
        };
    }

    static String result(InventoryRow row) {
        return switch (row.lastResult()) {
            case PASSED -> trCount(row.tests(), "passed, %d test", "passed, %d tests");
            case FAILED -> trCount(row.tests(), "failed, %d test", "failed, %d tests");
            case NOT_COVERED -> tr("not covered");
        };
    }

    static Badge badge(InventoryRow row) {
        return switch (row.lastResult()) {
            case PASSED -> Badge.of(result(row), Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case FAILED -> Badge.of(result(row), Feather.X_CIRCLE, row.holdsUp() ? Tone.DANGER : Tone.WARNING);
            case NOT_COVERED -> Badge.of(result(row), Feather.SLASH, row.holdsUp() ? Tone.DANGER : Tone.NEUTRAL);
        };
    }
}
