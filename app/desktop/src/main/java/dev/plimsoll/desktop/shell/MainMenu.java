package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;

/// The menu bar: every action with its shortcut.
final class MainMenu extends MenuBar {
    MainMenu(Commands commands) {
        setUseSystemMenuBar(true);
        setAccessibleText(tr("Main menu"));
        Set<Character> letters = new HashSet<>();
        for (Commands.Group group : commands.groups()) {
            getMenus().add(menu(group, mnemonic(group.title(), letters)));
        }
    }

    /// Puts the mark before the letter that opens the menu with Alt: the first that no other menu has.
    static String mnemonic(String title, Set<Character> taken) {
        for (int place = 0; place < title.length(); place++) {
            char letter = Character.toLowerCase(title.charAt(place));
            if (Character.isLetter(letter) && taken.add(letter)) {
                return title.substring(0, place) + "_" + title.substring(place);
            }
        }
        return title;
    }

    private static Menu menu(Commands.Group group, String title) {
        Menu menu = new Menu(title);
        for (List<Action> section : group.sections()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            section.forEach(action -> menu.getItems().add(action.menuItem()));
        }
        return menu;
    }
}
