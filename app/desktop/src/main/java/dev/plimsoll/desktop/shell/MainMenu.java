package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;

/// The menu bar: every action with its shortcut.
final class MainMenu extends MenuBar {
    MainMenu(Commands commands) {
        setUseSystemMenuBar(true);
        setAccessibleText(tr("Main menu"));
        for (Commands.Group group : commands.groups()) {
            getMenus().add(menu(group));
        }
    }

    private static Menu menu(Commands.Group group) {
        Menu menu = new Menu(group.title());
        for (List<Action> section : group.sections()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            section.forEach(action -> menu.getItems().add(action.menuItem()));
        }
        return menu;
    }
}
