package dev.plimsoll.storage;

import static dev.plimsoll.storage.Samples.ADA;
import static dev.plimsoll.storage.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissEvent;
import dev.plimsoll.model.nearmiss.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody signed is in the ledger on a later day only, so that its place tells nothing.
@OnEachDatabase
class UnsignedTest {
    @TempDir
    private Path folder;

    private final TestDatabase database;

    UnsignedTest(TestDatabase database) {
        this.database = database;
    }

    private static NearMissEvent.Reported reported(String happened) {
        return new NearMissEvent.Reported(
                LocalDate.ofInstant(NOON, ZoneOffset.UTC),
                new NearMiss(happened, "", "", List.of(), "", Map.of()),
                new Receipt("PBKDF2-HMAC-SHA256", 600_000, "ab", "cd"),
                null);
    }

    private static List<AuditAct> acts(Workspace workspace) {
        List<AuditAct> acts = new ArrayList<>();
        workspace.audit().each(entry -> acts.add(entry.act()));
        return acts;
    }

    @Test
    void theLedgerHearsOfItOnALaterDayOnceAndNamesNobody() {
        try (Workspace workspace = database.open(folder, () -> NOON)) {
            var first = workspace.records().nearMisses().create(reported("One"));
            workspace.records().nearMisses().create(reported("Two"));
            workspace.records().nearMisses().append(first, new NearMissEvent.Asked(NOON, ADA, "How?"));
            assertThat(acts(workspace)).extracting(AuditAct::action).containsExactly("nearmiss asked");
        }
        try (Workspace sameDay = database.open(folder, () -> NOON.plus(Duration.ofHours(2)))) {
            assertThat(acts(sameDay)).hasSize(1);
            assertThat(sameDay.check().findings()).isEmpty();
        }
        Instant morning = NOON.plus(Duration.ofHours(20));
        for (int again = 0; again < 2; again++) {
            try (Workspace nextDay = database.open(folder, () -> morning)) {
                List<AuditAct> acts = acts(nextDay);
                assertThat(acts)
                        .extracting(AuditAct::action)
                        .containsExactly("nearmiss asked", "nearmiss reported", "nearmiss reported");
                assertThat(acts.subList(1, 3)).allSatisfy(act -> {
                    assertThat(act.who()).isEqualTo("anonymous");
                    assertThat(act.account()).isEqualTo("anonymous");
                    assertThat(act.at())
                            .isEqualTo(Instant.parse(LocalDate.ofInstant(morning, ZoneOffset.UTC) + "T00:00:00Z"));
                    assertThat(act.why()).isEmpty();
                });
                assertThat(acts.get(1).after()).isLessThan(acts.get(2).after());
                assertThat(nextDay.check().findings()).isEmpty();
            }
        }
    }
}
