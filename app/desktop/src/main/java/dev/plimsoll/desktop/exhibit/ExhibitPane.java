package dev.plimsoll.desktop.exhibit;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The evidence attached to a record: a file is dropped or chosen, told about and attached; what is there is listed,
/// looked at and taken out.
public final class ExhibitPane extends VBox {
    private static final double TABLE_HEIGHT = 170;

    /// @param choose asks for a file to attach
    /// @param takeOut asks where to write the exhibit that is looked at
    public ExhibitPane(ExhibitModel model, Supplier<@Nullable Path> choose, Consumer<ExhibitState> takeOut) {
        setId("exhibits");
        getStyleClass().add("detail-column");
        DoneLine done = new DoneLine(model.doneProperty());
        done.setId("exhibit-done");
        RecordTable<ExhibitState> table = table(model);
        table.setMinHeight(TABLE_HEIGHT);
        table.setPrefHeight(TABLE_HEIGHT);
        getChildren()
                .addAll(
                        new ProblemPane(model.problemProperty()),
                        file(model, choose),
                        told(model),
                        done,
                        table,
                        new ExhibitDetail(model, takeOut));
        setOnDragOver(ExhibitPane::over);
        setOnDragDropped(event -> dropped(model, event));
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void dropped(ExhibitModel model, DragEvent event) {
        List<java.io.File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.take(files.stream().map(java.io.File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static Node file(ExhibitModel model, Supplier<@Nullable Path> choose) {
        Button button = Action.of(
                        tr("Choose a file…"),
                        tr("Of at most 8 MiB; its bytes are kept as they are"),
                        Feather.PAPERCLIP,
                        () -> {
                            Path chosen = choose.get();
                            if (chosen != null) {
                                model.take(chosen);
                            }
                        })
                .button();
        button.setId("choose-exhibit");
        Label name = new Label();
        name.setId("exhibit-file");
        name.textProperty()
                .bind(Present.map(
                        model.fileProperty(),
                        path -> String.valueOf(path.getFileName()),
                        tr("Drop a chart, a screenshot, the result of a query or a log here.")));
        Label behind = new Label();
        behind.setId("exhibit-behind");
        behind.textProperty()
                .bind(model.behindProperty()
                        .map(count -> count.intValue() == 0
                                ? ""
                                : trCount(count.intValue(), "1 file waits behind it.", "%d files wait behind it.")));
        return Pages.row(button, Pages.growing(name), behind);
    }

    private static VBox told(ExhibitModel model) {
        ComboBox<ExhibitKind> kind = Pages.choice(tr("Kind of evidence"), model.kinds(), one -> tr(one.word()));
        Tie.both(kind, kind.valueProperty(), model.kindProperty());
        Button attach = Action.of(tr("Attach"), tr("Keep the file as evidence"), Feather.PLUS, model::attach)
                .button("accent");
        attach.setId("attach-exhibit");
        attach.disableProperty()
                .bind(Present.is(model.fileProperty())
                        .flatMap(file -> model.showsProperty()
                                .isEmpty()
                                .or(model.sourceProperty().isEmpty())
                                .map(missing -> !file || missing)));
        VBox told = new VBox(
                8,
                Pages.row(
                        kind,
                        Pages.growing(Pages.line(
                                tr("Source of the evidence"), tr("Source, as Grafana"), model.sourceProperty())),
                        Pages.growing(Pages.line(
                                tr("Role of the collector, never a name"),
                                tr("Role of the collector"),
                                model.roleProperty()))),
                Pages.row(
                        Pages.growing(Pages.line(
                                tr("What one sees in it"),
                                tr("What one sees in it, for those who cannot see the picture"),
                                model.showsProperty())),
                        attach));
        told.setId("exhibit-told");
        return told;
    }

    private static RecordTable<ExhibitState> table(ExhibitModel model) {
        return new RecordTable<>(
                "exhibit-list",
                tr("Attached evidence"),
                model.exhibits(),
                List.of(
                        Column.of(tr("Name"), 70, state -> state.id().value()),
                        Column.of(
                                tr("Kind"),
                                110,
                                state -> tr(state.exhibit().kind().word())),
                        Column.of(tr("File"), 150, state -> state.exhibit().name()),
                        Column.of(tr("Source"), 110, state -> state.exhibit().source()),
                        Column.of(tr("Customers"), 115, state -> state.released() ? tr("may see it") : tr("no")),
                        Column.of(
                                tr("What it shows"),
                                200,
                                state -> state.exhibit().words())),
                tr("Nothing is attached yet."),
                model::open);
    }
}
