package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the search screen shows: what fits the words and the chosen facets, best first; without words the newest.
public final class SearchModel {
    private static final List<String> ORDER = List.of("kind", "state", "service", "tag", SearchFilter.YEAR);

    private final Jobs jobs;
    private final Function<ArchiveQuery, ArchiveHits> search;
    private final Lull lull;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<SearchFilter> filters = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ArchiveHits> found = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private @Nullable Job searching;

    /// @param search may block
    /// @param lull until somebody rests from typing
    public SearchModel(Jobs jobs, Function<ArchiveQuery, ArchiveHits> search, Lull lull) {
        this.jobs = jobs;
        this.search = search;
        this.lull = lull;
        words.subscribe((_, _) -> this.lull.then(this::find));
    }

    /// Searches now; an answer to what was asked before is never shown after this.
    public void find() {
        if (searching != null) {
            searching.cancel();
        }
        ArchiveQuery query = SearchFilter.query(words.get(), List.copyOf(filters));
        searching = jobs.start(
                tr("Searching"),
                _ -> search.apply(query),
                hits -> {
                    problem.set(null);
                    found.set(hits);
                },
                problem::set);
    }

    /// Looks for other words, without any filter.
    public void find(String other) {
        filters.clear();
        words.set(other);
        find();
    }

    /// Chooses a value of a facet, or lets it go.
    void toggle(SearchFilter filter) {
        if (!filters.remove(filter)) {
            filters.add(filter);
        }
        find();
    }

    /// Lets every value go.
    void clearFilters() {
        filters.clear();
        find();
    }

    /// A facet as it is offered: the values that divide the hits, and those that are chosen even when nothing fits
    /// them any more.
    static List<ArchiveHits.Facet> offered(@Nullable ArchiveHits hits, List<SearchFilter> chosen) {
        List<ArchiveHits.Facet> offered = new ArrayList<>();
        for (String name : ORDER) {
            List<ArchiveHits.Count> counts = new ArrayList<>();
            if (hits != null) {
                hits.facets().stream()
                        .filter(facet -> facet.name().equals(name))
                        .forEach(facet -> counts.addAll(facet.counts()));
            }
            for (SearchFilter filter : chosen) {
                boolean there = counts.stream().anyMatch(count -> count.value().equals(filter.value()));
                if (filter.facet().equals(name) && !there) {
                    counts.add(new ArchiveHits.Count(filter.value(), 0));
                }
            }
            if (!counts.isEmpty()) {
                offered.add(new ArchiveHits.Facet(name, counts));
            }
        }
        return offered;
    }

    /// How much was found, in a sentence.
    static String sentence(String words, List<SearchFilter> filters, @Nullable ArchiveHits hits) {
        if (hits == null) {
            return tr("Searching…");
        }
        int best = hits.hits().size();
        boolean cut = hits.total() > best;
        if (words.isBlank() && filters.isEmpty()) {
            return cut
                    ? tr("%d records, the newest first, the best %d are shown.", hits.total(), best)
                    : trCount(hits.total(), "%d record, the newest first.", "%d records, the newest first.");
        }
        return cut
                ? tr("%d records fit, the best %d are shown.", hits.total(), best)
                : trCount(hits.total(), "%d record fits.", "%d records fit.");
    }

    /// Whether the workspace keeps nothing at all that could be found.
    static boolean nothingKept(String words, List<SearchFilter> filters, ArchiveHits hits) {
        return words.isBlank() && filters.isEmpty() && hits.total() == 0;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// The chosen values; changed by [#toggle].
    ObservableList<SearchFilter> filters() {
        return filters;
    }

    /// Null before the first answer.
    public ReadOnlyObjectProperty<@Nullable ArchiveHits> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
