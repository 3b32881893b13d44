package dev.plimsoll.desktop.shell;

import dev.plimsoll.desktop.amendment.NamesModel;
import dev.plimsoll.desktop.amendment.NamesView;
import dev.plimsoll.desktop.canary.CanaryView;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.palette.PaletteModel;
import dev.plimsoll.desktop.palette.PaletteView;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame around the screens, and what may lie over them.
public final class ShellView extends StackPane {
    private final Map<Screen, Node> built = new EnumMap<>(Screen.class);
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay;
    private final Commands commands;

    /// @param bottom the status bar
    /// @param compare told two contracts that are dropped on the window, the old version first
    /// @param canaries where leaked test data is looked for, one view for the window
    /// @param screens how to build each screen; built when it is first shown
    public ShellView(
            ShellModel model,
            Commands commands,
            PaletteModel palette,
            NamesModel names,
            Supplier<CanaryView> canaries,
            TitleBar title,
            Node bottom,
            BiConsumer<Path, Path> compare,
            Map<Screen, Supplier<Node>> screens) {
        this.commands = commands;
        this.overlay = new Overlay(() -> model.overProperty().set(ShellModel.Over.NOTHING));
        frame.getStyleClass().add("workbench");
        frame.setTop(new VBox(new MainMenu(commands), title));
        frame.setLeft(new NavigationView(model));
        frame.setBottom(bottom);
        getChildren().addAll(frame, new NewsView(model), overlay.node());
        Dropped.onto(this, model, compare);
        FocusKeeper focus = new FocusKeeper(this::shown, overlay::shown);
        model.screenProperty().subscribe(now -> {
            Supplier<Node> builder = screens.get(now);
            frame.setCenter(builder == null ? null : built.computeIfAbsent(now, _ -> builder.get()));
            focus.arrived();
        });
        PaletteView paletteView = new PaletteView(palette, overlay::hide);
        NamesView namesView = new NamesView(names, overlay::hide);
        model.overProperty().subscribe(over -> show(over, palette, paletteView, namesView, canaries));
        sceneProperty().subscribe((before, now) -> {
            secondKeys(before, false);
            secondKeys(now, true);
            focus.watch(now);
        });
    }

    /// The screen that is shown; null for none.
    public @Nullable Node shown() {
        return frame.getCenter();
    }

    private void show(
            ShellModel.Over over,
            PaletteModel palette,
            PaletteView paletteView,
            NamesView names,
            Supplier<CanaryView> canaries) {
        switch (over) {
            case NOTHING -> overlay.hide();
            case PALETTE -> {
                palette.open();
                overlay.show(paletteView, paletteView.field());
            }
            case NAMES -> overlay.show(names, names.field());
            case SHORTCUTS -> {
                ShortcutsView shortcuts = new ShortcutsView(commands);
                overlay.show(shortcuts, shortcuts.list());
            }
            case CANARIES -> {
                CanaryView view = canaries.get();
                overlay.show(view, view.field());
            }
        }
    }

    /// A menu item takes one shortcut; the others are taken by the window.
    private void secondKeys(@Nullable Scene scene, boolean here) {
        if (scene == null) {
            return;
        }
        for (Action action : commands.all()) {
            for (KeyCombination key : action.keys().stream().skip(1).toList()) {
                if (here) {
                    scene.getAccelerators().put(key, action::perform);
                } else {
                    scene.getAccelerators().remove(key);
                }
            }
        }
    }
}
