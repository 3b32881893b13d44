package dev.plimsoll.desktop.shell;

import dev.plimsoll.desktop.control.Action;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Every action of the workbench, once: menus, palette and the list of shortcuts are made from it.
public record Commands(List<Group> groups) {
    public Commands {
        groups = List.copyOf(groups);
    }

    /// A menu.
    ///
    /// @param sections what belongs together, with a line between
    /// @param inner a menu below the first section; null for none
    public record Group(
            String title,
            List<List<Action>> sections,
            @Nullable Inner inner) {
        public Group {
            sections = sections.stream().map(List::copyOf).toList();
        }

        public Group(String title, List<List<Action>> sections) {
            this(title, sections, null);
        }

        public List<Action> actions() {
            return sections.stream().flatMap(List::stream).toList();
        }
    }

    /// A menu in a menu, whose actions come and go.
    ///
    /// @param last below the others, with a line between
    public record Inner(String title, ObservableList<Action> actions, Action last) {
        /// All that can be done there now.
        public List<Action> now() {
            return Stream.concat(actions.stream(), Stream.of(last)).toList();
        }
    }

    public List<Action> all() {
        return groups.stream().flatMap(group -> group.actions().stream()).toList();
    }
}
