package dev.plimsoll.desktop.shell;

import dev.plimsoll.desktop.control.Action;
import java.util.List;

/// Every action of the workbench, once: menus, palette and the list of shortcuts are made from it.
public record Commands(List<Group> groups) {
    public Commands {
        groups = List.copyOf(groups);
    }

    /// A menu.
    ///
    /// @param sections what belongs together, with a line between
    public record Group(String title, List<List<Action>> sections) {
        public Group {
            sections = sections.stream().map(List::copyOf).toList();
        }

        public List<Action> actions() {
            return sections.stream().flatMap(List::stream).toList();
        }
    }

    public List<Action> all() {
        return groups.stream().flatMap(group -> group.actions().stream()).toList();
    }
}
