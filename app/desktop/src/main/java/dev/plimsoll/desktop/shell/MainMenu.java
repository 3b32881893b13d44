package dev.plimsoll.desktop.shell;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu bar: every action with its shortcut.
final class MainMenu extends MenuBar {
    MainMenu(ShellModel model, Commands commands, KillSwitch kill, Appearance appearance) {
        setUseSystemMenuBar(true);
        setAccessibleText("Main menu");
        Menu file = new Menu(
                "File",
                null,
                commands.openSample().menuItem(),
                commands.openTwo().menuItem(),
                new SeparatorMenuItem(),
                commands.saveEvidence().menuItem(),
                commands.exportReport().menuItem(),
                new SeparatorMenuItem(),
                commands.passphrase().menuItem(),
                commands.quit().menuItem());
        Menu amendment = new Menu(
                "Amendment",
                null,
                commands.nextChange().menuItem(),
                commands.previousChange().menuItem(),
                commands.planExperiment().menuItem());
        Menu run = new Menu(
                "Run", null, commands.startRun().menuItem(), kill.action().menuItem());
        getMenus().addAll(file, view(model, appearance), amendment, run);
    }

    private static Menu view(ShellModel model, Appearance appearance) {
        Menu view = new Menu("View");
        for (Screen screen : Screen.values()) {
            MenuItem item = new MenuItem(screen.label(), new FontIcon(screen.icon()));
            item.setAccelerator(KeyCombination.valueOf(screen.keys()));
            item.setOnAction(_ -> model.show(screen));
            view.getItems().add(item);
        }
        view.getItems().add(new SeparatorMenuItem());
        for (Appearance.Wish wish : Appearance.Wish.values()) {
            RadioMenuItem item = new RadioMenuItem(wish.label());
            item.setOnAction(_ -> {
                item.setSelected(true);
                appearance.wishProperty().set(wish);
            });
            appearance.wishProperty().subscribe(now -> item.setSelected(now == wish));
            view.getItems().add(item);
        }
        return view;
    }
}
