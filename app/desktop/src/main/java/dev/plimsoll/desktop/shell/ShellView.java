package dev.plimsoll.desktop.shell;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame around the screens.
public final class ShellView extends BorderPane {
    private final Map<Screen, Node> built = new EnumMap<>(Screen.class);

    /// @param screens how to build each screen; built when it is first shown
    public ShellView(
            ShellModel model,
            Commands commands,
            KillSwitch kill,
            Appearance appearance,
            Jobs jobs,
            WorkspacePlace workspace,
            Map<Screen, Supplier<Node>> screens) {
        getStyleClass().add("workbench");
        setTop(new VBox(new MainMenu(model, commands, kill, appearance), titleBar(model, kill)));
        setLeft(new NavigationView(model));
        setBottom(new StatusView(jobs, workspace, model.saidProperty()));
        model.screenProperty().subscribe(now -> {
            Supplier<Node> builder = screens.get(now);
            setCenter(builder == null ? null : built.computeIfAbsent(now, _ -> builder.get()));
        });
    }

    private static Node titleBar(ShellModel model, KillSwitch kill) {
        FontIcon mark = new FontIcon(Feather.ANCHOR);
        mark.getStyleClass().add("brand-mark");
        Label name = new Label("Plimsoll", mark);
        name.getStyleClass().add("brand");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label screen = new Label();
        screen.textProperty().bind(model.screenProperty().map(Screen::explanation));
        screen.getStyleClass().add("text-muted");
        screen.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(name, screen, space, new PersonMenu(model), kill.button());
        bar.getStyleClass().add("title-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }
}
