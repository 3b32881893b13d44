package dev.plimsoll.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an empty screen shows: what belongs here and what to do first.
public final class EmptyState extends VBox {
    public EmptyState(Feather icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("title-3");
        heading.setWrapText(true);
        heading.setAlignment(Pos.CENTER);
        Label body = new Label(text);
        body.getStyleClass().add("text-muted");
        body.setWrapText(true);
        WrappingRow row = new WrappingRow(actions);
        row.getStyleClass().add("button-row");
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(picture, heading, body, row);
    }
}
