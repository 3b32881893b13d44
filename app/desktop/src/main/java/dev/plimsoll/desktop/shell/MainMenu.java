package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
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
            Commands.Inner inner = group.inner();
            if (inner != null && section.equals(group.sections().getFirst())) {
                menu.getItems().add(inner(inner));
            }
        }
        return menu;
    }

    private static Menu inner(Commands.Inner inner) {
        Menu menu = new Menu(mnemonic(inner.title(), new HashSet<>()));
        Runnable list = () -> list(inner, menu);
        inner.actions().subscribe(list);
        list.run();
        return menu;
    }

    private static void list(Commands.Inner inner, Menu menu) {
        menu.setDisable(inner.actions().isEmpty());
        menu.getItems().clear();
        for (Action action : inner.actions()) {
            MenuItem item = action.menuItem();
            item.setText(numbered(menu.getItems().size() + 1, action.name()));
            menu.getItems().add(item);
        }
        MenuItem last = inner.last().menuItem();
        last.setText(mnemonic(inner.last().name(), new HashSet<>()));
        menu.getItems().addAll(new SeparatorMenuItem(), last);
    }

    /// Its figure opens it; a low line of its name is none that marks a letter.
    static String numbered(int place, String name) {
        return (place < 10 ? "_" : "") + place + "  " + name.replace("_", "__");
    }
}
