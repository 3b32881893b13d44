package dev.plimsoll.cli.card;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.card.LearningCards;
import dev.plimsoll.model.learning.card.CardAction;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Original;
import java.util.List;
import java.util.Locale;

/// Learning cards for people to read in a terminal.
public final class LearningText {
    private LearningText() {}

    /// One line a card.
    public static String list(LearningCards cards, List<LearningState> listed) {
        Table table = new Table().row("CARD", "STATE", "REVIEW BY", "USED", "CONFIDENCE", "OWNER", "TITLE");
        for (LearningState state : listed) {
            LearningCard card = state.card();
            table.row(
                    state.id().value(),
                    cards.standing(state).word(),
                    day(state),
                    Integer.toString(state.uses()),
                    confidence(card),
                    card.owner().account(),
                    card.title());
        }
        return table.render("");
    }

    private static String day(LearningState state) {
        return state.reviewBy() == null ? "never" : state.reviewBy().toString();
    }

    private static String confidence(LearningCard card) {
        return card.confidence().name().toLowerCase(Locale.ROOT);
    }

    /// A whole card.
    public static String show(LearningCards cards, LearningState state) {
        LearningCard card = state.card();
        Original original = card.original();
        Table table = new Table()
                .row("Card", state.id() + "  " + card.title())
                .row("Kind", card.kind().word())
                .row("State", cards.standing(state).word())
                .row("Review by", day(state))
                .row("Context", said(card.context()))
                .row("Finding", said(card.finding()))
                .row("Pattern", said(card.pattern()))
                .row("Evidence", said(String.join("; ", card.evidence())))
                .row("Services", said(String.join(", ", card.appliesTo().services())))
                .row("Operations", said(String.join(", ", card.appliesTo().operations())))
                .row("Changes", said(String.join(", ", card.appliesTo().changes())))
                .row("Confidence", confidence(card))
                .row("Tags", said(String.join(", ", card.tags())))
                .row("Plan", card.plan() == null ? "-" : card.plan().value())
                .row("Used", Words.count(state.uses(), "time"))
                .row("Owner", card.owner().account());
        for (CardAction action : card.actions()) {
            table.row("Action", action.text() + " (" + action.standing() + ")");
        }
        if (original != null) {
            table.row("Imported from", original.name()).row("SHA-256", original.sha256());
        }
        Table history = new Table();
        state.events().forEach(event -> history.row(event.at().toString(), said(event) + " by " + event.by()));
        return table.row("Digest", card.digest()).render("") + "\nHistory\n" + history.render("  ");
    }

    private static String said(String text) {
        return text.isBlank() ? "-" : text;
    }

    private static String said(LearningEvent event) {
        return switch (event) {
            case LearningEvent.Drafted _ -> "drafted";
            case LearningEvent.Revised _ -> "revised";
            case LearningEvent.Reviewed reviewed ->
                "reviewed" + (reviewed.note().isBlank() ? "" : " (" + reviewed.note() + ")");
            case LearningEvent.Used used -> "used for " + used.plan();
            case LearningEvent.Retired retired -> "retired (" + retired.reason() + ")";
            case LearningEvent.Restored restored -> "brought back (" + restored.reason() + ")";
        };
    }
}
