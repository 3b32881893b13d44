package dev.plimsoll.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.archive.ArchiveDocument;
import dev.plimsoll.model.archive.ArchiveDocument.Labels;
import dev.plimsoll.model.archive.Likeness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant DAY = Instant.parse("2024-03-01T12:00:00Z");

    /// Each line tells of one thing twice, by two people.
    private static final String[][] PAIRS = {
        {
            "Checkout clients retried without a pause and exhausted the connection pool of the basket service",
            "After the timeout every client tried again at once; the pool of database connections was exhausted"
        },
        {
            "The certificate of the payment gateway expired on a Sunday and nobody was told",
            "An expired TLS certificate on the gateway stopped payments; no alert fired before the day"
        },
        {
            "A new enum value in the order status broke the mobile app, which did not know it",
            "Mobile clients crashed on an unknown status, since the enumeration had been closed when they were built"
        },
        {
            "Logs were not shipped to the collector after the node rollover, the agent lacked permission",
            "Following the replacement of nodes the log agent could not write to the collector: missing permission"
        },
        {
            "Rounding of tax amounts differed between invoice and ledger by one cent",
            "Invoices and the ledger disagreed by a cent, because tax was rounded per line in one and per total in the other"
        },
        {
            "The feature flag was stale on half of the replicas, which served the old price",
            "Some replicas kept an old value of the flag and showed prices of last week"
        },
        {
            "DNS records of the public zone were deleted by a clean-up job",
            "A scheduled clean-up removed DNS entries that were still in use"
        },
        {
            "The disk of the message broker was full, publishers were blocked",
            "Publishers hung since the broker had no disk space left"
        },
        {
            "Pagination skipped items when orders arrived while a client was reading the list",
            "Clients that page through the list of orders missed items that were inserted meanwhile"
        },
        {
            "Clock skew between two nodes let tokens look expired",
            "Tokens were refused as expired, because the clock of a node ran ahead"
        },
        {
            "A poison message was delivered again and again and stopped the consumer group",
            "One malformed message blocked the whole consumer group by endless redelivery"
        },
        {
            "Garbage collection pauses made the leader lose its lease",
            "The leader lost its lease during a long pause of the garbage collector"
        }
    };

    private static ArchiveDocument document(String id, String text, Labels labels) {
        return new ArchiveDocument(id, "learning", text.substring(0, 20), text, "kept", DAY, labels);
    }

    private static Likeness.Question like(String text, Labels labels) {
        return new Likeness.Question(text, labels, List.of("learning"), Set.of(), 5);
    }

    @Test
    void theSameThingToldByAnotherIsAmongTheFirstFive() {
        List<ArchiveDocument> documents = new ArrayList<>(new Corpus(5).documents(100));
        for (int i = 0; i < PAIRS.length; i++) {
            documents.add(document("L" + (i + 1), PAIRS[i][0], Labels.NONE));
        }
        int found = 0;
        try (ArchiveIndex index = new ArchiveIndex()) {
            index.put(documents);
            for (int i = 0; i < PAIRS.length; i++) {
                String wanted = "L" + (i + 1);
                found += index.similar(like(PAIRS[i][1], Labels.NONE)).stream()
                                .anyMatch(likeness -> likeness.id().equals(wanted))
                        ? 1
                        : 0;
            }
        }

        assertThat((double) found / PAIRS.length).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void theReasonsAreNamed() {
        Labels labels = new Labels(List.of("Orders"), List.of("GET /orders/{id}"), List.of("field-removed"), List.of());
        try (ArchiveIndex index = new ArchiveIndex()) {
            index.put(List.of(
                    document("L1", PAIRS[0][0], labels),
                    document("L2", PAIRS[1][0], Labels.NONE),
                    document("L3", PAIRS[2][0], new Labels(List.of(), labels.operations(), List.of(), List.of()))));

            List<Likeness> found = index.similar(like("Retries exhausted a pool of connections", labels));

            assertThat(found).extracting(Likeness::id).containsExactly("L1", "L3");
            assertThat(found.getFirst().why())
                    .startsWith("same operation GET /orders/{id}; same change field-removed; same service Orders;")
                    .contains("exhausted", "pool");
            assertThat(index.similar(like("something else altogether", Labels.NONE)))
                    .isEmpty();
            assertThat(index.similar(like("", Labels.NONE))).isEmpty();
        }
    }
}
