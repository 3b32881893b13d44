package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is other between two contents that a plan has had.
final class VersionsView extends VBox {
    private final ObservableList<PlanVersions.Change> changes = FXCollections.observableArrayList();
    private final ComboBox<PlanVersions.Version> before = box(tr("The earlier version"));
    private final ComboBox<PlanVersions.Version> after = box(tr("The later version"));

    VersionsView(PlanModel model) {
        getStyleClass().add("versions");
        RecordTable<PlanVersions.Change> table = new RecordTable<>(
                "plan-changes",
                tr("Fields that are other"),
                changes,
                List.of(
                        Column.of(tr("Field"), 220, PlanVersions.Change::field),
                        Column.of(tr("Before"), 260, PlanVersions.Change::before),
                        Column.of(tr("After"), 260, PlanVersions.Change::after)),
                tr("The two say the same."),
                _ -> {});
        setVgrow(table, Priority.ALWAYS);
        HBox row = new HBox(new Label(trIn("version", "From")), before, new Label(trIn("version", "to")), after);
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, table);
        before.valueProperty().subscribe(_ -> compare());
        after.valueProperty().subscribe(_ -> compare());
        model.stateProperty().subscribe(this::show);
    }

    private static ComboBox<PlanVersions.Version> box(String name) {
        ComboBox<PlanVersions.Version> box = new ComboBox<>();
        box.setAccessibleText(name);
        return box;
    }

    private void show(@Nullable PlanState state) {
        List<PlanVersions.Version> all = state == null ? List.of() : PlanVersions.of(state);
        before.getItems().setAll(all);
        after.getItems().setAll(all);
        if (!all.isEmpty()) {
            after.setValue(all.getLast());
            before.setValue(all.get(Math.max(0, all.size() - 2)));
        }
    }

    private void compare() {
        PlanVersions.Version from = before.getValue();
        PlanVersions.Version to = after.getValue();
        changes.setAll(from == null || to == null ? List.of() : PlanVersions.between(from.plan(), to.plan()));
    }
}
