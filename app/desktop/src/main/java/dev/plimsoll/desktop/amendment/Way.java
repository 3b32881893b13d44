package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Direction;

/// Which messages somebody wants to see changes of.
public enum Way {
    ALL,
    REQUESTS,
    RESPONSES,
    NEITHER;

    /// As the filter says it.
    public String word() {
        return switch (this) {
            case ALL -> tr("All messages");
            case REQUESTS -> tr("Requests");
            case RESPONSES -> tr("Responses");
            case NEITHER -> tr("No message");
        };
    }

    /// Whether an edit shows in such a message, at one place at least.
    boolean fits(ChangeGroup edit) {
        return switch (this) {
            case ALL -> true;
            case REQUESTS -> goes(edit, Direction.REQUEST);
            case RESPONSES -> goes(edit, Direction.RESPONSE);
            case NEITHER -> goes(edit, Direction.NEITHER);
        };
    }

    private static boolean goes(ChangeGroup edit, Direction direction) {
        return edit.places().stream().anyMatch(place -> place.direction() == direction);
    }
}
