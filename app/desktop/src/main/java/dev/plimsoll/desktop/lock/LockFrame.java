package dev.plimsoll.desktop.lock;

import dev.plimsoll.desktop.shell.KillSwitch;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;

/// The root of the window: the workbench, or the lock in its place. What is locked is not in the window at all, so no
/// shortcut, no search of a screen reader and no click reaches it.
public final class LockFrame extends StackPane {
    private static final Duration LOOK = Duration.seconds(5);

    private final EventHandler<InputEvent> touch;
    private final ListChangeListener<Window> opened = this::opened;
    private final Node workbench;
    private final LockView lock;
    private final KillSwitch kill;

    public LockFrame(Node workbench, LockModel model, KillSwitch kill) {
        this.workbench = workbench;
        this.kill = kill;
        this.lock = new LockView(model, kill.button());
        getChildren().setAll(workbench);
        touch = _ -> model.touch();
        Window.getWindows().forEach(this::hear);
        Window.getWindows().addListener(new WeakListChangeListener<>(opened)); // the list outlives this window
        model.lockedProperty().subscribe((_, locked) -> {
            if (locked) {
                hide();
            } else {
                show();
            }
        });
        Timeline looks = new Timeline(new KeyFrame(LOOK, _ -> model.look()));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
    }

    /// Whoever writes into a dialog is at the window too.
    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::hear);
        }
    }

    private void hear(Window window) {
        window.addEventFilter(InputEvent.ANY, touch);
    }

    private void hide() {
        Scene scene = getScene();
        getChildren().setAll(lock);
        if (scene != null) {
            // Dialogs and menus would go on showing what they show.
            Window.getWindows().stream()
                    .filter(window -> !window.equals(scene.getWindow()))
                    .toList()
                    .forEach(Window::hide);
            kill.action().keys().forEach(key -> scene.getAccelerators().put(key, kill.action()::perform));
        }
        lock.focus();
    }

    private void show() {
        lock.forget();
        if (getScene() != null) {
            kill.action().keys().forEach(getScene().getAccelerators()::remove); // the menu brings its own
        }
        getChildren().setAll(List.of(workbench));
    }
}
