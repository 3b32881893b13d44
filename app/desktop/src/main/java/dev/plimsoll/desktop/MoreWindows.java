package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.lock.LockModel;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.desktop.shell.KillSwitch;
import dev.plimsoll.desktop.shell.ShellView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Whole windows beside the first, each with screens and a way back of its own, on the same workspace. The run that
/// goes on, its kill switch and the person at the keyboard are the same in all. They close with the first; while the
/// workspace is locked they are hidden.
final class MoreWindows {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /// How far a window lies from the one before, so that both titles are seen.
    private static final double STEP = 40;

    private final Supplier<WorkWindow> make;
    private final Appearance appearance;
    private final LockModel lock;
    private final Map<Stage, WorkWindow> open = new LinkedHashMap<>();
    private Runnable quit = () -> {};
    private @Nullable Parent first;

    /// @param make the models of one more window
    MoreWindows(Supplier<WorkWindow> make, Appearance appearance, LockModel lock) {
        this.make = make;
        this.appearance = appearance;
        this.lock = lock;
    }

    /// @param root of the first window, after which the others take their looks
    /// @param quit closes everything
    void beside(Parent root, Runnable quit) {
        this.first = root;
        this.quit = quit;
    }

    Action open() {
        return Action.of(
                        tr("New window"),
                        tr("The same workspace once more, with screens of its own; a run is the same in both"),
                        Feather.COPY,
                        this::show)
                .withKeys("Shortcut+N");
    }

    private void show() {
        WorkWindow window = make.get();
        Stage stage = new Stage();
        KillSwitch kill = new KillSwitch(window.run(), window.shell().personProperty()::get);
        OwnWindows beside = window.beside();
        ShellView view = window.view(kill, beside, List.of(open(), close(stage, window)), quit);
        StackPane root = new StackPane(view); // as in the first, what is over the screens lies in a frame
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Subscription still = appearance.still(root);
        dress(stage, scene, root);
        beside.beside(root);
        stage.setScene(scene);
        stage.setTitle("Plimsoll");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(event -> {
            event.consume();
            window.leaving().leave(stage::close);
        });
        stage.setOnHidden(_ -> {
            if (!lock.lockedProperty().get()) {
                open.remove(stage);
                still.unsubscribe();
                window.close();
            }
        });
        stage.focusedProperty().subscribe((_, now) -> {
            if (now) {
                window.othersChanged();
            }
        });
        open.put(stage, window);
        stage.show();
    }

    /// Bindings are weak: a window that was closed is forgotten.
    private void dress(Stage stage, Scene scene, Parent root) {
        Parent other = first;
        if (other != null && other.getScene() != null) {
            root.styleProperty().bind(other.styleProperty());
            Bindings.bindContent(scene.getStylesheets(), other.getScene().getStylesheets());
            javafx.stage.Window main = other.getScene().getWindow();
            main.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> stage.close());
            stage.setX(main.getX() + STEP * (open.size() + 1));
            stage.setY(main.getY() + STEP * (open.size() + 1));
        }
    }

    private static Action close(Stage stage, WorkWindow window) {
        return Action.of(
                        tr("Close this window"),
                        tr("The others stay, and a run goes on"),
                        Feather.X_SQUARE,
                        () -> window.leaving().leave(stage::close))
                .withKeys("Shortcut+W");
    }

    void othersChanged() {
        open.values().forEach(WorkWindow::othersChanged);
    }

    /// Shows again what the lock has hidden.
    void reopened() {
        open.forEach((stage, window) -> {
            window.reopened();
            stage.show();
        });
    }

    /// Saves what forms of these windows hold, and says whether there was something.
    boolean keep() {
        boolean keeping = false;
        for (WorkWindow window : open.values()) {
            keeping |= window.leaving().keep();
        }
        return keeping;
    }
}
