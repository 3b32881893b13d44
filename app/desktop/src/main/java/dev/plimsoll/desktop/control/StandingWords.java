package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.model.learning.card.CardAction;

/// Where what was to be done stands, in the language of the window.
public final class StandingWords {
    private StandingWords() {}

    public static String of(CardAction action) {
        if (!action.verifiedBy().isEmpty()) {
            return tr("verified by %s", told(action.verifiedBy()));
        }
        return action.done() ? tr("done, not verified") : trIn("recurrence", "open");
    }
}
