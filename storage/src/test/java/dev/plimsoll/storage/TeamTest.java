package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditResult;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Several processes on one PostgreSQL workspace.
class TeamTest {
    @TempDir
    private Path folder;

    @RegisterExtension
    private final ServerOfTest server = new ServerOfTest();

    private Place.Team place;

    @BeforeEach
    void makeASchema() throws Exception {
        place = new Place.Team(server.get().emptySchema(), folder);
    }

    private Workspace open() {
        return Workspace.open(place, Instant::now);
    }

    private String typed() {
        return place.name() + "&user=plimsoll";
    }

    /// Two workspaces of this process, each with threads of its own, and a second process write at once.
    @Test
    void manyWritersLoseNothingAndTheLedgerStaysWhole() throws Exception {
        int each = 70;
        try (Workspace one = open();
                Workspace other = open()) {
            RunId shared = one.runs().create(Samples.started("shared"));
            Child process = Child.start(typed(), "team", shared.value(), Integer.toString(each));
            assertThat(process.line()).isEqualTo("ready");
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> writers = new ArrayList<>();
                for (Workspace workspace : List.of(one, other)) {
                    writers.add(threads.submit(() -> Child.write(workspace, shared, each)));
                    writers.add(threads.submit(() -> Child.write(workspace, shared, each)));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            assertThat(process.line()).isEqualTo("done");
            assertThat(process.end()).isZero();

            assertThat(one.runs().find(shared).orElseThrow().events()).hasSize(1 + 5 * each);
            assertThat(other.plans().ids()).hasSize(5 * each).doesNotHaveDuplicates();
            assertThat(other.plans().ids().getFirst()).isEqualTo(PlanId.number(5 * each));
            AuditResult ledger = other.audit().verify(List.of());
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.entries()).isEqualTo(1 + each + 3 * 5 * each);
            assertThat(ledger.checkpoints()).isEqualTo(1);
            assertThat(one.check().findings()).isEmpty();
        }
    }

    /// Everybody revises the same plan from what they see and tries again when somebody was faster: each revision
    /// that was acknowledged is there, once, on top of the one that its author had seen.
    @Test
    void ofTwoProcessesThatReviseAPlanOneIsToldWhatTheOtherDid() throws Exception {
        int each = 40;
        try (Workspace one = open();
                Workspace other = open()) {
            PlanId id = one.plans().create(Samples.drafted("v"));
            PlanState seen = other.plans().find(id).orElseThrow();
            one.plans().append(seen, new PlanEvent.Revised(Samples.NOON, Samples.GRACE, Samples.plan("by grace")));
            assertThatThrownBy(() -> other.plans().append(seen, Samples.approved(seen.plan())))
                    .isInstanceOfSatisfying(
                            WorkspaceProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(WorkspaceProblem.Kind.CONFLICT))
                    .hasMessageContaining("plan P1 has 2 events and you saw 1")
                    .hasMessageContaining("(revised by grace at " + Samples.NOON + ")")
                    .hasMessageContaining("your step was not kept");

            AtomicInteger conflicts = new AtomicInteger();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> first = threads.submit(() -> revise(one, id, "one", each, conflicts));
                Future<?> second = threads.submit(() -> revise(other, id, "other", each, conflicts));
                first.get();
                second.get();
            }
            List<String> titles = one.plans().find(id).orElseThrow().all(PlanEvent.Revised.class).stream()
                    .map(revised -> revised.plan().title())
                    .toList();
            assertThat(titles).hasSize(1 + 2 * each);
            for (int index = 1; index < titles.size(); index++) {
                assertThat(titles.get(index))
                        .endsWith(" after " + titles.get(index - 1).split(" after ")[0]);
            }
            assertThat(conflicts.get()).as("they were in each other's way").isPositive();
            assertThat(one.check().findings()).isEmpty();
        }
    }

    private static void revise(Workspace workspace, PlanId id, String who, int times, AtomicInteger conflicts) {
        for (int done = 0; done < times; ) {
            PlanState seen = workspace.plans().find(id).orElseThrow();
            String title = who + done + " after " + seen.plan().title().split(" after ")[0];
            try {
                workspace.plans().append(seen, new PlanEvent.Revised(Samples.NOON, Samples.ADA, Samples.plan(title)));
                done++;
            } catch (WorkspaceProblem conflict) {
                assertThat(conflict.kind()).isEqualTo(WorkspaceProblem.Kind.CONFLICT);
                conflicts.incrementAndGet();
            }
        }
    }

    @Test
    void twoWhoOpenANewWorkspaceAtOnceBothGetIt() throws Exception {
        int many = 4;
        CountDownLatch start = new CountDownLatch(many);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> openings = new ArrayList<>();
            for (int thread = 0; thread < many; thread++) {
                openings.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    try (Workspace workspace = open()) {
                        return workspace.plans().create(Samples.drafted("mine"));
                    }
                }));
            }
            Set<Object> plans = new HashSet<>();
            for (Future<?> opening : openings) {
                plans.add(opening.get());
            }
            assertThat(plans).hasSize(many);
        }
    }

    @Test
    void changesOfOthersAreToldWithinTwoSeconds() throws Exception {
        try (Workspace one = open();
                Workspace other = open()) {
            Semaphore told = new Semaphore(0);
            one.onOthersChange(told::release);
            long before = System.nanoTime();
            other.plans().create(Samples.drafted("theirs"));
            assertThat(told.tryAcquire(2, TimeUnit.SECONDS)).isTrue();
            System.out.printf(
                    "a change of another workspace was told after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - before).toMillis());

            one.plans().create(Samples.drafted("mine"));
            other.plans().create(Samples.drafted("theirs"));
            one.plans().create(Samples.drafted("mine"));
            assertThat(told.tryAcquire(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void onesOwnChangesAreNotTold() {
        ServerStore store = new ServerStore(place.address());
        ConnectionPool pool = new ConnectionPool(store::connect);
        OpenServer mine = OpenServer.open(store, pool);
        try (Workspace other = open()) {
            mine.rememberOwnChanges();
            mine.change(_ -> true);
            mine.change(_ -> true);
            assertThat(mine.othersMade(0, 2)).isFalse();
            mine.change(_ -> true);
            other.plans().create(Samples.drafted("theirs"));
            mine.change(_ -> true);
            assertThat(mine.othersMade(2, 5)).isTrue();
            assertThatThrownBy(() -> mine.change(_ -> {
                        throw new IllegalStateException("no change");
                    }))
                    .hasMessage("no change");
            other.plans().create(Samples.drafted("theirs"));
            assertThat(mine.othersMade(5, 6)).isTrue();
        } finally {
            mine.close();
        }
    }

    @Test
    void aRunIsClaimedWhileItsProcessLives() throws Exception {
        try (Workspace one = open();
                Workspace other = open()) {
            RunClaim mine = one.runs().begin(Samples.started("mine"));
            assertThat(other.runs().unfinished()).containsExactly(mine.run());
            assertThat(other.runs().claim(mine.run())).isEmpty();
            mine.close();
            mine.close();
            other.runs().claim(mine.run()).orElseThrow().close();

            Child process = Child.start(typed(), "run");
            assertThat(process.line()).isEqualTo("run R2");
            assertThat(one.runs().claim(RunId.number(2))).isEmpty();
            process.kill();
            // The server notices the closed connection by itself, a moment later.
            for (int tries = 0; ; tries++) {
                var claim = one.runs().claim(RunId.number(2));
                if (claim.isPresent()) {
                    claim.get().close();
                    break;
                }
                assertThat(tries).isLessThan(1000);
            }
        }
    }

    @Test
    void aServerThatCutsConnectionsOffIsNamedAndTheWorkspaceGoesOn() throws Exception {
        try (Workspace workspace = open()) {
            workspace.plans().create(Samples.drafted("before"));
            server.get()
                    .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                            + " AND application_name = 'Plimsoll'");
            workspace.plans().create(Samples.drafted("after"));
            assertThat(workspace.plans().all()).hasSize(2);
        }
    }

    /// The password goes by the variable or the file of PostgreSQL, and is shown nowhere.
    @Test
    void aPasswordComesFromTheEnvironmentOrTheFileOfPasswords() throws Exception {
        server.get()
                .sql(
                        "CREATE ROLE guarded LOGIN PASSWORD 'hush2hush'",
                        "GRANT ALL ON SCHEMA " + schema() + " TO guarded");
        String typed = place.name() + "&user=guarded";
        Child without = Child.start(Map.of("PGPASSFILE", "absent"), typed, "open");
        assertThat(without.line()).contains("did not let you in", "PGPASSWORD", "~/.pgpass");
        assertThat(without.end()).isEqualTo(1);

        Child wrong = Child.start(Map.of("PGPASSWORD", "hush2hash"), typed, "open");
        assertThat(wrong.line()).contains("did not let you in").doesNotContain("hush2hash");
        assertThat(wrong.end()).isEqualTo(1);

        assertThat(Child.start(Map.of("PGPASSWORD", "hush2hush"), typed, "open").line())
                .isEqualTo("plans 0");

        Path passwords = Files.writeString(folder.resolve("passwords"), "127.0.0.1:*:*:guarded:hush2hush\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        assertThat(Child.start(Map.of("PGPASSFILE", passwords.toString()), typed, "open")
                        .line())
                .isEqualTo("plans 0");
    }

    private String schema() {
        return place.address().settings().get("currentSchema");
    }

    @Test
    void whoeverMayNotComeInIsToldHow() throws Exception {
        server.get()
                .sql(
                        "CREATE ROLE guest LOGIN",
                        "CREATE SCHEMA closed",
                        "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
        ServerAddress closed = server.get().address("closed", "guest");
        refused(closed, WorkspaceProblem.Kind.NOT_WRITABLE, "does not let you make tables");
        refused(
                ServerAddress.of(place.address().url().replace("/postgres?", "/absent?") + "&user=plimsoll"),
                WorkspaceProblem.Kind.UNREACHABLE,
                "does not exist; ask the server's owner to create it");
        refused(
                ServerAddress.of("jdbc:postgresql://127.0.0.1:" + server.get().port() + "/latin?user=plimsoll"),
                WorkspaceProblem.Kind.NOT_WRITABLE,
                "keeps text as LATIN1");
        refused(
                ServerAddress.of("jdbc:postgresql://127.0.0.1:1/postgres?user=plimsoll"),
                WorkspaceProblem.Kind.UNREACHABLE,
                "does not answer");
    }

    private void refused(ServerAddress address, WorkspaceProblem.Kind kind, String sentence) {
        assertThatThrownBy(() -> Workspace.open(new Place.Team(address, folder), Instant::now))
                .isInstanceOfSatisfying(
                        WorkspaceProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind))
                .hasMessageContaining(sentence);
    }

    /// A server that acknowledges before its disk has answered is told to wait, for this program's sake.
    @Test
    void anAcknowledgedSaveIsOnTheServersDisk() throws Exception {
        server.get().sql("CREATE ROLE hasty LOGIN SUPERUSER", "ALTER ROLE hasty SET synchronous_commit = off");
        ServerStore store = new ServerStore(server.get().address("public", "hasty"));
        try (var connection = store.connect();
                var answer = connection.createStatement().executeQuery("SHOW synchronous_commit")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("on");
        }
    }

    /// A workspace of one's own becomes that of a team, and comes back, with the same bytes each time.
    @Test
    void anExportGoesFromAFileToAServerAndBack() throws Exception {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        Path third = folder.resolve("third.zip");
        try (Workspace own = Workspace.open(folder.resolve("own"))) {
            PlanState seen =
                    own.plans().find(own.plans().create(Samples.drafted("own"))).orElseThrow();
            own.plans().append(seen, Samples.approved(seen.plan()));
            RunId run = own.runs().create(Samples.started("own"));
            Child.write(own, run, 5);
            own.reports().keep(new StoredReport(run, "post-mortem", "Own", Samples.NOON, "{}"));
            own.export(first, "test");
        }
        try (Workspace team = open()) {
            team.importAll(first);
            assertThat(team.check().findings()).isEmpty();
            team.export(second, "test");
        }
        try (Workspace own = Workspace.open(folder.resolve("again"))) {
            own.importAll(second);
            own.export(third, "test");
        }
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        assertThat(Files.readAllBytes(third)).isEqualTo(Files.readAllBytes(first));
        try (Workspace team = open()) {
            assertThat(team.plans().create(Samples.drafted("next"))).isEqualTo(PlanId.number(7));
            assertThat(team.check().findings()).isEmpty();
        }
    }

    @Test
    void everyActIsNotedInTheOrderOfTheChangesOfAll() {
        try (Workspace one = open();
                Workspace other = open()) {
            one.plans().create(Samples.drafted("first"));
            other.plans().create(Samples.drafted("second"));
            one.plans().create(Samples.drafted("third"));
            List<AuditAct> acts = new ArrayList<>();
            other.audit().eachAct((_, act) -> acts.add(act));
            assertThat(acts).extracting(AuditAct::subject).containsExactly("P1", "P2", "P3");
        }
    }
}
