package dev.plimsoll.desktop.conflict;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Says that somebody else has saved another content than the one that is read here. Takes no room while nobody has.
public final class NewerBar extends HBox {
    /// @param who did what, without a full stop; empty while nobody did
    /// @param show replaces what is shown
    public NewerBar(ObservableValue<String> who, Runnable show) {
        Label what = new Label();
        what.setWrapText(true);
        what.textProperty().bind(who.map(words -> tr("%s; what you see here is not its newest content.", words)));
        setHgrow(what, Priority.ALWAYS);
        Action action =
                Action.of(tr("Show the new content"), tr("Replace what is shown here"), Feather.REFRESH_CW, show);
        getChildren().addAll(what, action.button("accent"));
        getStyleClass().add("problem");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(who.map(words -> !words.isEmpty()));
        managedProperty().bind(visibleProperty());
    }
}
