package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.cli.Main;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Place;
import dev.plimsoll.storage.RunClaim;
import dev.plimsoll.storage.ServerAddress;
import dev.plimsoll.storage.ServerOfTest;
import dev.plimsoll.storage.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The same commands and runs on the PostgreSQL database of a team.
class TeamStoryTest {
    @TempDir
    private Path folder;

    @RegisterExtension
    private final ServerOfTest server = new ServerOfTest();

    private ServerAddress address;

    @BeforeEach
    void makeASchema() throws Exception {
        address = server.get().emptySchema();
    }

    private record Outcome(int exitCode, String all) {}

    private Outcome call(String workspace, String... args) {
        List<String> line = new ArrayList<>(List.of("--workspace", workspace));
        line.addAll(List.of(args));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
        int code = Main.run(line.toArray(String[]::new), text, text, environment, _ -> () -> {});
        return new Outcome(code, text.toString(StandardCharsets.UTF_8));
    }

    private String typed() {
        return address.url() + "&user=plimsoll";
    }

    private String exits(int code, String... args) {
        Outcome outcome = call(typed(), args);
        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(code);
        return outcome.all();
    }

    private Engine open(String machine) {
        return Engine.open(
                new WorkspacePlace(new Place.Team(address, folder.resolve(machine))),
                Stories.embedded(),
                InstantSource.system());
    }

    @Test
    void theCommandsWorkOnTheDatabaseOfATeam() throws IOException {
        assertThat(exits(3, "workspace", "verify")).contains("There is no workspace in " + address.url());
        exits(0, "sample");
        assertThat(exits(4, "plan", "approve", "P1", "--as", "ada")).contains("ada wrote plan P1");
        exits(0, "plan", "approve", "P1", "--as", "grace");
        assertThat(exits(0, "plan", "list")).contains("P1");
        assertThat(exits(3, "plan", "show", "P9")).contains("There is no plan P9 in " + address.url());
        Path list = Files.writeString(folder.resolve("list.json"), """
            {"members": [{"accounts": ["root"], "roles": ["administrator"]},
              {"accounts": ["ada"], "roles": ["author"]}]}\
            """);
        exits(0, "people", "set", list.toString(), "--as", "ada");
        assertThat(exits(4, "people", "set", list.toString(), "--as", "ada")).contains("ada is no administrator");
        assertThat(exits(0, "workspace", "verify")).contains("is whole");
        exits(0, "audit", "verify");
        assertThat(exits(3, "workspace", "backup")).contains("plimsoll workspace export", "pg_dump");
        try (Stream<Path> local = Files.walk(folder.resolve("plimsoll").resolve("teams"))) {
            assertThat(local.map(Path::toString)).noneMatch(name -> name.endsWith(".mv.db"));
        }
    }

    @Test
    void aFolderThatNamesTheDatabaseOpensIt() throws IOException {
        Path pointing = Files.createDirectories(folder.resolve("pointing"));
        Files.writeString(pointing.resolve("workspace.url"), typed() + "\n");
        assertThat(call(pointing.toString(), "sample").exitCode()).isZero();
        assertThat(exits(0, "plan", "list")).contains("P1");
        assertThat(pointing.resolve("workspace.mv.db")).doesNotExist();
    }

    @Test
    void aListOfPeopleThatLiesInAFolderDoesNotReplaceThatOfTheTeam() throws IOException {
        Path pointing = Files.createDirectories(folder.resolve("pointing"));
        Files.writeString(pointing.resolve("workspace.url"), typed());
        Path list = pointing.resolve("people.json");
        Files.writeString(list, "{\"members\": [{\"accounts\": [\"root\"], \"roles\": [\"administrator\"]}]}");
        assertThat(call(pointing.toString(), "people", "list").all()).contains("root: administrator");
        Files.writeString(list, "{\"members\": [{\"accounts\": [\"eve\"], \"roles\": [\"administrator\"]}]}");
        assertThat(call(pointing.toString(), "people", "list").all())
                .contains("root: administrator")
                .doesNotContain("eve");
        assertThat(exits(0, "audit", "list")).containsOnlyOnce("people read from people.json");
    }

    @Test
    void aPasswordIsRefusedAndRepeatedNowhere() throws IOException {
        for (String wrong : List.of(
                address.url() + "&password=hush2hush",
                address.url().replace("127.0.0.1", "plimsoll:hush2hush@127.0.0.1"),
                "jdbc:postgresql://db.example.com/r?sslmode=disable&sslpassword=hush2hush")) {
            Outcome outcome = call(wrong, "plan", "list");
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.all()).contains("PGPASSWORD", "~/.pgpass").doesNotContain("hush2hush");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("hush2hush");
            }
        }
    }

    @Test
    void whatAnotherProgramChangesIsToldAndItsListOfPeopleHoldsAtOnce() throws Exception {
        try (Engine mine = open("mine");
                Engine theirs = open("theirs")) {
            CountDownLatch told = new CountDownLatch(1);
            mine.onOthersChange(told::countDown);
            PlanState draft = theirs.openSample().open();
            assertThat(told.await(2, TimeUnit.SECONDS)).isTrue();
            assertThat(mine.plans().all()).containsExactly(draft);

            Path list = Files.writeString(
                    folder.resolve("list.json"), "{\"members\": [{\"accounts\": [\"eve\"], \"roles\": [\"author\"]}]}");
            theirs.keepPeople().set(list, Stories.ADA);
            assertThatThrownBy(() -> mine.reviewPlan().submit(draft, Stories.ADA))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("ada is observer");
        }
    }

    /// A second program opens the workspace in the middle of a run, as a colleague does.
    @Test
    void aRunThatGoesOnElsewhereIsLeftAlone() throws Exception {
        try (Engine mine = open("mine")) {
            LiveRun live = mine.startRun().start(approved(mine).id(), Stories.ADA);
            try (Engine theirs = open("theirs")) {
                assertThat(theirs.runs().get(live.id()).all(RunEvent.TroubleMet.class))
                        .isEmpty();
            }
            Run ended = live.await();
            assertThat(ended.all(RunEvent.TroubleMet.class)).isEmpty();
            assertThat(mine.runs().get(live.id()).verdict()).isEqualTo(ended.verdict());
        }
    }

    @Test
    void aRunThatNobodyGoesOnWithIsConcluded() {
        Place.Team place = new Place.Team(address, folder);
        RunId id;
        try (Engine mine = open("mine");
                Workspace broken = Workspace.open(place, InstantSource.system())) {
            PlanState state = approved(mine);
            RunEvent.Started started = new RunEvent.Started(
                    Instant.now(), state.id(), state.plan(), state.plan().digest(), Stories.ADA, "sandbox");
            RunClaim claim = broken.runs().begin(started);
            id = claim.run();
            open("theirs").close();
            assertThat(mine.runs().get(id).ended()).isFalse();
            claim.close();
        }
        try (Engine theirs = open("theirs")) {
            Run run = theirs.runs().get(id);
            assertThat(run.ended()).isTrue();
            assertThat(run.all(RunEvent.TroubleMet.class)).hasSize(1);
        }
    }

    private static PlanState approved(Engine engine) {
        return Stories.approved(
                engine,
                Stories.with(
                        Stories.shortSample(engine),
                        List.of(Stories.LATE),
                        List.of(),
                        Stories.NEVER,
                        Duration.ofMillis(500)));
    }
}
