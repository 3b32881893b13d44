package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Hint;
import dev.plimsoll.model.plan.Person;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Who is working, and the way to let a second person take over the keyboard.
final class PersonMenu extends MenuButton {
    private final ShellModel model;

    PersonMenu(ShellModel model) {
        this.model = model;
        setId("person");
        getStyleClass().add("person-menu");
        setGraphic(new FontIcon(Feather.USER));
        textProperty().bind(model.personProperty().map(Person::account));
        accessibleTextProperty().bind(textProperty().map(account -> tr("Working as %s", account)));
        Hint.on(this, tr("Who is working now. A second person takes over here to approve a plan."));
        setMinWidth(USE_PREF_SIZE);
        // Not through a binding: nobody would hold it, and the menu would miss who comes after it was collected.
        model.people().subscribe(this::fill);
        model.personProperty().subscribe(_ -> fill());
    }

    private void fill() {
        getItems().clear();
        for (Person person : model.people()) {
            RadioMenuItem item = new RadioMenuItem(tr("Work as %s", person));
            item.setSelected(person.equals(model.personProperty().get()));
            item.setOnAction(_ -> model.actAs(person));
            getItems().add(item);
        }
        getItems().addAll(new SeparatorMenuItem(), somebodyElse());
    }

    private MenuItem somebodyElse() {
        TextField name = new TextField();
        name.setPromptText(tr("Somebody else's account"));
        name.setPrefColumnCount(18);
        name.setAccessibleText(tr("Account of somebody else; Enter takes over"));
        name.setOnAction(_ -> {
            if (!name.getText().isBlank()) {
                model.actAs(new Person(name.getText()));
                hide();
            }
        });
        return new CustomMenuItem(name, false);
    }
}
