package dev.plimsoll.engine.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what was learned before about something like this.
public final class FindSimilar {
    /// What is worth knowing while a plan or a report is written; kinds that are not there do not matter.
    public static final List<String> LEARNINGS = List.of("learning", "incident", "nearmiss", "scenario", "session");

    /// As many as one reads beside something else.
    public static final int SHOWN = 3;

    private final Archive archive;

    public FindSimilar(Archive archive) {
        this.archive = archive;
    }

    /// Learnings like a plan, the most alike first.
    ///
    /// @param limit how many at most
    public List<Likeness> to(PlanState plan, int limit) {
        return to(PlanDocuments.plan(plan), known(LEARNINGS), limit);
    }

    /// Learnings like a plan and what was said about it, the most alike first.
    ///
    /// @param said in plain words
    /// @param except the record in which it was said, for example `PM1`
    public List<Likeness> to(PlanState plan, String said, String except, int limit) {
        ArchiveDocument document = PlanDocuments.plan(plan);
        String text = document.title() + "\n" + said;
        return archive.similar(new Likeness.Question(text, document.labels(), known(LEARNINGS), Set.of(except), limit));
    }

    /// Learnings, plans, runs and reports like a text.
    ///
    /// @param labels what it is about
    public List<Likeness> to(String text, ArchiveDocument.Labels labels, int limit) {
        return archive.similar(new Likeness.Question(text, labels, List.of(), Set.of(), limit));
    }

    /// Records like a record.
    ///
    /// @return empty when there is no such record; an empty list in it when nothing is like it
    public Optional<List<Likeness>> to(String id, int limit) {
        return archive.document(id.toUpperCase(Locale.ROOT)).map(document -> to(document, List.of(), limit));
    }

    private List<Likeness> to(ArchiveDocument document, List<String> kinds, int limit) {
        return archive.similar(new Likeness.Question(
                document.title() + "\n" + document.body(), document.labels(), kinds, Set.of(document.id()), limit));
    }

    private List<String> known(List<String> kinds) {
        List<String> known = new ArrayList<>(kinds);
        known.retainAll(archive.kinds());
        return known;
    }
}
