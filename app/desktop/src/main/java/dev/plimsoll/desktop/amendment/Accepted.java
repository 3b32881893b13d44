package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.contract.diff.ChangeGroup;

/// Whether somebody wants to see the edits that are accepted, the others, or all.
public enum Accepted {
    ALL,
    NOT,
    ONLY;

    /// As the filter says it.
    public String word() {
        return switch (this) {
            case ALL -> tr("Accepted or not");
            case NOT -> tr("Not accepted");
            case ONLY -> tr("Accepted only");
        };
    }

    /// An edit is accepted when every change that it makes is.
    boolean fits(ChangeGroup edit) {
        return this == ALL || edit.lead().isAccepted() == (this == ONLY);
    }
}
