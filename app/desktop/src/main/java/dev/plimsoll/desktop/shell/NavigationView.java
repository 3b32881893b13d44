package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Hint;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens as a column of buttons, in the order of the main job; it scrolls in a low window.
final class NavigationView extends ScrollPane {
    private final ToggleGroup group = new ToggleGroup();

    NavigationView(ShellModel model) {
        VBox screens = new VBox();
        screens.getStyleClass().add("navigation");
        for (Screen screen : Screen.values()) {
            if (screen.beginsPart()) {
                screens.getChildren().add(new Separator());
            }
            if (!screen.heading().isEmpty()) {
                Label heading = new Label(screen.heading());
                heading.getStyleClass().add("navigation-heading");
                screens.getChildren().add(heading);
            }
            screens.getChildren().add(button(model, screen));
        }
        setContent(screens);
        getStyleClass().add("navigation-frame");
        if (Translation.language() != Language.ENGLISH) {
            getStyleClass().add("long-words");
        }
        setAccessibleText(tr("Screens"));
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// One stop of the Tab key: the arrows go from screen to screen, Enter or Space opens the one that is reached.
    private void pressed(KeyEvent event) {
        List<ToggleButton> buttons =
                group.getToggles().stream().map(ToggleButton.class::cast).toList();
        int here = event.getTarget() instanceof ToggleButton button ? buttons.indexOf(button) : -1;
        int next = switch (event.getCode()) {
            case UP -> here - 1;
            case DOWN -> here + 1;
            case HOME -> 0;
            case END -> buttons.size() - 1;
            default -> here;
        };
        if (here >= 0 && next != here) {
            buttons.get(Math.floorMod(next, buttons.size())).requestFocus();
            event.consume();
        } else if (here >= 0 && event.getCode() == KeyCode.ENTER) {
            buttons.get(here).fire();
            event.consume();
        }
    }

    private ToggleButton button(ShellModel model, Screen screen) {
        ToggleButton button = new ToggleButton(screen.label(), new FontIcon(screen.icon()));
        button.setId(screen.buttonId());
        button.getStyleClass().add("navigation-button");
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        String keys = KeyCombination.valueOf(screen.keys()).getDisplayText();
        button.setAccessibleText(screen.label());
        button.setAccessibleHelp(screen.explanation());
        Hint.on(button, screen.explanation() + " (" + keys + ")");
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.show(screen);
        });
        model.screenProperty().subscribe(now -> {
            button.setSelected(now == screen);
            button.setFocusTraversable(now == screen);
        });
        return button;
    }
}
