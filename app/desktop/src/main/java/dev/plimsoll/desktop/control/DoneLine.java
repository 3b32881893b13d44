package dev.plimsoll.desktop.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was done last, in a sentence. Takes no room while nothing was.
public final class DoneLine extends Label {
    public DoneLine(ObservableValue<String> done) {
        super("", new FontIcon(Feather.CHECK_CIRCLE));
        textProperty().bind(done);
        getStyleClass().addAll("finding", "well");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
