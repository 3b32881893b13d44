package dev.plimsoll.desktop.amendment.inventory;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.model.contract.inventory.Inventory;
import dev.plimsoll.model.contract.inventory.InventoryRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The operations of the new contract as a table, with what is known of each.
public final class InventoryView extends VBox {
    private final InventoryModel model;

    /// @param rate chooses the file that rates operations
    /// @param results chooses a file of test results
    public InventoryView(InventoryModel model, Action rate, Action results) {
        this.model = model;
        getStyleClass().add("sheet");
        RecordTable<InventoryRow> table = new RecordTable<>(
                "operations",
                tr("Operations of the new contract"),
                model.rows(),
                columns(),
                tr("No operation to show: the contract has none, or the filters hide them."),
                _ -> {});
        table.setMinHeight(90);
        setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        said(InventoryText::sentence, "operations-sentence"),
                        said(InventoryText::strangers, "operations-strangers"),
                        said(InventoryView::notices, "operations-notices"),
                        filters(rate, results),
                        table);
    }

    private static String notices(@Nullable Inventory inventory) {
        return inventory == null
                ? ""
                : String.join(
                        " ",
                        inventory.notices().stream().map(notice -> told(notice)).toList());
    }

    /// Takes no room while there is nothing to say.
    private Label said(Function<@Nullable Inventory, String> words, String id) {
        Label label = Words.wrapped("");
        label.setId(id);
        ObservableValue<String> text = model.takenProperty().map(words).orElse("");
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.map(said -> !said.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node filters(Action rate, Action results) {
        TextField query =
                Pages.line(tr("Operations that say"), tr("Operation, owner, tag or consumer"), model.queryProperty());
        query.setId("operations-query");
        query.setPrefColumnCount(18);
        CheckBox open = new CheckBox(tr("Only critical ones without a passed test"));
        open.setId("operations-open");
        Tie.both(open, open.selectedProperty(), model.holdUpsOnlyProperty());
        Button forget = Action.of(
                        tr("Forget the files"), tr("Show what the contract alone says"), Feather.X, model::forget)
                .disabledWhen(model.namedProperty().map(named -> named.equals(InventoryWork.Named.NONE)))
                .button();
        Button rates = rate.button();
        rates.setId("rate-operations");
        Button tests = results.button();
        tests.setId("operation-results");
        WrappingRow row = new WrappingRow(query, open, rates, tests, forget);
        row.getChildren().forEach(child -> ((javafx.scene.layout.Region) child).setMinWidth(USE_PREF_SIZE));
        return row;
    }

    private static List<Column<InventoryRow>> columns() {
        return List.of(
                Column.of(tr("Operation"), 260, row -> row.operation().toString()),
                Column.of(tr("Criticality"), 90, row -> InventoryText.criticality(row.criticality())),
                Column.of(tr("Tests"), 140, InventoryText::result, InventoryText::badge),
                Column.of(tr("Owner"), 110, row -> Objects.requireNonNullElse(row.owner(), "")),
                Column.of(tr("Consumers"), 160, row -> String.join(", ", row.consumers())));
    }
}
