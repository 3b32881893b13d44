package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.Problem;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A problem shown where it happened: what, and what to do. Takes no room while there is none.
public final class ProblemPane extends HBox {
    public ProblemPane(ObjectProperty<@Nullable Problem> problem) {
        getStyleClass().add("problem");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(Present.map(problem, one -> told(one.what()) + " " + told(one.remedy()), ""));
        Label what = new Label();
        what.getStyleClass().add("problem-what");
        what.setWrapText(true);
        what.textProperty().bind(Present.map(problem, one -> told(one.what()), ""));
        Label remedy = new Label();
        remedy.setWrapText(true);
        remedy.textProperty().bind(Present.map(problem, one -> told(one.remedy()), ""));
        VBox text = new VBox(what, remedy);
        setHgrow(text, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(tr("Close this message"));
        Hint.on(close, tr("Close this message"));
        close.setOnAction(_ -> problem.set(null));
        getChildren().addAll(new FontIcon(Feather.ALERT_OCTAGON), text, close);
        visibleProperty().bind(problem.isNotNull());
        managedProperty().bind(visibleProperty());
    }
}
