package dev.plimsoll.model.publication;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A document as its events have left it. It refuses what cannot follow, whatever road an event came by: a review by
/// one of its writers, or the publication of other content than was reviewed, is not a history.
///
/// @param id its name in the workspace
/// @param content what it says now
/// @param stage where it is on its way
/// @param writers everybody who brought a part of it
/// @param waived whether blaming wording in the present content is kept with a reason
/// @param events the whole history, oldest first
public record DocumentState(
        DocumentId id,
        DocumentContent content,
        DocumentStage stage,
        Set<Person> writers,
        boolean waived,
        List<DocumentEvent> events)
        implements Folded<DocumentId, DocumentEvent, DocumentState> {
    public DocumentState {
        writers = Set.copyOf(writers);
        events = List.copyOf(events);
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if it does not begin with its draft, or an event cannot follow
    public static DocumentState of(DocumentId id, List<DocumentEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof DocumentEvent.Drafted drafted)) {
            throw new IllegalArgumentException("the history of document " + id + " does not begin with its draft");
        }
        DocumentState state = new DocumentState(
                id,
                new DocumentContent(drafted.subject(), drafted.title(), drafted.report(), List.of()),
                DocumentStage.DRAFT,
                Set.of(drafted.by()),
                false,
                List.of(drafted));
        for (DocumentEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public DocumentState after(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Drafted again -> throw impossible(again, "it is drafted already");
            case DocumentEvent.Compiled compiled ->
                changed(compiled, content.compiled(compiled.title(), compiled.report()));
            case DocumentEvent.Written written -> changed(written, content.with(written.addition()));
            case DocumentEvent.Submitted submitted ->
                moved(submitted, submitted.digest(), DocumentStage.DRAFT, DocumentStage.IN_REVIEW);
            case DocumentEvent.Reviewed reviewed -> {
                requireOther(reviewed);
                yield moved(reviewed, reviewed.digest(), DocumentStage.IN_REVIEW, DocumentStage.REVIEWED);
            }
            case DocumentEvent.Waived waiver -> {
                requireSame(waiver, waiver.digest());
                requireOther(waiver);
                if (stage.over()) {
                    throw impossible(waiver, "it is " + stage.word());
                }
                yield new DocumentState(id, content, stage, writers, true, and(waiver));
            }
            case DocumentEvent.Published published ->
                moved(published, published.digest(), DocumentStage.REVIEWED, DocumentStage.PUBLISHED);
            case DocumentEvent.Withdrawn withdrawn -> {
                if (stage == DocumentStage.WITHDRAWN) {
                    throw impossible(withdrawn, "it is withdrawn already");
                }
                yield new DocumentState(id, content, DocumentStage.WITHDRAWN, writers, waived, and(withdrawn));
            }
            case DocumentEvent.Reopened reopened -> {
                if (stage != DocumentStage.WITHDRAWN) {
                    throw impossible(reopened, "it is not withdrawn");
                }
                yield new DocumentState(id, content, DocumentStage.DRAFT, writers, false, and(reopened));
            }
        };
    }

    /// Other content is a draft again: nobody has reviewed it, and no waiver is for it.
    private DocumentState changed(DocumentEvent event, DocumentContent other) {
        if (stage.over()) {
            throw impossible(event, "it is " + stage.word());
        }
        Set<Person> all = new HashSet<>(writers);
        all.add(event.by());
        return new DocumentState(id, other, DocumentStage.DRAFT, all, false, and(event));
    }

    private DocumentState moved(DocumentEvent event, String digest, DocumentStage from, DocumentStage to) {
        requireSame(event, digest);
        if (stage != from) {
            throw impossible(event, "it is " + stage.word() + ", not " + from.word());
        }
        return new DocumentState(id, content, to, writers, waived, and(event));
    }

    private void requireOther(DocumentEvent event) {
        if (writers.contains(event.by())) {
            throw impossible(event, event.by() + " wrote a part of it");
        }
    }

    private void requireSame(DocumentEvent event, String digest) {
        if (!digest.equals(content.digest())) {
            throw impossible(event, "its content is another by now");
        }
    }

    private IllegalArgumentException impossible(DocumentEvent event, String why) {
        return new IllegalArgumentException("document " + id + " cannot be "
                + event.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " at " + event.at() + ": "
                + why);
    }

    private List<DocumentEvent> and(DocumentEvent event) {
        List<DocumentEvent> history = new ArrayList<>(events);
        history.add(event);
        return history;
    }

    /// When what it tells of was over.
    public Instant happened() {
        return ((DocumentEvent.Drafted) events.getFirst()).happened();
    }
}
