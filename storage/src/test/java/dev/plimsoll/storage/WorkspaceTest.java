package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.consumer.check.Verdict;
import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import dev.plimsoll.model.contract.consumer.deploy.Verification;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class WorkspaceTest {
    @TempDir
    private Path folder;

    private final TestDatabase database;

    WorkspaceTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theFolderIsCreatedAndNamedAbsolutely() {
        Path deep = folder.resolve("a folder").resolve("wörk 'space' %41 #1");
        try (Workspace workspace = database.open(deep)) {
            assertThat(workspace.folder()).isAbsolute().isDirectory();
            assertThat(workspace.plans().all()).isEmpty();
            assertThat(workspace.runs().all()).isEmpty();
            assertThat(workspace.runs().unfinished()).isEmpty();
            assertThat(workspace.reports().all()).isEmpty();
            assertThat(workspace.contracts().all()).isEmpty();
        }
    }

    @Test
    void everythingIsThereAfterClosingAndOpening() {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        PlanState approved;
        Run run;
        String digest;
        StoredReport report = new StoredReport(RunId.number(1), "post-mortem", "Shop \u0001", Samples.NOON, "{}");
        try (Workspace workspace = database.open(folder)) {
            PlanId id = workspace.plans().create(Samples.drafted("first"));
            PlanState seen = workspace.plans().find(id).orElseThrow();
            approved = workspace.plans().append(seen, Samples.approved(seen.plan()));
            RunId runId = workspace.runs().create(Samples.started("first"));
            workspace.runs().append(runId, Samples.trouble(1));
            run = workspace.runs().find(runId).orElseThrow();
            digest = workspace.contracts().keep("shop.yaml", bytes);
            workspace.reports().keep(report);
        }
        try (Workspace workspace = database.open(folder)) {
            assertThat(approved.approved()).isTrue();
            assertThat(workspace.plans().find(approved.id())).contains(approved);
            assertThat(workspace.plans().all()).containsExactly(approved);
            assertThat(run.events()).containsExactly(Samples.started("first"), Samples.trouble(1));
            assertThat(workspace.runs().find(run.id())).contains(run);
            assertThat(workspace.runs().all()).containsExactly(run);
            assertThat(workspace.contracts().find(digest)).contains(new StoredContract(digest, "shop.yaml", bytes));
            assertThat(workspace.reports().find(RunId.number(1), "post-mortem")).contains(report);
        }
    }

    @Test
    void plansAndRunsAreNumberedWithoutHolesAndListedNewestFirst() {
        try (Workspace workspace = database.open(folder)) {
            workspace.plans().create(Samples.drafted("one"));
            workspace.plans().create(Samples.drafted("two"));
            workspace.runs().create(Samples.started("one"));
        }
        try (Workspace workspace = database.open(folder)) {
            assertThat(workspace.plans().create(Samples.drafted("three"))).isEqualTo(new PlanId("P3"));
            assertThat(workspace.runs().create(Samples.started("two"))).isEqualTo(new RunId("R2"));
            assertThat(workspace.plans().all())
                    .extracting(plan -> plan.plan().title())
                    .containsExactly("three", "two", "one");
            assertThat(workspace.plans().ids()).extracting(PlanId::value).containsExactly("P3", "P2", "P1");
            assertThat(workspace.runs().ids()).extracting(RunId::value).containsExactly("R2", "R1");
        }
    }

    @Test
    void aPlanThatChangedInTheMeantimeIsNotOverwritten() {
        try (Workspace workspace = database.open(folder)) {
            PlanId id = workspace.plans().create(Samples.drafted("first"));
            PlanState seen = workspace.plans().find(id).orElseThrow();
            ExperimentPlan revised = Samples.plan("revised");
            PlanState stored =
                    workspace.plans().append(seen, new PlanEvent.Revised(Samples.NOON, Samples.GRACE, revised));

            assertThatThrownBy(() -> workspace.plans().append(seen, Samples.approved(seen.plan())))
                    .isInstanceOfSatisfying(
                            WorkspaceProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(WorkspaceProblem.Kind.CONFLICT))
                    .hasMessageContaining("plan P1 has 2 events and you saw 1");
            assertThat(workspace.plans().find(id)).contains(stored);
            assertThat(stored.plan()).isEqualTo(revised);
        }
    }

    @Test
    void whatDoesNotFollowIsNotKept() {
        try (Workspace workspace = database.open(folder)) {
            PlanId id = workspace.plans().create(Samples.drafted("first"));
            PlanState seen = workspace.plans().find(id).orElseThrow();
            RunId run = workspace.runs().create(Samples.started("first"));

            assertThatThrownBy(() -> workspace.plans().append(seen, Samples.drafted("again")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> workspace.runs().append(run, Samples.started("again")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("run R1 has started already");
            assertThat(workspace.plans().find(id)).contains(seen);
        }
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        try (Workspace workspace = database.open(folder)) {
            assertThat(workspace.plans().find(PlanId.number(4))).isEmpty();
            assertThat(workspace.runs().find(RunId.number(4))).isEmpty();
            assertThat(workspace.contracts().find("00")).isEmpty();
            assertThat(workspace.reports().find(RunId.number(4), "post-mortem")).isEmpty();
            assertThatThrownBy(() -> workspace.runs().append(RunId.number(4), Samples.trouble(1)))
                    .isInstanceOfSatisfying(
                            WorkspaceProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(WorkspaceProblem.Kind.NOT_FOUND))
                    .hasMessage("There is no run R4 in this workspace; list what is there and choose one of those.");
        }
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirFirstName() {
        try (Workspace workspace = database.open(folder)) {
            String first = workspace.contracts().keep("b.yaml", new byte[] {1, 2});
            String again = workspace.contracts().keep("c.yaml", new byte[] {1, 2});
            workspace.contracts().keep("a.yaml", new byte[0]);

            assertThat(again).isEqualTo(first);
            assertThat(workspace.contracts().all())
                    .extracting(StoredContract::name)
                    .containsExactly("a.yaml", "b.yaml");
        }
    }

    @Test
    void aReportReplacesTheEarlierOneOfItsKind() {
        try (Workspace workspace = database.open(folder)) {
            StoredReport old = new StoredReport(RunId.number(1), "post-mortem", "old", Samples.NOON, "{}");
            StoredReport fresh =
                    new StoredReport(RunId.number(1), "post-mortem", "new", Samples.NOON.plusNanos(1), "[1]");
            StoredReport other =
                    new StoredReport(RunId.number(2), "post-mortem", "other", Samples.NOON.plusSeconds(1), "2");
            for (StoredReport report : List.of(old, fresh, other)) {
                workspace.reports().keep(report);
            }
            assertThat(workspace.reports().all()).containsExactly(other, fresh);
        }
    }

    @Test
    void runsWithoutAConclusionAreUnfinished() {
        try (Workspace workspace = database.open(folder)) {
            RunId first = workspace.runs().create(Samples.started("one"));
            RunId second = workspace.runs().create(Samples.started("two"));
            RunId third = workspace.runs().create(Samples.started("three"));
            workspace.runs().append(second, Samples.concluded());
            assertThat(workspace.runs().unfinished()).containsExactly(first, third);
        }
    }

    @Test
    void aClosedWorkspaceSaysSo() {
        Workspace workspace = database.open(folder);
        workspace.close();
        workspace.close();
        assertThatThrownBy(() -> workspace.plans().all())
                .isInstanceOfSatisfying(
                        WorkspaceProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(WorkspaceProblem.Kind.CLOSED))
                .hasMessageContaining("is closed; open it again");
        assertThatThrownBy(() -> workspace.plans().create(Samples.drafted("late")))
                .isInstanceOf(WorkspaceProblem.class);
        assertThat(Optional.of(workspace.folder())).isPresent();
    }

    @Test
    void resultsOfPactsAndDeploymentsAreKeptInTheirOrder() {
        Verification first = verification(Verdict.FAIL, null);
        Verification second = verification(Verdict.PASS, "http://127.0.0.1:8080");
        Deployment change = new Deployment("production", "shop", "7", Deployment.Action.DEPLOYED, Samples.NOON);
        Deployment gone = new Deployment("production", "shop", null, Deployment.Action.REMOVED, Samples.NOON);
        try (Workspace workspace = database.open(folder)) {
            assertThat(workspace.verifications().all()).isEmpty();
            assertThat(workspace.verifications().keep(first, "{\"a\":1}")).isEqualTo(1);
            assertThat(workspace.verifications().keep(second, "{}")).isEqualTo(2);
            workspace.deployments().keep(change);
            workspace.deployments().keep(gone);
        }
        try (Workspace workspace = database.open(folder)) {
            assertThat(workspace.verifications().all()).containsExactly(first, second);
            assertThat(workspace.verifications().details(1)).contains("{\"a\":1}");
            assertThat(workspace.verifications().details(3)).isEmpty();
            assertThat(workspace.deployments().all()).containsExactly(change, gone);
        }
    }

    private static Verification verification(Verdict verdict, @Nullable String address) {
        return new Verification(
                ServiceVersion.of("web@3"),
                ServiceVersion.of("shop@7"),
                "a".repeat(64),
                "b".repeat(64),
                address,
                verdict,
                Samples.NOON,
                null);
    }
}
