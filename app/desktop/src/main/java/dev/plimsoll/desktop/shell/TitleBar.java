package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: where one is, the way back, the palette, who works, the kill switch.
public final class TitleBar extends HBox {
    public TitleBar(ShellModel model, Action back, Action forward, Action palette, Action explain, KillSwitch kill) {
        FontIcon mark = new FontIcon(Feather.ANCHOR);
        mark.getStyleClass().add("brand-mark");
        Label name = new Label("Plimsoll", mark);
        name.getStyleClass().add("brand");
        name.setMinWidth(USE_PREF_SIZE);
        Label screen = new Label();
        screen.textProperty().bind(model.screenProperty().map(Screen::explanation));
        screen.getStyleClass().add("text-muted");
        screen.setMinWidth(0);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        HBox history = new HBox(back.iconButton("flat"), forward.iconButton("flat"));
        history.setMinWidth(USE_PREF_SIZE);
        Button help = explain.iconButton("flat");
        help.setId("explain");
        help.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, history, screen, space, help, find(palette), new PersonMenu(model), kill.button());
        getStyleClass().add("title-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    private static Button find(Action palette) {
        Button find = palette.button("find-anything");
        find.setId("find-anything");
        find.setText(tr("Find anything   %s", palette.shortcut()));
        find.setMinWidth(USE_PREF_SIZE);
        return find;
    }
}
