package dev.plimsoll.desktop.run;

import dev.plimsoll.desktop.control.ProblemPane;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A run to be read beside the workbench: all that the run screen shows, and nothing to do but to stop it.
public final class RunWatch extends VBox {
    /// @param kill stops the run
    public RunWatch(RunModel model, Node kill) {
        getStyleClass().add("screen");
        setId("run-watch");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = RunView.header(model);
        head.getChildren().addAll(space, kill);
        HBox.setMargin(kill, new Insets(0, 0, 0, 8));
        Node course = RunView.course(model);
        setVgrow(course, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ProblemPane(model.problemProperty()),
                        head,
                        new PhaseStripView(model),
                        new VerdictView(model),
                        course);
    }
}
