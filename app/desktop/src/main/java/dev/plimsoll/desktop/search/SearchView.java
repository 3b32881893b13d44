package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveHits.Hit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The search screen: words at the top, facets at the left, what was found beside them.
public final class SearchView extends VBox {
    private final SearchModel model;
    private final ListView<Hit> list = new ListView<>();
    private final VBox facets = new VBox();
    private final StackPane results = new StackPane();
    private final Label sentence = new Label();
    private final Consumer<Hit> open;
    private final ScrollPane side = new ScrollPane(facets);
    private final Divided split = Divided.beside(0.22, side, results);

    /// @param open shows a record that was found
    public SearchView(SearchModel model, Consumer<Hit> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("screen");
        setId("search");
        list();
        facets.getStyleClass().add("facets");
        side.setFitToWidth(true);
        side.setAccessibleText(tr("Narrow the search"));
        setVgrow(split, Priority.ALWAYS);
        sentence.getStyleClass().add("text-muted");
        sentence.setId("search-sentence");
        getChildren().addAll(new ProblemPane(model.problemProperty()), head(), split);
        model.foundProperty().subscribe(this::show);
    }

    private Node head() {
        TextField field = Pages.growing(Pages.line(
                tr("Words to look for"),
                tr("Words; those in \"double quotes\" stand together"),
                model.wordsProperty()));
        field.setId("search-field");
        field.setOnAction(_ -> model.find());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.getSelectionModel().select(0);
                list.requestFocus();
                event.consume();
            }
        });
        // Whoever comes here wants to type.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
                field.selectAll();
            }
        });
        Node row = Pages.row(field, sentence);
        row.getStyleClass().add("screen-header");
        return row;
    }

    private void list() {
        list.setId("search-hits");
        list.setAccessibleText(tr("What was found"));
        list.setCellFactory(_ -> new HitCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openChosen();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void openChosen() {
        Hit chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    private void show(@Nullable ArchiveHits hits) {
        String words = model.wordsProperty().get();
        List<SearchFilter> filters = List.copyOf(model.filters());
        sentence.setText(SearchModel.sentence(words, filters, hits));
        facets(hits, filters);
        if (hits == null) {
            return;
        }
        list.getItems().setAll(hits.hits());
        if (!hits.hits().isEmpty()) {
            Action openIt = Action.of(
                            tr("Open"),
                            tr("Show the chosen record; Enter does the same"),
                            Feather.ARROW_RIGHT,
                            this::openChosen)
                    .disabledWhen(
                            list.getSelectionModel().selectedItemProperty().isNull());
            Node row = Pages.row(openIt.button());
            row.getStyleClass().add("screen-header");
            results.getChildren().setAll(new VBox(list, row));
        } else {
            results.getChildren().setAll(nothing(SearchModel.nothingKept(words, filters, hits)));
        }
    }

    private Node nothing(boolean nothingKept) {
        if (nothingKept) {
            return new EmptyState(
                    Feather.SEARCH,
                    tr("Nothing is kept here yet"),
                    tr("Plans, runs, reports and what was learned from them are found here. Open the "
                            + "sample on the Home screen to begin."));
        }
        Action all =
                Action.of(tr("Search everything"), tr("Let the chosen facets go"), Feather.FILTER, model::clearFilters);
        String words = tr("Use fewer or other words; the beginning of a word is enough for the last one.");
        return model.filters().isEmpty()
                ? new EmptyState(Feather.SEARCH, tr("Nothing was found"), words)
                : new EmptyState(
                        Feather.SEARCH,
                        tr("Nothing was found"),
                        words + " " + tr("Facets that are chosen at the left leave records out."),
                        all.button());
    }

    private void facets(@Nullable ArchiveHits hits, List<SearchFilter> chosen) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        String focused = owner instanceof CheckBox ? owner.getId() : null;
        facets.getChildren().clear();
        List<ArchiveHits.Facet> offered = SearchModel.offered(hits, chosen);
        narrowing(!offered.isEmpty());
        for (ArchiveHits.Facet facet : offered) {
            VBox group = Pages.part(title(facet.name()));
            facet.counts().stream()
                    .limit(12)
                    .forEach(count -> group.getChildren()
                            .add(box(new SearchFilter(facet.name(), count.value()), count.documents(), chosen)));
            facets.getChildren().add(group);
        }
        // The boxes are new; whoever went through them by keyboard stays where they were.
        if (focused != null) {
            facets.lookupAll(".check-box").stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /// Where nothing narrows a search, nothing stands beside what was found.
    private void narrowing(boolean offered) {
        if (offered != split.getItems().contains(side)) {
            if (offered) {
                split.getItems().addFirst(side);
            } else {
                split.getItems().remove(side);
            }
        }
    }

    private CheckBox box(SearchFilter filter, long documents, List<SearchFilter> chosen) {
        String value = FoundWords.value(filter);
        CheckBox box = new CheckBox(value + " (" + documents + ")");
        box.setWrapText(true);
        box.setId("facet-" + filter.facet() + "-"
                + filter.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-"));
        box.setAccessibleText(tr("%s: %s, %s records", title(filter.facet()), value, documents));
        box.setSelected(chosen.contains(filter));
        box.setOnAction(_ -> model.toggle(filter));
        return box;
    }

    private static String title(String facet) {
        return switch (facet) {
            case "kind" -> tr("Kind");
            case "state" -> tr("State");
            case "service" -> tr("Service");
            case "tag" -> tr("Tag");
            default -> tr("Year");
        };
    }
}
