package dev.plimsoll.engine.search;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveDocument.Labels;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.discussion.ChangeAnchor;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Original;
import dev.plimsoll.model.learning.card.old.OldReport;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.scenario.ScenarioState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What the archive finds of the records beside plans and runs.
final class RecordDocuments {
    private RecordDocuments() {}

    static ArchiveDocument amendment(AmendmentState state) {
        AmendmentRecord amendment = state.amendment();
        List<String> services = Stream.concat(
                        amendment.parties().stream().map(Party::name),
                        Stream.of(amendment.revision().title()))
                .toList();
        AmendmentEvent last = state.last();
        return new ArchiveDocument(
                state.id().value(),
                "amendment",
                amendment.title(),
                PlainText.of(amendment) + "\n" + others(state.events(), AmendmentEvent.Drafted.class),
                state.effective()
                        ? "in effect"
                        : last.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                last.at(),
                new Labels(
                        services,
                        amendment.obligations().operations().stream()
                                .map(OperationKey::toString)
                                .toList(),
                        List.of(),
                        List.of()));
    }

    /// What is said of the changes of a contract: open while a comment waits for an answer.
    static ArchiveDocument discussion(DiscussionState state) {
        List<ChangeAnchor> changes = state.changes();
        boolean open = state.comments().stream().anyMatch(comment -> comment.settled() == null);
        return new ArchiveDocument(
                state.id().value(),
                "discussion",
                state.base().title() + " " + state.base().version(),
                state.base().name() + "\n" + others(state.events(), DiscussionEvent.Opened.class),
                open ? "open" : "settled",
                state.events().getLast().at(),
                new Labels(
                        List.of(state.base().title()),
                        changes.stream().map(ChangeAnchor::where).toList(),
                        changes.stream().map(ChangeAnchor::rule).toList(),
                        List.of()));
    }

    static ArchiveDocument procedure(ProcedureState state) {
        return new ArchiveDocument(
                state.id().value(),
                "procedure",
                state.procedure().title(),
                PlainText.of(state.procedure()),
                state.procedure().kind().word(),
                state.last().at(),
                Labels.NONE);
    }

    static ArchiveDocument execution(ExecutionState state) {
        return new ArchiveDocument(
                state.id().value(),
                "execution",
                state.procedure().title(),
                others(state.events(), ExecutionEvent.Started.class),
                state.finished() ? "finished" : state.over() ? "aborted" : "going on",
                state.last().at(),
                Labels.NONE);
    }

    static ArchiveDocument scenario(ScenarioState state) {
        return new ArchiveDocument(
                state.id().value(),
                "scenario",
                state.scenario().title(),
                PlainText.of(state.scenario()),
                state.scenario().complete() ? "complete" : "incomplete",
                state.last().at(),
                Labels.NONE);
    }

    /// @param today decides what is stale
    static ArchiveDocument learning(LearningState state, LocalDate today) {
        LearningCard card = state.card();
        return new ArchiveDocument(
                state.id().value(),
                "learning",
                card.title(),
                said(card) + "\n" + others(state.events(), LearningEvent.Drafted.class, LearningEvent.Revised.class),
                state.standing(today).word(),
                at(state),
                new Labels(
                        card.appliesTo().services(),
                        card.appliesTo().operations(),
                        card.appliesTo().changes(),
                        card.tags()));
    }

    /// An imported report says everything in its own text.
    private static String said(LearningCard card) {
        Original original = card.original();
        if (original != null) {
            return original.text();
        }
        ObjectNode tree = LearningCard.DOCUMENT.tree(card);
        tree.remove(List.of("kind", "confidence", "title", "owner", "appliesTo", "tags"));
        return PlainText.of(tree);
    }

    /// An imported report belongs to the day that it tells of.
    private static Instant at(LearningState state) {
        Original original = state.card().original();
        LocalDate day = original == null
                ? null
                : OldReport.of(original.name(), original.text()).day();
        return day == null
                ? state.last().at()
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// What events say, without those that hold a whole record.
    static String others(List<?> events, Class<?>... without) {
        StringBuilder text = new StringBuilder();
        for (Object event : events) {
            if (Stream.of(without).noneMatch(kind -> kind.isInstance(event))) {
                text.append(PlainText.of(event)).append('\n');
            }
        }
        return text.toString();
    }
}
