package dev.plimsoll.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveHits.Count;
import dev.plimsoll.model.archive.ArchiveHits.Facet;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.archive.Likeness;
import dev.plimsoll.model.archive.Marked;
import dev.plimsoll.model.plan.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchModelTest {
    private static final ArchiveHits ONE = new ArchiveHits(
            1,
            List.of(new ArchiveHits.Hit(
                    "R1", "run", plain("Run"), "PASS", Samples.START, List.of("Orders"), plain("errors"), 1)),
            List.of(new Facet("year", List.of(new Count("2026", 1))), new Facet("kind", List.of(new Count("run", 1)))));

    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final List<ArchiveQuery> asked = new ArrayList<>();
    private final List<Runnable> resting = new ArrayList<>();
    private final SearchModel model = new SearchModel(
            jobs,
            query -> {
                asked.add(query);
                if (query.words().equals("broken")) {
                    throw new Problem("The archive is broken.", "Open the workspace again.");
                }
                return query.words().equals("nothing") ? new ArchiveHits(0, List.of(), List.of()) : ONE;
            },
            resting::add);

    private static Marked plain(String text) {
        return new Marked(text, List.of());
    }

    @Test
    void itSearchesOnceSomebodyRestsFromTyping() {
        model.wordsProperty().set("err");
        assertThat(asked).isEmpty();
        resting.getLast().run();
        assertThat(asked).extracting(ArchiveQuery::words).containsExactly("err");
        assertThat(model.foundProperty().get()).isEqualTo(ONE);
    }

    @Test
    void chosenFacetsNarrowTheSearchAndYearsAreTimes() {
        model.toggle(new SearchFilter("kind", "run"));
        model.toggle(new SearchFilter("year", "2025"));
        model.toggle(new SearchFilter("year", "2026"));
        ArchiveQuery last = asked.getLast();
        assertThat(last.kinds()).containsExactly("run");
        assertThat(last.since()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(last.until()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        model.toggle(new SearchFilter("kind", "run"));
        model.clearFilters();
        assertThat(asked.getLast()).isEqualTo(ArchiveQuery.of("", 100));
    }

    @Test
    void aChosenValueStaysToBeLetGoWhenNothingFitsIt() {
        List<SearchFilter> chosen = List.of(new SearchFilter("kind", "run"), new SearchFilter("tag", "price"));
        assertThat(SearchModel.offered(ONE, chosen)).extracting(Facet::name).containsExactly("kind", "tag", "year");
        assertThat(SearchModel.offered(ONE, chosen).get(1).counts()).containsExactly(new Count("price", 0));
        assertThat(SearchModel.offered(null, List.of())).isEmpty();
    }

    @Test
    void itSaysHowMuchWasFoundAndWhatWentWrong() {
        assertThat(SearchModel.sentence("x", List.of(), null)).isEqualTo("Searching…");
        assertThat(SearchModel.sentence("", List.of(), ONE)).isEqualTo("1 record, the newest first.");
        assertThat(SearchModel.sentence("x", List.of(), ONE)).isEqualTo("1 record fits.");
        ArchiveHits none = new ArchiveHits(0, List.of(), List.of());
        assertThat(SearchModel.nothingKept("", List.of(), none)).isTrue();
        assertThat(SearchModel.nothingKept("x", List.of(), none)).isFalse();
        model.find("broken");
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.remedy()).contains("again");
        model.find("x");
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void similarLearningsAreLookedUpOnlyWhileSomebodySeesThem() {
        ObjectProperty<@Nullable PlanState> plan = new SimpleObjectProperty<>();
        List<PlanState> looked = new ArrayList<>();
        SimilarModel similar = new SimilarModel(
                jobs,
                state -> {
                    looked.add(state);
                    return List.of(new Likeness(
                            "L1",
                            "learning",
                            "Prices",
                            "kept",
                            Samples.START,
                            List.of("price"),
                            List.of(),
                            List.of(),
                            List.of(),
                            0.5));
                },
                plan);
        plan.set(Samples.drafted());
        assertThat(looked).isEmpty();
        similar.seenProperty().set(true);
        assertThat(similar.found()).extracting(Likeness::why).containsExactly("shared words: price");
        similar.seenProperty().set(false);
        similar.seenProperty().set(true);
        assertThat(looked).hasSize(1);
    }
}
