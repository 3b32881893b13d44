package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditAnchor;
import dev.plimsoll.model.audit.AuditFinding.Kind;
import dev.plimsoll.model.audit.AuditResult;
import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class LedgerTest {
    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path folder;

    private final TestDatabase database;

    LedgerTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void everyChangeIsNotedWithItsRecordInTheOrderOfTheChanges() {
        try (Workspace workspace = open()) {
            fill(workspace);
            workspace.audit().refused("ada", "plan approve", "P1", "", "ada wrote plan P1.", "d1");
            List<AuditAct> acts = acts(workspace);
            assertThat(acts)
                    .extracting(AuditAct::action, AuditAct::subject, AuditAct::allowed)
                    .map(tuple -> tuple.toList().toString())
                    .containsExactly(
                            "[contract kept, shop.yaml, true]",
                            "[plan drafted, P1, true]",
                            "[plan approved, P1, true]",
                            "[run started, R1, true]",
                            "[run concluded, R1, true]",
                            "[report compiled, post-mortem of R1, true]",
                            "[report compiled, post-mortem of R1, true]",
                            "[deployment recorded, orders 1.0 in production, true]",
                            "[plan approve, P1, false]");
            assertThat(acts.get(1).who()).isEqualTo("ada");
            assertThat(acts.get(2).who()).isEqualTo("grace");
            assertThat(acts.get(0).who()).isEqualTo(acts.get(0).account());
            assertThat(acts).allSatisfy(act -> assertThat(act.at()).isEqualTo(MORNING));
            assertThat(acts.get(2).before()).isEqualTo(acts.get(1).after()).hasSize(64);
            assertThat(acts.get(6).before()).isEqualTo(acts.get(5).after());
            assertThat(acts.get(8).refusal()).isEqualTo("ada wrote plan P1.");
            assertThat(workspace.audit().verify(List.of()).intact()).isTrue();
        }
    }

    @Test
    void theRootUpToTheEndOfARunStaysTheSameAndHoldsAgainstTheLedger() {
        try (Workspace workspace = open()) {
            assertThat(workspace.audit().anchorOfEnd("R1")).isEmpty();
            fill(workspace);
            AuditAnchor root = workspace.audit().anchorOfEnd("R1").orElseThrow();
            assertThat(root.size()).isEqualTo(5);
            refuse(workspace, 1_500);
            assertThat(workspace.audit().anchorOfEnd("R1")).hasValue(root);
            assertThat(workspace.audit().anchorOfEnd("R2")).isEmpty();
            assertThat(workspace.audit().verify(List.of(root)).intact()).isTrue();
            AuditAnchor other = new AuditAnchor(root.size(), "0".repeat(64));
            assertThat(workspace.audit().verify(List.of(other)).intact()).isFalse();
        }
    }

    @Test
    void aChangeThatIsRefusedLeavesNoEntry() {
        try (Workspace workspace = open()) {
            PlanState seen = draft(workspace);
            workspace.plans().append(seen, Samples.approved(seen.plan()));
            assertThatThrownBy(() -> workspace.plans().append(seen, Samples.approved(seen.plan())))
                    .isInstanceOf(WorkspaceProblem.class);
            assertThat(acts(workspace)).hasSize(2);
        }
    }

    @Test
    void checkpointsAreKeptAndALongLedgerIsIntact() throws SQLException {
        AuditAnchor early;
        try (Workspace workspace = open()) {
            assertThat(workspace.audit().anchor()).isEmpty();
            refuse(workspace, 3);
            early = workspace.audit().anchor().orElseThrow();
            assertThat(early.size()).isEqualTo(3);
            refuse(workspace, 2_000);
            assertThat(workspace.audit().anchor().orElseThrow())
                    .isEqualTo(workspace.audit().anchor().orElseThrow());
            AuditResult result = workspace.audit().verify(List.of(early));
            assertThat(result.findings()).isEmpty();
            assertThat(result.entries()).isEqualTo(2_003);
            assertThat(result.checkpoints()).isEqualTo(4);
            assertThat(result.anchors()).isEqualTo(1);
        }
        sql("UPDATE audit_checkpoint SET root = '" + early.root() + "' WHERE size = 1000");
        try (Workspace workspace = open()) {
            assertThat(workspace.audit().verify(List.of()).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CHECKPOINT_DIFFERS));
        }
    }

    /// What somebody with the file and a database program can do to it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE audit_entry SET body = REPLACE(body, 'grace', 'eve') WHERE number = 3       | DOES_NOT_FIT | 3
        UPDATE audit_entry SET body = '{}' WHERE number = 3                                | DOES_NOT_FIT | 3
        UPDATE audit_entry SET link = REPEAT('0', 64) WHERE number = 3                     | DOES_NOT_FIT | 3
        DELETE FROM audit_entry WHERE number = 3                                           | MISSING      | 3
        DELETE FROM audit_entry WHERE number = 1                                           | MISSING      | 1
        DELETE FROM audit_entry WHERE number >= 6                                          | CUT_OFF      | 6
        DELETE FROM audit_entry                                                            | CUT_OFF      | 1
        INSERT INTO audit_entry SELECT 0, body, link FROM audit_entry WHERE number = 1     | DOES_NOT_FIT | 0
        INSERT INTO audit_entry SELECT 9, body, link FROM audit_entry WHERE number = 1     | DOES_NOT_FIT | 9
        UPDATE audit_entry SET number = number - 11 WHERE number BETWEEN 5 AND 6; UPDATE audit_entry SET number = -number WHERE number < 0 | DOES_NOT_FIT | 5
        UPDATE audit_entry SET number = number + 100 WHERE number >= 5                     | MISSING      | 5
        UPDATE numbering SET last_number = 3 WHERE kind = 'audit'                          | DOES_NOT_FIT | 4
        """)
    void tamperingIsFoundWhereItWasDone(String change, Kind kind, long number) throws SQLException {
        try (Workspace workspace = open()) {
            fill(workspace);
        }
        sql(change);
        try (Workspace workspace = open()) {
            assertThat(workspace.audit().verify(List.of()).findings())
                    .anyMatch(finding -> finding.kind() == kind && finding.number() == number);
        }
    }

    /// Whoever cuts off the tail and the count with it leaves a ledger that is whole in itself.
    @Test
    void aTailCutOffWithItsCountIsFoundByTheAnchor() throws SQLException {
        AuditAnchor anchor;
        try (Workspace workspace = open()) {
            fill(workspace);
            anchor = workspace.audit().anchor().orElseThrow();
        }
        sql("DELETE FROM audit_entry WHERE number >= 6");
        sql("DELETE FROM audit_checkpoint");
        sql("UPDATE numbering SET last_number = 5 WHERE kind = 'audit'");
        try (Workspace workspace = open()) {
            assertThat(workspace.audit().verify(List.of()).intact()).isTrue();
            assertThat(workspace.audit().verify(List.of(anchor)).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF));
        }
    }

    @Test
    void aWorkspacePutInPlaceOfAnotherIsFoundByTheAnchor() {
        AuditAnchor anchor;
        try (Workspace workspace = open()) {
            fill(workspace);
            anchor = workspace.audit().anchor().orElseThrow();
        }
        Path other = folder.resolve("other");
        try (Workspace workspace = database.open(other, () -> MORNING.plusSeconds(1))) {
            fill(workspace);
            assertThat(workspace.audit().verify(List.of()).intact()).isTrue();
            assertThat(workspace.audit().verify(List.of(anchor)).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.ANCHOR_DIFFERS));
        }
    }

    @Test
    void aClockThatIsSetBackBreaksNothingAndIsNoted() {
        AtomicReference<Instant> now = new AtomicReference<>(MORNING);
        InstantSource clock = now::get;
        try (Workspace workspace = database.open(folder.resolve("workspace"), clock)) {
            refuse(workspace, 2);
            now.set(MORNING.minusSeconds(86_400));
            refuse(workspace, 2);
            AuditResult result = workspace.audit().verify(List.of());
            assertThat(result.intact()).isTrue();
            assertThat(result.setBack()).containsExactly(3L);
        }
    }

    @Test
    void afterTheEndWasCutOffNothingMoreIsWrittenAsIfItWereWhole() throws SQLException {
        try (Workspace workspace = open()) {
            fill(workspace);
        }
        sql("DELETE FROM audit_entry WHERE number >= 6");
        try (Workspace workspace = open()) {
            assertThatThrownBy(() -> refuse(workspace, 1))
                    .isInstanceOf(WorkspaceProblem.class)
                    .hasMessageContaining("The record of audit entry 8 is damaged: it is missing");
        }
    }

    private Workspace open() {
        return database.open(folder.resolve("workspace"), () -> MORNING);
    }

    private static void fill(Workspace workspace) {
        workspace.contracts().keep("shop.yaml", new byte[] {1, 2, 3});
        workspace.contracts().keep("again.yaml", new byte[] {1, 2, 3});
        PlanState seen = draft(workspace);
        workspace.plans().append(seen, Samples.approved(seen.plan()));
        RunId run = workspace.runs().create(Samples.started("shop"));
        workspace.runs().append(run, Samples.trouble(1));
        workspace.runs().append(run, Samples.concluded());
        workspace.reports().keep(new StoredReport(run, "post-mortem", "Shop", Samples.NOON, "{}"));
        workspace.reports().keep(new StoredReport(run, "post-mortem", "Shop", Samples.NOON, "[]"));
        workspace
                .deployments()
                .keep(new Deployment("production", "orders", "1.0", Deployment.Action.DEPLOYED, Samples.NOON));
    }

    private static PlanState draft(Workspace workspace) {
        return workspace
                .plans()
                .find(workspace.plans().create(Samples.drafted("shop")))
                .orElseThrow();
    }

    private static void refuse(Workspace workspace, int times) {
        for (int time = 0; time < times; time++) {
            workspace.audit().refused("ada", "plan approve", "P1", "", "ada wrote plan P1.", "");
        }
    }

    private static List<AuditAct> acts(Workspace workspace) {
        List<AuditAct> acts = new ArrayList<>();
        workspace.audit().each(entry -> acts.add(entry.act()));
        return acts;
    }

    private void sql(String change) throws SQLException {
        try (Connection raw = database.raw(folder.resolve("workspace"))) {
            raw.createStatement().execute(change);
        }
    }
}
