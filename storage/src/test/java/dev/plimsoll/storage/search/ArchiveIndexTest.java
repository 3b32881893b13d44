package dev.plimsoll.storage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveDocument.Labels;
import dev.plimsoll.model.archive.ArchiveHits;
import dev.plimsoll.model.archive.ArchiveQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveIndexTest {
    private static final Instant DAY = Instant.parse("2024-03-01T12:00:00Z");

    private final ArchiveIndex index = new ArchiveIndex();

    @BeforeEach
    void documents() {
        index.put(List.of(
                document(
                        "P1", "plan", "Discount becomes optional", "The field order.discount may be missing.", "draft"),
                document("R2", "run", "Run of P1", "The consumer retries until its pool is exhausted.", "FAIL"),
                document("R12", "run", "Run of P7", "GET /orders/{id}/lines answers with 503, p95 rose.", "PASS"),
                document("L1", "learning", "Retry storms", "A retry storm followed the outage in Zürich.", "kept"),
                document("L2", "learning", "Caches", "A storm of misses; each retry was counted twice.", "kept"),
                document("S1", "scenario", "Slow database", "The taxRate of orderTotal is computed late.", "kept")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static ArchiveDocument document(String id, String kind, String title, String body, String state) {
        return new ArchiveDocument(
                id, kind, title, body, state, DAY, new Labels(List.of("Orders"), List.of(), List.of(), List.of()));
    }

    private List<String> found(String words) {
        return index.search(ArchiveQuery.of(words, 10)).hits().stream()
                .map(ArchiveHits.Hit::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "retrying consumers, R2",
        "exhaust, R2",
        "exhausti, R2",
        "zurich, L1",
        "ZÜRICH outages, L1",
        "order.discount, P1",
        "orderdiscount, P1",
        "Order.Discount, P1",
        "/orders/{id}/lines, R12",
        "order total, S1",
        "tax rate, S1",
        "tax_rate, S1",
        "(taxRate), S1",
        "dicsount optoinal, P1",
        "r12, R12",
        "R2, R2",
        "dtabase, S1",
        "p95, R12",
        "discount of the missing, P1"
    })
    void aDocumentIsFoundByWhatSomebodyMayType(String words, String first) {
        assertThat(found(words)).startsWith(first);
    }

    @Test
    void wordsInQuotesStandTogether() {
        assertThat(found("\"retry storm\"")).containsExactly("L1");
        assertThat(found("retry storm")).contains("L1", "L2");
        assertThat(found("\"storm retry\"")).isEmpty();
        assertThat(found("\"retry storm\" cache")).containsExactly("L1");
        assertThat(found("\"retry storm")).containsExactly("L1");
    }

    @Test
    void anIdFindsItsRecordBeforeThoseThatNameIt() {
        assertThat(found("P1")).containsExactly("P1", "R2");
    }

    @Test
    void theMarkedWordsAreThoseThatWereLookedFor() {
        ArchiveHits.Hit hit =
                index.search(ArchiveQuery.of("retries pool", 1)).hits().getFirst();

        assertThat(hit.snippet().with("<", ">")).isEqualTo("The consumer <retries> until its <pool> is exhausted.");
        assertThat(index.search(ArchiveQuery.of("storms", 1))
                        .hits()
                        .getFirst()
                        .title()
                        .with("<", ">"))
                .isEqualTo("Retry <storms>");
    }

    @Test
    void aLongTextIsCutAroundTheWords() {
        String padding = "lorem ipsum dolor ".repeat(200);
        index.put(List.of(document("L9", "learning", "Long", padding + "the needle lies here " + padding, "kept")));

        String snippet = index.search(ArchiveQuery.of("needle", 1))
                .hits()
                .getFirst()
                .snippet()
                .with("<", ">");

        assertThat(snippet)
                .startsWith("… ")
                .endsWith(" …")
                .contains("the <needle> lies")
                .hasSizeLessThan(230);
    }

    @Test
    void facetsCountWhatFitsAndFiltersNarrowIt() {
        ArchiveHits all = index.search(ArchiveQuery.of("", 2));

        assertThat(all.total()).isEqualTo(6);
        assertThat(all.hits()).extracting(ArchiveHits.Hit::id).containsExactly("L1", "L2");
        assertThat(all.facets())
                .filteredOn(facet -> facet.name().equals("kind"))
                .flatExtracting(ArchiveHits.Facet::counts)
                .containsExactly(
                        new ArchiveHits.Count("learning", 2),
                        new ArchiveHits.Count("run", 2),
                        new ArchiveHits.Count("plan", 1),
                        new ArchiveHits.Count("scenario", 1));
        ArchiveQuery narrow = new ArchiveQuery(
                "", List.of("RUN"), List.of("orders"), List.of("fail"), List.of(), DAY, DAY.plusSeconds(1), 10);
        assertThat(index.search(narrow).hits()).extracting(ArchiveHits.Hit::id).containsExactly("R2");
        ArchiveQuery earlier = new ArchiveQuery("", List.of(), List.of(), List.of(), List.of(), null, DAY, 10);
        assertThat(index.search(earlier).total()).isZero();
    }

    @Test
    void whatChangesIsFoundAtOnceAndWhatGoesIsGone() {
        index.update(
                List.of(document("L1", "learning", "Backoff", "Doubling pauses with jitter.", "kept")), List.of("L2"));

        assertThat(found("jitter")).containsExactly("L1");
        assertThat(found("\"retry storm\"")).isEmpty();
        assertThat(found("counted")).isEmpty();
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void equalHitsStandInOneOrderHoweverTheyCame() {
        List<ArchiveDocument> equal = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            equal.add(document("A" + i, "action", "Same", "The same words.", "open"));
        }
        List<List<String>> orders = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(equal, new Random(seed));
            try (ArchiveIndex other = new ArchiveIndex()) {
                other.put(equal);
                orders.add(other.search(ArchiveQuery.of("same words", 30)).hits().stream()
                        .map(ArchiveHits.Hit::id)
                        .toList());
            }
        }

        assertThat(orders.getFirst()).startsWith("A1", "A2", "A3").endsWith("A30");
        assertThat(orders).allMatch(orders.getFirst()::equals);
    }

    @Test
    void nothingThatSomebodyCouldTypeIsWrong() {
        String letters = "ab Zü9\"'*?~^:\\/(){}[]+-!&|.,<>=#@_\u0000\t\n\u0301\ud83d\ude00\ud83d\u4e2d\u6587 AND OR";
        Random random = new Random(7);
        List<ArchiveDocument> strange = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            String typed = words.toString();
            strange.add(document("X" + i, "x", typed, typed + " word " + typed, typed));
        }
        assertThatCode(() -> index.put(strange)).as("seed 7").doesNotThrowAnyException();
        for (ArchiveDocument each : strange) {
            assertThatCode(() -> found(each.title())).as(each.toString()).doesNotThrowAnyException();
        }
        assertThatCode(() -> found("x".repeat(5_000) + " " + "word ".repeat(2_000)))
                .doesNotThrowAnyException();
        assertThat(found("?!*")).isEmpty();
    }

    /// Sentences that share most of their words, so that a few words fit many documents: what can be found at all
    /// differs by how somebody asks.
    @ParameterizedTest
    @CsvSource({"MANY, 0.95", "FEW, 0.85", "INFLECTED, 0.85", "MISTYPED, 0.85", "UNFINISHED, 0.9", "NEIGHBOURS, 0.7"})
    void whatSomebodyRemembersIsAmongTheFirstFive(KnownItems.Shape shape, double least) {
        List<ArchiveDocument> corpus = new Corpus(3).documents(120);
        try (ArchiveIndex many = new ArchiveIndex()) {
            many.put(corpus);
            assertThat(KnownItems.successAtFive(many, new KnownItems(corpus, 3).items(shape, 40)))
                    .as("seed 3")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void wordsThatStandTogetherCountMoreThanTheSameWordsApart() {
        String between = " when nothing of interest was seen by anybody for a long while and all went on as before ";
        index.put(List.of(
                document("F1", "learning", "One", "A replica lagged" + between + "the leader was lost.", "kept"),
                document("F2", "learning", "Two", "The leader of a lagged replica" + between + "was lost.", "kept"),
                document("F3", "learning", "Three", "A leader" + between + "lagged, lost its replica.", "kept")));

        assertThat(found("replica leader")).startsWith("F2");
        assertThat(found("lost replica")).startsWith("F3");
        assertThat(found("lost leadr")).startsWith("F1");
    }

    /// Typing is not over, so `stor` may begin many words: that it has many ends makes it no rarer.
    @Test
    void aWordThatMayBeginManyCountsNoMoreThanAnother() {
        List<ArchiveDocument> stores = new ArrayList<>();
        for (String end : List.of("age", "agebox", "ed", "ehouse", "efront", "eroom", "ey", "k", "ks", "yline")) {
            stores.add(document("G" + end, "learning", "A stor" + end, "Leaders of a stor" + end + " met.", "kept"));
        }
        String between = " while nothing of interest was seen by anybody for a long time and all went on as before ";
        stores.add(document("H1", "learning", "Two", "The replica lagged a leader" + between + "to store.", "kept"));
        stores.add(document("H2", "learning", "One", "A replica" + between + "lagged; leaders of a store.", "kept"));
        index.put(stores);

        assertThat(found("replica lagged leader stor")).startsWith("H1");
    }
}
