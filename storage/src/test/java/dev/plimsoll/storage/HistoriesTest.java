package dev.plimsoll.storage;

import static dev.plimsoll.storage.Samples.ADA;
import static dev.plimsoll.storage.Samples.GRACE;
import static dev.plimsoll.storage.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.EffectiveDate;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records that are kept as their events, by the example of amendments.
@OnEachDatabase
class HistoriesTest {
    private static final Person SUE = new Person("sue");

    @TempDir
    private Path folder;

    private final TestDatabase database;

    HistoriesTest(TestDatabase database) {
        this.database = database;
    }

    private static AmendmentRecord record(String title) {
        return new AmendmentRecord(
                title,
                "why",
                "1",
                summary("ab"),
                summary("cd"),
                new Party("orders", List.of(GRACE)),
                List.of(new Party("shop", List.of(SUE))),
                new EffectiveDate(LocalDate.of(2026, 11, 1), ZoneOffset.UTC),
                Obligations.NONE,
                ADA,
                null,
                Map.of());
    }

    private static ContractSummary summary(String digest) {
        return new ContractSummary("a.yaml", "A", "1", "OpenAPI 3.1.0", digest.repeat(32), 1);
    }

    static AmendmentEvent.Drafted drafted(String title) {
        return new AmendmentEvent.Drafted(NOON, ADA, record(title));
    }

    private static AmendmentState effective(Workspace workspace, String title) {
        var amendments = workspace.records().amendments();
        AmendmentState state = amendments.create(drafted(title));
        String digest = state.amendment().digest();
        state = amendments.append(state, new AmendmentEvent.Signed(NOON, GRACE, "orders", digest, ""));
        state = amendments.append(state, new AmendmentEvent.Signed(NOON, SUE, "shop", digest, "fine"));
        return amendments.append(state, new AmendmentEvent.Effected(NOON, ADA, digest));
    }

    @Test
    void theyComeBackAsTheyWentAndTheLedgerKnowsThem() {
        AmendmentState kept;
        try (Workspace workspace = database.open(folder)) {
            kept = effective(workspace, "First");
            assertThat(workspace
                            .records()
                            .amendments()
                            .create(drafted("Second"))
                            .id())
                    .isEqualTo(AmendmentId.number(2));
        }
        try (Workspace workspace = database.open(folder)) {
            assertThat(workspace.records().amendments().find(kept.id())).contains(kept);
            assertThat(workspace.records().amendments().find(AmendmentId.number(3)))
                    .isEmpty();
            assertThat(workspace.records().amendments().ids())
                    .extracting(AmendmentId::value)
                    .containsExactly("A2", "A1");
            assertThat(workspace.records().amendments().all()).hasSize(2).contains(kept);
            assertThat(workspace.check().findings()).isEmpty();
            List<AuditAct> acts = new ArrayList<>();
            workspace.audit().each(entry -> acts.add(entry.act()));
            assertThat(acts)
                    .extracting(AuditAct::action)
                    .containsExactly(
                            "amendment drafted",
                            "amendment signed",
                            "amendment signed",
                            "amendment effected",
                            "amendment drafted");
            assertThat(acts.get(2).why()).isEqualTo("fine");
        }
    }

    @Test
    void whoActsOnWhatTheyHaveNotSeenIsTold() {
        try (Workspace workspace = database.open(folder)) {
            var amendments = workspace.records().amendments();
            AmendmentState seen = amendments.create(drafted("First"));
            amendments.append(
                    seen,
                    new AmendmentEvent.Submitted(NOON, ADA, seen.amendment().digest()));

            assertThatThrownBy(() -> amendments.append(seen, new AmendmentEvent.Withdrawn(NOON, ADA, "late")))
                    .isInstanceOf(WorkspaceProblem.class)
                    .hasMessageContaining("amendment A1");
        }
    }

    @Test
    void anEventThatCannotFollowIsNotKept() {
        try (Workspace workspace = database.open(folder)) {
            var amendments = workspace.records().amendments();
            AmendmentState seen = amendments.create(drafted("First"));
            String digest = seen.amendment().digest();

            assertThatThrownBy(() -> amendments.append(seen, new AmendmentEvent.Effected(NOON, ADA, digest)))
                    .hasMessageContaining("orders has not signed it");
            assertThatThrownBy(() -> amendments.create(new AmendmentEvent.Submitted(NOON, ADA, digest)))
                    .hasMessageContaining("does not begin with its draft");
            assertThat(amendments.find(seen.id())).contains(seen);
            assertThat(amendments.ids()).hasSize(1);
        }
    }

    @Test
    void twoRecordsChangeTogetherOrNotAtAll() {
        try (Workspace workspace = database.open(folder)) {
            var amendments = workspace.records().amendments();
            AmendmentState old = effective(workspace, "Old");
            AmendmentState next = amendments.create(drafted("Next"));
            AmendmentState stale = next;
            AmendmentState present = amendments.append(
                    next,
                    new AmendmentEvent.Submitted(NOON, ADA, next.amendment().digest()));
            AmendmentEvent superseded = new AmendmentEvent.Superseded(
                    NOON, ADA, next.id(), next.amendment().digest());
            AmendmentEvent withdrawn = new AmendmentEvent.Withdrawn(NOON, ADA, "as an example");

            assertThatThrownBy(() -> amendments.append(old, superseded, stale, withdrawn))
                    .isInstanceOf(WorkspaceProblem.class);
            assertThat(amendments.find(old.id())).contains(old);
            amendments.append(old, superseded, present, withdrawn);
            assertThat(amendments.find(old.id()).orElseThrow().last()).isEqualTo(superseded);
            assertThat(amendments.find(next.id()).orElseThrow().last()).isEqualTo(withdrawn);
        }
    }
}
