package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import atlantafx.base.controls.CustomTextField;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Hint;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The changes of an amendment, with a search field, one toggle a severity, and filters of whom they reach.
final class ChangeListView extends VBox {
    ChangeListView(AmendmentModel model, AmendmentView.Actions actions) {
        getStyleClass().add("side-list");
        ListView<ChangeGroup> list = list(model);
        setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        search(model),
                        toggles(model, actions),
                        ReachFilters.named(model),
                        ReachFilters.hidden(model),
                        list);
    }

    private static CustomTextField search(AmendmentModel model) {
        CustomTextField search = new CustomTextField();
        search.setId("change-filter");
        search.setPromptText(tr("Filter by rule, operation or text"));
        search.setAccessibleText(tr("Filter changes by rule, operation or text"));
        search.setLeft(new FontIcon(Feather.SEARCH));
        Tie.both(search, search.textProperty(), model.queryProperty());
        return search;
    }

    private static FlowPane toggles(AmendmentModel model, AmendmentView.Actions actions) {
        Button name = actions.nameConsumers().button("flat");
        name.setId("name-consumers");
        FlowPane row = new FlowPane(
                toggle(model, Severity.BREAKING),
                toggle(model, Severity.RISKY),
                toggle(model, Severity.SAFE),
                ways(model),
                ReachFilters.tags(model),
                ReachFilters.consumers(model),
                accepted(model),
                name);
        row.getStyleClass().add("severity-toggles");
        return row;
    }

    private static ComboBox<Way> ways(AmendmentModel model) {
        ComboBox<Way> ways = Pages.choice(tr("Changes of which messages"), List.of(Way.values()), Way::word);
        ways.setId("change-way");
        Tie.both(ways, ways.valueProperty(), model.wayProperty());
        return ways;
    }

    /// Away while no edit is accepted, unless it hides something.
    private static ComboBox<Accepted> accepted(AmendmentModel model) {
        ComboBox<Accepted> choice =
                Pages.choice(tr("Changes that are accepted, or not"), List.of(Accepted.values()), Accepted::word);
        choice.setId("change-accepted");
        Tie.both(choice, choice.valueProperty(), model.acceptedProperty());
        choice.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            Amended open = model.amendedProperty().get();
                            return model.acceptedProperty().get() != Accepted.ALL
                                    || (open != null && open.accepted() > 0);
                        },
                        model.amendedProperty(),
                        model.acceptedProperty()));
        choice.managedProperty().bind(choice.visibleProperty());
        return choice;
    }

    private static ToggleButton toggle(AmendmentModel model, Severity severity) {
        ToggleButton toggle = new ToggleButton(null, new FontIcon(Badge.icon(severity)));
        toggle.getStyleClass()
                .addAll("severity-toggle", Badge.tone(severity).name().toLowerCase(Locale.ROOT));
        toggle.textProperty()
                .bind(Present.map(model.amendedProperty(), amended -> amended.edits(severity) + " ", "")
                        .map(count -> count + Badge.word(severity).toLowerCase(Locale.ROOT)));
        Hint.on(toggle, tr("Show or hide %s changes", Badge.word(severity).toLowerCase(Locale.ROOT)));
        toggle.setAccessibleText(tr("Show %s changes", Badge.word(severity).toLowerCase(Locale.ROOT)));
        toggle.setMinWidth(USE_PREF_SIZE);
        Tie.both(toggle, toggle.selectedProperty(), model.filter(severity));
        return toggle;
    }

    private static ListView<ChangeGroup> list(AmendmentModel model) {
        ListView<ChangeGroup> list = new ListView<>(model.shown());
        list.setId("changes");
        list.setAccessibleText(tr("Changes of the amendment"));
        list.setCellFactory(_ -> new ChangeCell());
        Label empty = new Label();
        empty.textProperty()
                .bind(Present.map(
                        model.amendedProperty(),
                        amended -> amended.diff().changes().isEmpty()
                                ? tr("The two contracts say the same.")
                                : tr("No change passes the filters."),
                        ""));
        list.setPlaceholder(empty);
        list.getSelectionModel().selectedItemProperty().subscribe(change -> {
            if (change != null) {
                model.selectedProperty().set(change);
            }
        });
        model.selectedProperty().subscribe(change -> {
            if (change != null && !change.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(change);
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            }
        });
        return list;
    }
}
