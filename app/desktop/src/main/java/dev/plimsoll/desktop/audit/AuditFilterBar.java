package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.WrappingRow;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which entries of the ledger are shown.
final class AuditFilterBar {
    private AuditFilterBar() {}

    static Node of(AuditModel model) {
        CheckBox refused = new CheckBox(tr("Refused only"));
        refused.setId("refused-only");
        refused.setMinWidth(Region.USE_PREF_SIZE);
        Tie.both(refused, refused.selectedProperty(), model.refusedOnlyProperty());
        Region clear = Action.of(tr("Clear the filter"), tr("Show every entry again"), Feather.X, model::clearFilter)
                .iconButton("flat");
        WrappingRow bar = new WrappingRow(
                field(tr("Person"), tr("The person or the account, whole"), model.whoProperty()),
                field(tr("Act"), tr("A part of the act, for example approved"), model.actProperty()),
                field(tr("Record"), tr("The record, whole, for example P1"), model.subjectProperty()),
                day(tr("From"), tr("From this day"), model.fromProperty()),
                day(tr("To"), tr("To this day"), model.toProperty()),
                refused,
                clear);
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    private static Node field(String prompt, String name, StringProperty value) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setPrefColumnCount(9);
        Tie.both(field, field.textProperty(), value);
        return field;
    }

    private static Node day(String prompt, String name, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = Pages.day(name, value);
        picker.setPromptText(prompt);
        return picker;
    }
}
