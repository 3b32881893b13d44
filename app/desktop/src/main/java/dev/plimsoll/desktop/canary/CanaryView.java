package dev.plimsoll.desktop.canary;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.canary.CanaryModel.Outcome;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.TableMenu;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.dialog.FileChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Asks where to look for leaked test data, says what was seen there, and writes test data that is known again.
public final class CanaryView extends VBox {
    private static final double MOST = 180;

    private final CanaryModel model;
    private final FileChoice files;
    private final Button file;
    private final VBox found = new VBox(8);

    public CanaryView(CanaryModel model, FileChoice files) {
        this.model = model;
        this.files = files;
        setId("canary-look");
        getStyleClass().addAll("shortcuts", "names");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(tr("Leaked test data"));
        title.getStyleClass().add("title-3");
        file = button(
                "canary-file",
                tr("Look into a file…"),
                tr("A log, a dump, a document"),
                Feather.FILE,
                this::chooseFile);
        found.setId("canary-found");
        getChildren()
                .addAll(
                        title,
                        Words.wrapped(
                                tr("A canary looks like any identifier, address or token of the test data; only this"
                                        + " workspace knows it again. Where one is seen outside the sandbox, test data"
                                        + " has leaked."),
                                "text-muted"),
                        new ProblemPane(model.problemProperty()),
                        looking(),
                        found,
                        writing());
        model.outcomeProperty().subscribe(this::show);
    }

    private static Button button(String id, String name, String explanation, Feather icon, Runnable run) {
        Button button = Action.of(name, explanation, icon, run).button();
        button.setId(id);
        return button;
    }

    private Node looking() {
        Button folder = button(
                "canary-folder",
                tr("Look into a folder…"),
                tr("All its files and those below it, packed ones too"),
                Feather.FOLDER,
                this::chooseFolder);
        Button cancel = button(
                "canary-cancel",
                tr("End the search"),
                tr("Nothing is said about the files that were not read"),
                Feather.X,
                model::cancel);
        cancel.visibleProperty().bind(model.goingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        Button pasted = button(
                "canary-text",
                tr("Look into this text"),
                tr("What was pasted above"),
                Feather.SEARCH,
                model::lookAtText);
        pasted.disableProperty().bind(model.textProperty().map(String::isBlank));
        return new VBox(
                8,
                new WrappingRow(file, folder, cancel),
                new Area("canary-pasted", tr("Text to look into"), tr("Or paste a text here"), 3, model.textProperty()),
                Pages.row(pasted));
    }

    private void show(@Nullable Outcome outcome) {
        found.getChildren().clear();
        if (outcome == null) {
            return;
        }
        boolean seen = !outcome.seen().isEmpty();
        Label sentence = Pages.growing(Words.wrapped(outcome.sentence()));
        sentence.setId("canary-outcome");
        HBox row = Pages.row(new FontIcon(seen ? Feather.ALERT_OCTAGON : Feather.INFO), sentence);
        row.getStyleClass().setAll("finding", seen ? "broken" : "well");
        found.getChildren().add(row);
        if (seen) {
            VBox rows = new VBox(4);
            outcome.seen().forEach(one -> rows.getChildren().add(Words.wrapped(told(one.sentence()))));
            ScrollPane list = Reading.page(new ScrollPane(rows));
            list.setFitToWidth(true);
            list.setMaxHeight(MOST);
            list.setAccessibleText(tr("Where test data was seen"));
            list.setId("canary-sightings");
            found.getChildren()
                    .addAll(
                            list,
                            Pages.row(button(
                                    "canary-copy",
                                    tr("Copy as Markdown"),
                                    tr("Each sighting in its sentence"),
                                    Feather.COPY,
                                    () -> TableMenu.copy(outcome.markdown()))));
        }
    }

    private Node writing() {
        TextField seed = Pages.line(tr("Seed of the test data"), "1", model.seedProperty());
        seed.setId("canary-seed");
        seed.setPrefColumnCount(6);
        return Pages.part(
                tr("Test data that is known again"),
                Pages.row(
                        button(
                                "canary-write",
                                tr("Write test data with canaries…"),
                                tr("Choose a contract, then the file for its synthetic answers as JSON"),
                                Feather.DOWNLOAD,
                                this::write),
                        new Label(tr("Seed")),
                        seed));
    }

    private void chooseFile() {
        look(files.open(tr("Choose a file to look into"), List.of("*")));
    }

    private void chooseFolder() {
        look(files.folder(tr("Choose a folder to look into")));
    }

    private void look(@Nullable Path place) {
        if (place != null) {
            model.look(place);
        }
    }

    private void write() {
        Path contract = files.open(tr("Choose the contract"), List.of("yaml", "yml", "json"));
        Path target =
                contract == null ? null : files.save(tr("Write test data with canaries"), "test-data", List.of("json"));
        if (contract != null && target != null) {
            model.write(contract, target);
        }
    }

    /// The part that takes the keyboard.
    public Node field() {
        return file;
    }
}
