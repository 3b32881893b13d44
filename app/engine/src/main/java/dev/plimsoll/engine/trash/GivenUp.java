package dev.plimsoll.engine.trash;

import dev.plimsoll.engine.amendment.Amendments;
import dev.plimsoll.engine.card.LearningCards;
import dev.plimsoll.engine.learning.ActionRegister;
import dev.plimsoll.engine.publication.Documents;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentState;
import java.util.List;

/// What people can give up beside plans, a bin each.
public final class GivenUp {
    private GivenUp() {}

    /// Amendments, documents, learning cards and actions.
    public static List<Bin<?>> of(
            Amendments amendments, Documents documents, LearningCards learnings, ActionRegister actions) {
        return List.of(amendments(amendments), documents(documents), learnings(learnings), actions(actions));
    }

    private static Bin<AmendmentState> amendments(Amendments amendments) {
        return new Bin<>(
                () -> amendments.find().all(),
                state -> state.last() instanceof AmendmentEvent.Withdrawn,
                state -> "amendment “" + state.amendment().title() + "”, withdrawn by "
                        + state.last().by()
                        + (state.last() instanceof AmendmentEvent.Withdrawn last ? ": " + last.reason() : ""),
                state -> state.last().at(),
                (state, reason, by) -> amendments.carry().reopen(state, by, reason));
    }

    private static Bin<DocumentState> documents(Documents documents) {
        return new Bin<>(
                documents::all,
                state -> state.last() instanceof DocumentEvent.Withdrawn,
                state -> "document “" + state.content().title() + "”, withdrawn by "
                        + state.last().by()
                        + (state.last() instanceof DocumentEvent.Withdrawn last ? ": " + last.reason() : ""),
                state -> state.last().at(),
                documents::reopen);
    }

    private static Bin<LearningState> learnings(LearningCards learnings) {
        return new Bin<>(
                learnings::all,
                state -> state.last() instanceof LearningEvent.Retired,
                state -> "learning card “" + state.card().title() + "”, retired by "
                        + state.last().by()
                        + (state.last() instanceof LearningEvent.Retired last ? ": " + last.reason() : ""),
                state -> state.last().at(),
                learnings::restore);
    }

    private static Bin<ActionState> actions(ActionRegister actions) {
        return new Bin<>(
                actions::all,
                state -> state.last() instanceof ActionEvent.Cancelled,
                state -> "action “" + state.action().text() + "”, cancelled by "
                        + state.last().by()
                        + (state.last() instanceof ActionEvent.Cancelled last ? ": " + last.reason() : ""),
                state -> state.last().at(),
                (state, reason, by) -> reopen(actions, state, reason, by));
    }

    private static void reopen(ActionRegister actions, ActionState state, String reason, Person by) {
        if (reason.isBlank()) {
            throw new Problem("An action is not opened again without a reason.", "Say why.");
        }
        actions.reopen(state, reason, by);
    }
}
