package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.settings.TrashWork.Item;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What does not hold any more: earlier reports, earlier lists of people, withdrawn plans.
final class TrashView extends VBox {
    TrashView(TrashModel model) {
        getStyleClass().add("settings-part");
        RecordTable<Item> table = new RecordTable<>(
                "trash",
                tr("What can be restored"),
                model.items(),
                List.of(
                        Column.of(tr("Name"), 110, Item::name),
                        Column.of(tr("Since"), 170, Item::since),
                        Column.of(tr("What"), 480, Item::what)),
                tr("The trash is empty: no report was compiled again, no list of people replaced, "
                        + "no plan withdrawn."),
                model.chosenProperty()::set);
        table.setPrefHeight(200);
        TextField reason = Pages.line(tr("Why it is restored; a plan asks for it"), "", model.reasonProperty());
        reason.setId("trash-reason");
        reason.setPrefColumnCount(28);
        Button restore = Action.of(
                        tr("Restore"),
                        tr("Let the chosen one hold again; what held until now goes into the trash"),
                        Feather.ROTATE_CCW,
                        model::restore)
                .disabledWhen(Present.not(model.chosenProperty()))
                .button();
        restore.setId("restore-trash");
        getChildren()
                .addAll(
                        Words.wrapped(tr("Trash"), "title-4"),
                        Words.wrapped(
                                tr("Nothing is ever taken out of it. A plan comes back as a draft: its approvals "
                                        + "do not count any more."),
                                "text-muted"),
                        new ProblemPane(model.problemProperty()),
                        new DoneLine(model.doneProperty()),
                        table,
                        Pages.row(Pages.field(tr("Why"), reason), restore));
    }
}
