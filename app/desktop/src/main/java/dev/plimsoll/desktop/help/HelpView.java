package dev.plimsoll.desktop.help;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Reading;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The help screen.
public final class HelpView extends VBox {
    private final StackPane page = new StackPane();

    public HelpView(HelpModel model) {
        getStyleClass().add("screen");
        setId("help");
        TextField filter = Pages.line(tr("Search the help"), tr("Search the help"), model.filterProperty());
        filter.setId("help-filter");
        ListView<Topic> list = new ListView<>(model.shown());
        list.setId("help-topics");
        list.setAccessibleText(tr("Pages of the help"));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(new VBox(filter), list);
        left.getChildren().getFirst().getStyleClass().add("detail-head");
        list.getSelectionModel().selectedItemProperty().subscribe((_, topic) -> {
            if (topic != null) {
                model.chosenProperty().set(topic);
            }
        });
        filter.setOnAction(_ -> list.requestFocus());
        model.chosenProperty().subscribe(topic -> show(topic, list));
        Divided split = Divided.beside(0.3, left, page);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), split);
    }

    private void show(@Nullable Topic topic, ListView<Topic> list) {
        if (topic == null) {
            page.getChildren()
                    .setAll(new EmptyState(
                            Feather.HELP_CIRCLE,
                            tr("Nothing says that"),
                            tr("Look for other words, or fewer of them.")));
            return;
        }
        if (!topic.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(topic);
            list.scrollTo(topic);
        }
        ScrollPane scroll = Reading.page(new ScrollPane(new HelpPage(topic)));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("Help: %s", topic.title()));
        page.getChildren().setAll(scroll);
    }

    private static final class Cell extends ListCell<Topic> {
        private final Label kind = new Label();

        Cell() {
            kind.getStyleClass().add("palette-kind");
            kind.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Topic topic, boolean empty) {
            super.updateItem(topic, empty);
            if (empty || topic == null) {
                setText(null);
                setAccessibleText(null);
                setGraphic(null);
                return;
            }
            setText(topic.title());
            setAccessibleText(topic.title() + ", " + topic.kind().label());
            kind.setText(topic.kind().label());
            setGraphic(kind);
        }
    }
}
