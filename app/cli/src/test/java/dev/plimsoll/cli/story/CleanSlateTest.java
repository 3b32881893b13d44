package dev.plimsoll.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.clients.LocalServices;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.engine.guard.JournalEntry;
import dev.plimsoll.engine.guard.RunJournal;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.port.StubService;
import dev.plimsoll.engine.slate.CleanSlate;
import dev.plimsoll.engine.slate.Residue;
import dev.plimsoll.engine.slate.Residue.Kind;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.plan.Terms;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Residue of every kind is planted, and all of it is found.
@EnabledOnOs(OS.LINUX)
class CleanSlateTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final RunId NEXT = new RunId("R9");
    /// A number that no process of the system has.
    private static final long NOBODY = (1L << 22) + 17;

    @TempDir
    Path folder;

    private final List<Process> programs = new ArrayList<>();
    private Services services;

    @BeforeEach
    void open() throws IOException {
        EmbeddedServices embedded = new EmbeddedServices(1, CLOCK);
        services = new LocalServices(embedded.stubAddress(), embedded.chaosAddress(), embedded);
    }

    @AfterEach
    void close() throws InterruptedException {
        services.close();
        for (Process program : programs) {
            program.destroyForcibly().waitFor();
        }
    }

    private CleanSlate slate(Rig rig, Map<String, String> environment, InstantSource clock) {
        return new CleanSlate(folder, NEXT, rig, _ -> false, environment, clock);
    }

    private String mark(String run) {
        return run + "-" + NOBODY + "-" + RunJournal.of(new RunId(run), folder).place();
    }

    private Map<String, String> program(String mark) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sleep", "600");
        builder.environment().put(Undo.EndMarked.MARK, mark);
        programs.add(builder.start());
        return Map.of(Undo.EndMarked.MARK, mark);
    }

    private void plantInServices() {
        services.stubs().serve(List.of(new StubService.Stub(new OperationKey("GET", "/left"), 200, null, null)));
        ChaosService.Route route = services.chaos().open("plimsoll-R3", URI.create("http://127.0.0.1:9"));
        services.chaos()
                .inject(
                        route,
                        new PlannedFault("late", "", new Fault.Latency(Duration.ofSeconds(1), Duration.ZERO), 1, null));
    }

    private void plantFiles() throws IOException {
        Files.createDirectories(folder.resolve("out/deep"));
        Files.writeString(folder.resolve("out/deep/orders.jsonl"), "{}");
        Files.writeString(folder.resolve("out/cookies.txt"), "session=1");
        RunJournal open = RunJournal.of(new RunId("R2"), folder);
        open.append(new JournalEntry.Prepared(Instant.EPOCH, new Undo.EndMarked("R2-1-1")));
        Files.writeString(folder.resolve("guard/R4.kill"), "{}");
    }

    @Test
    void everyKindOfResidueThatIsPlantedIsFoundAndWhatIsOursIsCleared() throws Exception {
        assertThat(slate(Rig.NONE, Map.of(), CLOCK).before(services).clean()).isTrue();
        String clean = slate(Rig.NONE, Map.of(), CLOCK).before(services).fingerprint();
        program(mark("R5"));
        Map<String, String> paused = program(mark("R6"));
        assertThat(MarkedPrograms.pause(paused)).isOne();
        plantInServices();
        plantFiles();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Rig rig = new Rig(List.of(), List.of("out"), List.of(taken.getLocalPort()))
                    .withState(List.of(
                            topics("printf 'orders\\npayments\\n' > topics"),
                            new StateProbe("cache", List.of("no-such-program"), List.of(), List.of())));
            Files.writeString(folder.resolve("topics"), "orders\ncarts\n");
            CleanSlate slate = slate(rig, Map.of("PLIMSOLL_TARGET", "http://elsewhere"), CLOCK_AHEAD);
            CleanSlate.State found = slate.before(services);
            assertThat(found.residues())
                    .extracting(Residue::kind)
                    .containsOnlyOnce(
                            Kind.PROGRAM,
                            Kind.PAUSED_PROGRAM,
                            Kind.PORT,
                            Kind.ROUTE,
                            Kind.FAULT,
                            Kind.STUB,
                            Kind.JOURNAL,
                            Kind.REQUEST,
                            Kind.VARIABLE,
                            Kind.CLOCK);
            assertThat(found.sentences())
                    .contains(
                            "The state 'topics' holds 'carts', which its baseline does not have.",
                            "The state 'topics' lacks 'payments' of its baseline.",
                            "The state 'cache' cannot be read: 'no-such-program' did not start; check the command in"
                                    + " the plan.");
            assertThat(found.residues())
                    .extracting(Residue::kind)
                    .contains(Kind.FILE, Kind.STATE)
                    .containsOnly(Kind.values());
            assertThat(found.sentences()).allMatch(sentence -> sentence.endsWith("."));
            assertThat(found.fingerprint()).isNotEqualTo(clean);
            CleanSlate.State left = slate.reset(found, services);
            assertThat(left.residues())
                    .extracting(Residue::kind)
                    .containsExactlyInAnyOrder(Kind.PORT, Kind.JOURNAL, Kind.VARIABLE, Kind.CLOCK, Kind.STATE);
            assertThat(folder.resolve("out")).isEmptyDirectory();
        }
    }

    private static StateProbe topics(String reset) {
        return new StateProbe(
                "topics", List.of("cat", "topics"), List.of("orders", "payments"), List.of("sh", "-c", reset));
    }

    @Test
    void aStateThatIsNotBroughtBackSaysWhatItsProgramSaid() throws Exception {
        Files.writeString(folder.resolve("topics"), "orders\n");
        CleanSlate slate = slate(Rig.NONE.withState(List.of(topics("echo no rights; exit 3"))), Map.of(), CLOCK);
        assertThatThrownBy(() -> slate.reset(slate.before(services), services))
                .hasMessageContaining(
                        "The state 'topics' was not brought back: its program ended with 3, saying 'no rights'");
    }

    @Test
    void moreResidueThanAPersonReadsIsCounted() throws Exception {
        Files.writeString(
                folder.resolve("topics"),
                IntStream.range(100, 140).mapToObj(i -> "t" + i).collect(Collectors.joining("\n")));
        CleanSlate slate = slate(Rig.NONE.withState(List.of(topics("exit 0"))), Map.of(), CLOCK);
        assertThat(slate.before(services).sentences())
                .hasSize(13)
                .contains("The state 'topics' holds 30 more that its baseline does not have.");
    }

    private static final InstantSource CLOCK_AHEAD = () -> CLOCK.instant().plusSeconds(60);

    @Test
    void programsOfAnotherWorkspaceAndOfARunThatGoesOnAreNoResidue() throws Exception {
        Map<String, String> elsewhere = program("R5-" + NOBODY + "-12345");
        program("R6-" + ProcessHandle.current().pid() + "-"
                + RunJournal.of(new RunId("R6"), folder).place());
        CleanSlate slate = new CleanSlate(folder, NEXT, Rig.NONE, _ -> true, Map.of(), CLOCK);
        CleanSlate.State found = slate.before(services);
        assertThat(found.residues()).isEmpty();
        slate.reset(found, services);
        assertThat(MarkedPrograms.find(elsewhere)).hasSize(1);
    }

    @Test
    void aFolderThatIsALinkElsewhereIsNeverCleared() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("../elsewhere-" + System.nanoTime()));
        Path precious = Files.writeString(elsewhere.resolve("precious"), "1");
        Path workspace = Files.createDirectories(folder.resolve("w"));
        Files.createSymbolicLink(workspace.resolve("out"), elsewhere);
        CleanSlate slate = new CleanSlate(
                workspace, NEXT, new Rig(List.of(), List.of("out"), List.of()), _ -> false, Map.of(), CLOCK);
        CleanSlate.State left = slate.reset(slate.before(services), services);
        assertThat(left.sentences()).singleElement().asString().contains("is a link");
        assertThat(precious).exists();
        Files.delete(precious);
        Files.delete(elsewhere);
    }

    @Test
    void aRunRefusesListsAndAfterAResetBegins() throws Exception {
        Path workspace = folder.resolve("workspace");
        try (Engine engine = Stories.open(workspace)) {
            ExperimentPlan plan = Stories.with(
                            Stories.shortSample(engine), List.of(), List.of(), List.of(), Duration.ofSeconds(1))
                    .withTerms(Terms.NONE.withRig(new Rig(List.of(), List.of("out"), List.of())));
            var approved = Stories.approved(engine, with(plan, engine));
            Files.createDirectories(workspace.resolve("out"));
            Files.writeString(workspace.resolve("out/rows.csv"), "1");
            Run refused = engine.startRun().start(approved.id(), Stories.ADA).await();
            assertThat(refused.verdict()).as(refused.conclusion().toString()).hasValue(Verdict.ERROR);
            assertThat(refused.conclusion().orElseThrow().sentence())
                    .contains("'Clean slate' failed", "The folder out holds rows.csv.", "--reset");
            assertThat(CleanSlate.clearable(refused)).isTrue();
            assertThat(refused.bands()).isEmpty();
            assertThat(refused.all(RunEvent.LeftBehind.class))
                    .singleElement()
                    .satisfies(left -> assertThat(left.what()).containsExactly("The folder out holds rows.csv."));
            Run run = engine.startRun()
                    .start(approved.id(), Stories.ADA, null, true)
                    .await();
            assertThat(CleanSlate.clearable(run)).isFalse();
            assertThat(run.all(RunEvent.CheckMade.class))
                    .as(run.conclusion().toString())
                    .anySatisfy(check -> assertThat(check.detail()).contains("now that this is cleared"));
            assertThat(run.bands()).isNotEmpty();
            assertThat(run.all(RunEvent.LeftBehind.class)).isEmpty();
        }
    }

    private static ExperimentPlan with(ExperimentPlan plan, Engine engine) {
        ExperimentPlan sample = engine.openSample().open().plan();
        return Stories.with(plan, sample.faults().subList(0, 1), List.of(), sample.abort(), Duration.ofSeconds(1))
                .withTerms(plan.terms());
    }
}
