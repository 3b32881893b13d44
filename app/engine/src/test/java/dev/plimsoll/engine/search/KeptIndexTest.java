package dev.plimsoll.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.Receipt;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index from one program to the next.
class KeptIndexTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");

    @TempDir
    private Path folder;

    private Instant now = NOON;

    private static Action action(String text) {
        return Action.of(text, ActionKind.DETECT, ActionPriority.HIGH, OLA);
    }

    private static ActionState keep(Workspace workspace, String text) {
        return workspace.records().actions().create(new ActionEvent.Opened(NOON, OLA, action(text)));
    }

    private Archive archive(Workspace workspace) {
        return ArchiveSources.archive(workspace, new CompareContracts(), () -> now);
    }

    private Set<String> found(String words) {
        try (Workspace workspace = Workspace.open(folder);
                Archive archive = archive(workspace)) {
            return found(archive, words);
        }
    }

    private static Set<String> found(Archive archive, String words) {
        Set<String> ids = new HashSet<>();
        archive.search(ArchiveQuery.of(words, 1_000)).hits().forEach(hit -> ids.add(hit.id()));
        return ids;
    }

    /// Whatever was added, changed and asked in between, a kept index answers like one that is made anew.
    @Test
    void aKeptIndexAnswersLikeOneThatIsMadeAnew() {
        long seed = 1122;
        Random random = new Random(seed);
        String[] words = {"cache", "queue", "breaker", "canary", "flag"};
        for (int round = 0; round < 8; round++) {
            try (Workspace workspace = Workspace.open(folder)) {
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    keep(workspace, "Watch the " + words[random.nextInt(words.length)]);
                }
                ActionState any = workspace.records().actions().all().getFirst();
                var _ = workspace
                        .records()
                        .actions()
                        .append(
                                any,
                                new ActionEvent.Revised(NOON, OLA, action("Mend the " + words[random.nextInt(5)])));
            }
            String asked = words[random.nextInt(words.length)];
            Set<String> kept = found(asked);
            try (Workspace workspace = Workspace.open(folder)) {
                workspace.indexFiles().save(Map.of(), Set.of(), true);
            }
            if (random.nextBoolean()) {
                assertThat(kept).as("seed %d, round %d, anew", seed, round).isEqualTo(found(asked));
            }
            assertThat(found(asked)).as("seed %d, round %d", seed, round).isEqualTo(kept);
        }
    }

    @Test
    void aSecondProgramReadsOnlyWhatHasChanged() {
        try (Workspace workspace = Workspace.open(folder)) {
            keep(workspace, "Watch the cache");
        }
        assertThat(found("cache")).containsExactly("AC1");
        try (Workspace workspace = Workspace.open(folder)) {
            KeptIndex.Open open = new KeptIndex(workspace.indexFiles(), () -> now).open();
            assertThat(open.versions().get("action")).containsExactly(Map.entry("AC1", 1L));
            assertThat(open.index().size()).isEqualTo(1);
            open.index().close();
        }
        now = NOON.plusSeconds(86_400);
        try (Workspace workspace = Workspace.open(folder)) {
            KeptIndex.Open open = new KeptIndex(workspace.indexFiles(), () -> now).open();
            assertThat(open.versions())
                    .as("another day makes other cards stale")
                    .containsKey("action")
                    .doesNotContainKey("learning");
            open.index().close();
        }
    }

    @Test
    void aQueryAfterWhichNothingHasChangedReadsNoVersions() {
        AtomicInteger read = new AtomicInteger();
        try (Workspace workspace = Workspace.open(folder)) {
            var actions = workspace.records().actions();
            Searchable<?, ?> counted = new Searchable<>(
                    "action",
                    () -> {
                        read.incrementAndGet();
                        return actions.lengths();
                    },
                    actions::find,
                    actions::all,
                    LearningDocuments::action);
            keep(workspace, "Watch the cache");
            try (Archive archive = new Archive(List.of(counted), new KeptIndex(workspace.indexFiles(), () -> now))) {
                assertThat(found(archive, "cache")).containsExactly("AC1");
                assertThat(found(archive, "queue")).isEmpty();
                assertThat(read).hasValue(1);

                keep(workspace, "Watch the queue");

                assertThat(found(archive, "queue")).containsExactly("AC2");
                assertThat(read).hasValue(2);
            }
        }
    }

    @Test
    void whatIsNotInTheLedgerIsFoundAtOnceToo() {
        try (Workspace workspace = Workspace.open(folder);
                Archive archive = archive(workspace)) {
            keep(workspace, "Watch the cache");
            assertThat(found(archive, "luck")).isEmpty();
            String ledger = workspace.indexFiles().basis();

            NearMiss told = NearMiss.DOCUMENT.read("{\"happened\": \"It held by luck\"}");
            Receipt receipt = new Receipt("PBKDF2-HMAC-SHA256", 600_000, "ab", "cd");
            var _ = workspace
                    .records()
                    .nearMisses()
                    .create(new NearMissEvent.Reported(LocalDate.of(2026, 11, 21), told, receipt, null));

            assertThat(workspace.indexFiles().basis()).isEqualTo(ledger);
            assertThat(found(archive, "luck")).containsExactly("NM1");
        }
    }

    @Test
    void inDoubtItIsThrownAway() {
        try (Workspace workspace = Workspace.open(folder)) {
            keep(workspace, "Watch the cache");
        }
        assertThat(found("cache")).containsExactly("AC1");
        try (Workspace workspace = Workspace.open(folder)) {
            Map<String, byte[]> files = workspace.indexFiles().read();
            String one = files.keySet().stream().sorted().findFirst().orElseThrow();
            workspace.indexFiles().save(Map.of(one, new byte[] {1, 2, 3}), Set.of(), false);
        }
        assertThat(found("cache")).as("a file is another").containsExactly("AC1");
        try (Workspace workspace = Workspace.open(folder)) {
            String some = workspace.indexFiles().read().keySet().iterator().next();
            workspace.indexFiles().save(Map.of(), Set.of(some), false);
        }
        assertThat(found("cache")).as("a file is missing").containsExactly("AC1");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.check().findings()).isEmpty();
        }
    }
}
