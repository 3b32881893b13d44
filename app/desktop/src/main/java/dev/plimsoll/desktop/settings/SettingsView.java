package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.shell.Appearance;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The settings screen. Everything holds at once; there is nothing to save.
public final class SettingsView extends VBox {
    /// What can be done to the workspace from here.
    ///
    /// @param zoom larger, smaller, usual size
    /// @param workspace backup, restore, export, passphrase
    public record Actions(List<Action> zoom, List<Action> workspace, Action setPeople) {}

    private static final List<Integer> LOCK_AFTER = List.of(0, 1, 5, 10, 15, 30, 60);

    private final SettingsModel model;

    /// @param workspace its place
    public SettingsView(SettingsModel model, PeopleModel people, TrashModel trash, Actions actions, String workspace) {
        this.model = model;
        getStyleClass().add("screen");
        setId("settings");
        VBox page = new VBox(
                appearance(actions),
                services(),
                new PeopleView(people, actions.setPeople()),
                workspace(actions, workspace),
                new TrashView(trash));
        page.getStyleClass().add("settings-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(tr("Settings"));
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), done(), scroll);
    }

    private Node done() {
        Label label = new Label();
        label.textProperty().bind(model.doneProperty());
        label.getStyleClass().addAll("finding", "well");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node appearance(Actions actions) {
        ToggleGroup group = new ToggleGroup();
        HBox looks = row();
        for (Appearance.Wish wish : Appearance.Wish.values()) {
            RadioButton button = new RadioButton(wish.label());
            button.setToggleGroup(group);
            button.setOnAction(_ -> model.appearance().wishProperty().set(wish));
            model.appearance().wishProperty().subscribe(now -> button.setSelected(now == wish));
            looks.getChildren().add(button);
        }
        Label size = new Label();
        size.textProperty()
                .bind(model.appearance().sizeProperty().map(percent -> tr("Size of text: %d %%", percent.intValue())));
        HBox sizes = row(size);
        actions.zoom().forEach(action -> sizes.getChildren().add(action.button()));
        CheckBox calm = new CheckBox(tr("Nothing moves by itself (reduced motion)"));
        Tie.both(calm, calm.selectedProperty(), model.appearance().calmProperty());
        Label asked = muted(tr("Your system asks for it, so nothing moves by itself anyway."));
        asked.visibleProperty().bind(model.appearance().systemCalm());
        asked.managedProperty().bind(asked.visibleProperty());
        return part(tr("Appearance"), looks, sizes, calm, asked, languages());
    }

    private Node languages() {
        Label name = new Label(tr("Language"));
        ChoiceBox<LanguageChoice> languages = new ChoiceBox<>();
        languages.setId("language");
        languages.setAccessibleText(tr("Language"));
        languages.getItems().setAll(LanguageChoice.ALL);
        languages.setValue(new LanguageChoice(model.languageProperty().get()));
        languages
                .valueProperty()
                .subscribe((_, chosen) -> model.languageProperty().set(chosen.language()));
        name.setLabelFor(languages);
        name.setMinWidth(USE_PREF_SIZE);
        languages.setMinWidth(USE_PREF_SIZE);
        return row(name, languages, muted(tr("It holds from the next start of the window on.")));
    }

    private Node services() {
        Action test = Action.of(
                        tr("Test"),
                        tr("Start or reach the services as a run would, and see what answers"),
                        Feather.ZAP,
                        model::test)
                .disabledWhen(model.busyProperty());
        Node button = test.button();
        button.setId("test-services");
        Label tested = muted("");
        tested.setId("services-tested");
        tested.textProperty().bind(model.testedProperty());
        return part(
                tr("Services of a run"),
                muted(tr("Empty fields mean the services that come with Plimsoll. Others must be on this machine.")),
                field(tr("Contract sandbox (WireMock)"), "http://127.0.0.1:8080", model.wiremockProperty()),
                field(tr("Chaos service (Toxiproxy)"), "http://127.0.0.1:8474", model.toxiproxyProperty()),
                row(button, tested));
    }

    private static Node field(String name, String prompt, StringProperty value) {
        Label label = new Label(name);
        label.getStyleClass().add("settings-name");
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setPrefColumnCount(28);
        field.setAccessibleText(tr("Address of the %s", name));
        Tie.both(field, field.textProperty(), value);
        label.setLabelFor(field);
        return row(label, field);
    }

    private Node workspace(Actions actions, String place) {
        HBox buttons = row();
        for (Action action : actions.workspace()) {
            ObservableValue<Boolean> barred = action.disabled() == null
                    ? model.busyProperty()
                    : action.disabled().flatMap(no -> model.busyProperty().map(busy -> busy || no));
            buttons.getChildren().add(action.disabledWhen(barred).button());
        }
        return part(tr("Workspace"), new Label(place), buttons, locking());
    }

    private Node locking() {
        Label label = new Label(tr("Lock it when nobody is at the window, after"));
        ChoiceBox<Integer> minutes = new ChoiceBox<>();
        minutes.setId("lock-after");
        minutes.setAccessibleText(tr("Lock the workspace after"));
        minutes.getItems().setAll(LOCK_AFTER);
        int kept = model.lockAfterProperty().get();
        if (!LOCK_AFTER.contains(kept)) {
            minutes.getItems().add(kept);
        }
        minutes.setConverter(new MinuteWords());
        minutes.setValue(kept);
        minutes.valueProperty()
                .subscribe((_, after) -> model.lockAfterProperty().set(after));
        label.setLabelFor(minutes);
        return row(label, minutes, muted(tr("An encrypted workspace only. A run goes on behind the lock.")));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-muted");
        label.setWrapText(true);
        return label;
    }

    private static Node part(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title-4");
        VBox part = new VBox(heading);
        part.getChildren().addAll(content);
        part.getStyleClass().add("settings-part");
        return part;
    }

    private static final class MinuteWords extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer minutes) {
            return minutes == null || minutes == 0 ? tr("never") : tr("%d min", minutes);
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not written");
        }
    }
}
