package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunWork;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.settings.SettingsWork;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups and passphrases behind the window, without a window.
class SafekeepingTest {
    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "another one, longer";

    @TempDir
    private Path folder;

    private final FxBridge fx = new FxBridge(Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, fx);
    private final ShellModel shell = new ShellModel(Samples.ADA);
    private final RunModel run = new RunModel(
            jobs,
            fx,
            new RunWork(
                    (_, _, _) -> {
                        throw new AssertionError("no run is started");
                    },
                    _ -> {
                        throw new AssertionError("no run is opened");
                    },
                    (_, _) -> folder));

    @Test
    void aBackupIsMadeWhenItIsTime() {
        try (OpeningWorkspace workspace = open()) {
            safekeeping(workspace, Duration.ZERO).backUp();
            assertThat(shell.saidProperty().get()).isEmpty();
            safekeeping(workspace, Duration.ofDays(1)).backUp();
            assertThat(shell.saidProperty().get()).startsWith("Backed up and proved by restoring: workspace-");
            shell.say("");
            safekeeping(workspace, Duration.ofDays(1)).backUp();
            assertThat(shell.saidProperty().get())
                    .as("the last one is young enough")
                    .isEmpty();
        }
    }

    @Test
    void aBackupIsRestoredIntoAFolderOfItsOwn() throws Exception {
        Path kept = folder.resolve("kept");
        Files.createDirectories(kept);
        try (OpeningWorkspace workspace = open()) {
            workspace.engine().openSample().open();
            safekeeping(workspace, Duration.ZERO, FIRST).passphrase();
            safekeeping(workspace, Duration.ofHours(1)).backUp();
            Path backup = folder.resolve("backups")
                    .resolve(
                            Objects.requireNonNull(
                                    folder.resolve("backups").toFile().list())[0]);
            SettingsWork settings = new SettingsOnEngine(
                            workspace,
                            InstantSource.system(),
                            new KnownPassphrases(FIRST, FIRST),
                            new KeptFile(folder.resolve("workbench.json")))
                    .work();
            assertThat(settings.restore().apply(backup, kept))
                    .startsWith("Restored ")
                    .contains("records to " + kept + ". Each is what was saved.");
            Path inside = kept.resolve(backup.getFileName().toString().replace(".zip", ""));
            assertThat(settings.restore().apply(backup, kept))
                    .as("a folder that is in use")
                    .contains("records to " + inside + ".");
            assertThat(workspace.engine().plans().all()).hasSize(1);
        }
        try (OpeningWorkspace restored =
                new OpeningWorkspace(WorkspacePlace.in(kept), InstantSource.system(), new KnownPassphrases(FIRST))) {
            assertThat(restored.engine().plans().all()).hasSize(1);
        }
    }

    @Test
    void theWorkspaceIsEncryptedAndGetsAnotherPassphraseWhileTheWindowIsOpen() {
        try (OpeningWorkspace workspace = open()) {
            workspace.engine().openSample().open();
            safekeeping(workspace, Duration.ZERO).passphrase();
            assertThat(shell.saidProperty().get())
                    .as("the person changed their mind")
                    .isEmpty();
            safekeeping(workspace, Duration.ZERO, FIRST).passphrase();
            assertThat(shell.saidProperty().get()).isEqualTo("The workspace is encrypted.");
            assertThat(workspace.engine().plans().all()).hasSize(1);
        }
        assertThat(ProtectWorkspace.isOn(WorkspacePlace.in(folder))).isTrue();
        try (OpeningWorkspace workspace = open("wrong", FIRST, "wrong", FIRST)) {
            assertThat(workspace.engine().plans().all()).hasSize(1);
            safekeeping(workspace, Duration.ZERO, SECOND).passphrase();
            assertThat(shell.saidProperty().get()).isEqualTo("The passphrase is another one from now on.");
            assertThat(workspace.engine().plans().all()).hasSize(1);
        }
        try (OpeningWorkspace workspace = open(FIRST)) {
            assertThatThrownBy(workspace::engine)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("The passphrase does not fit");
        }
        try (OpeningWorkspace workspace = open(SECOND)) {
            assertThat(workspace.engine().plans().all()).hasSize(1);
        }
    }

    @Test
    void aWindowThatIsClosedBeforeTheAnswerDoesNotWaitForIt() {
        try (OpeningWorkspace workspace = open()) {
            safekeeping(workspace, Duration.ZERO, FIRST).passphrase();
        }
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        OpeningWorkspace workspace = new OpeningWorkspace(WorkspacePlace.in(folder), InstantSource.system(), (_, _) -> {
            asked.countDown();
            awaiting(never);
            return null;
        });
        awaiting(asked);
        workspace.close();
        assertThatThrownBy(workspace::engine).isInstanceOf(RuntimeException.class);
        never.countDown();
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private OpeningWorkspace open(String... answers) {
        return new OpeningWorkspace(WorkspacePlace.in(folder), InstantSource.system(), new KnownPassphrases(answers));
    }

    private Safekeeping safekeeping(OpeningWorkspace workspace, Duration age, String... answers) {
        return new Safekeeping(jobs, workspace, new KnownPassphrases(answers), shell, run, age);
    }
}
