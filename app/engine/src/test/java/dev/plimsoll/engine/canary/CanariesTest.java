package dev.plimsoll.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.workspace.BackUpWorkspace;
import dev.plimsoll.engine.workspace.TransferWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.model.canary.CanaryKey;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionEvent;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The canaries of a workspace in what leaves it.
class CanariesTest {
    private static final Person OLA = new Person("ola");

    @TempDir
    private Path folder;

    private static void keep(Workspace workspace, String text) {
        Action action = Action.of(text, ActionKind.DETECT, ActionPriority.HIGH, OLA);
        var _ = workspace.records().actions().create(new ActionEvent.Opened(Instant.EPOCH, OLA, action));
    }

    /// Makes canaries, and lets one into a record.
    private String leaked() {
        try (Workspace workspace = Workspace.open(folder)) {
            keep(workspace, "Watch the cache");
            Canaries canaries = new Canaries(workspace);
            var _ = canaries.mint("P1");
            String mark = new CanaryKey(canaries.secret()).mark("P1", 1);
            keep(workspace, "Ask who printed " + mark);
            return mark;
        }
    }

    private List<Sighting> exported() {
        return transfer()
                .export(WorkspacePlace.in(folder), folder.resolve("all.zip"), "test")
                .canaries();
    }

    private static TransferWorkspace transfer() {
        return new TransferWorkspace(InstantSource.system(), PassphraseAsker.NOBODY);
    }

    @Test
    void whereNoneWasMadeNothingIsSearched() throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            Canaries canaries = new Canaries(workspace);
            assertThat(canaries.inText("text", CanaryChannel.REPORT, "r"))
                    .as("of an empty workspace")
                    .isEmpty();
            keep(workspace, "Watch the cache");
            String mark = new CanaryKey(canaries.secret()).mark("P1", 1);
            assertThat(canaries.made()).isFalse();
            assertThat(canaries.inText(mark, CanaryChannel.REPORT, "r")).isEmpty();
            Path absent = folder.resolve("absent");
            assertThat(canaries.inFiles(absent, CanaryChannel.REPORT, 0))
                    .as("is not even opened")
                    .isEmpty();

            var _ = canaries.mint("P1");

            assertThat(canaries.made()).isTrue();
            assertThat(canaries.inText(mark, CanaryChannel.REPORT, "r")).isPresent();
        }
    }

    @Test
    void aSearchTellsOfEachFileAndCanBeEnded() throws Exception {
        String mark = leaked();
        Path logs = Files.createDirectories(folder.resolve("logs/deep"));
        Files.writeString(logs.resolveSibling("a.log"), "clean");
        Files.writeString(logs.resolve("b.log"), "got " + mark);
        try (Workspace workspace = Workspace.open(folder)) {
            Canaries canaries = new Canaries(workspace);
            List<String> told = new ArrayList<>();
            assertThat(canaries.inFiles(
                            folder.resolve("logs"),
                            CanaryChannel.FILE,
                            0,
                            (file, share) -> told.add(file.getFileName() + " " + share)))
                    .extracting(Sighting::place)
                    .containsExactly(logs.resolve("b.log").toString());
            assertThat(told).containsExactly("a.log 0.0", "b.log 0.5");
            assertThatThrownBy(() -> canaries.inFiles(folder.resolve("logs"), CanaryChannel.FILE, 0, (_, _) -> {
                        throw new CancellationException("enough");
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void anExportTellsOfTheCanariesThatLeaveWithIt() {
        String _ = leaked();

        assertThat(exported()).singleElement().satisfies(seen -> {
            assertThat(seen.channel()).isEqualTo(CanaryChannel.EXPORT);
            assertThat(seen.sentence()).startsWith("A canary of ").contains("in an export: ", "all.zip");
        });
    }

    @Test
    void anExportWithoutCanariesTellsOfNone() {
        try (Workspace workspace = Workspace.open(folder)) {
            keep(workspace, "Watch the cache");
            var _ = new Canaries(workspace).mint("P1");
        }

        assertThat(exported()).isEmpty();
    }

    @Test
    void aBackupTellsOfThemToo() {
        String mark = leaked();

        BackUpWorkspace.Made made = new BackUpWorkspace(InstantSource.system(), PassphraseAsker.NOBODY)
                .backUp(WorkspacePlace.in(folder), null, 3, null)
                .orElseThrow();

        assertThat(Files.exists(made.file())).isTrue();
        assertThat(made.canaries())
                .as(mark)
                .singleElement()
                .satisfies(seen -> assertThat(seen.marks()).isEqualTo(1));
    }
}
