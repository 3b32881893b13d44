package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.WorkspaceProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real window is locked, also while an experiment goes on.
class LockOnScreenTest {
    private static final String PASSPHRASE = "correct horse battery";

    private static final List<Look> LOOKS =
            List.of(new Look("light", 980, 760, false, 100), new Look("dark", 980, 760, true, 100));

    @TempDir
    Path folder;

    @Test
    void aLockedWindowShowsNothingAndARunGoesOnBehindItUntilItIsStopped() {
        Path place = folder.resolve("workspace");
        Workspace.open(place).close();
        new ProtectWorkspace(InstantSource.system(), PassphraseAsker.NOBODY)
                .encrypt(WorkspacePlace.in(place), PASSPHRASE::toCharArray);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.LIGHT, 980, 760, PASSPHRASE)) {
            window.click("#open-sample");
            window.until("changes are listed", () -> size(window, "#changes") > 5);
            lock(window);
            await("it is closed").atMost(Duration.ofSeconds(60)).until(() -> opens(place));
            wrong(window);
            pictures(window, "locked");
            unlock(window);
            approve(window);
            window.until(
                    "a fault acts", () -> events(window).stream().anyMatch(line -> line.startsWith("FaultInjected")));
            behindTheLock(window, place);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void lock(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.untilShown("#lock");
        assertThat(window.find("#changes")).isNull();
        window.press(KeyCode.CONTROL, KeyCode.K); // no shortcut reaches what is locked
        assertThat(window.find("#palette-field")).isNull();
        List<String> nameless =
                Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
        assertThat(nameless).as("controls without a name").isEmpty();
    }

    private static void wrong(Window window) {
        window.until("it has the keyboard", () -> focused(window));
        window.write("wrong horse");
        window.type(KeyCode.ENTER);
        window.untilShown("#lock .problem");
        window.untilShown("#lock");
    }

    private static void unlock(Window window) {
        window.until("it has the keyboard", () -> focused(window));
        window.write(PASSPHRASE);
        window.press("#unlock");
        window.untilShown("#go-plan");
    }

    /// As large as the headless screen lets it be.
    private static void pictures(Window window, String name) {
        for (Look look : LOOKS) {
            window.look(look);
            window.picture(look.name() + "-" + name);
        }
        window.look(LOOKS.getFirst());
    }

    private static boolean focused(Window window) {
        Node owner = window.stage.getScene().getFocusOwner();
        return owner != null && "lock-passphrase".equals(owner.getId()) && !owner.isDisabled();
    }

    private static void approve(Window window) {
        window.click("#go-plan");
        window.untilShown("#approve");
        window.click("#approve");
        window.actAs("ada");
        window.click("#start-run");
        window.actAs("lin");
    }

    private static void behindTheLock(Window window, Path place) {
        lock(window);
        window.untilShown("#kill-switch");
        pictures(window, "locked-during-a-run");
        assertThat(opens(place)).as("the run is written down").isFalse();
        unlock(window);
        assertThat(window.find("#kill-switch").isDisabled()).as("it goes on").isFalse();
        lock(window);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
        await("it is closed").atMost(Duration.ofSeconds(120)).until(() -> opens(place));
        unlock(window);
        window.until("the verdict is there", () -> {
            Node verdict = window.stage.getScene().lookup("#verdict");
            return verdict != null && verdict.isVisible();
        });
        assertThat(Window.onFx(() -> events(window)))
                .anyMatch(line -> line.contains("lin pulled the kill switch"))
                .anyMatch(line -> line.startsWith("FaultsCleared") && line.contains("remaining=0"));
    }

    /// Whether another program may have it.
    private static boolean opens(Path place) {
        try (Workspace workspace = Workspace.open(place, InstantSource.system(), _ -> PASSPHRASE.toCharArray())) {
            return workspace.encrypted();
        } catch (WorkspaceProblem locked) {
            return false;
        }
    }

    private static int size(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof ListView<?> found
                ? found.getItems().size()
                : 0;
    }

    private static List<String> events(Window window) {
        return window.stage.getScene().lookup("#events") instanceof ListView<?> found
                ? found.getItems().stream().map(Object::toString).toList()
                : List.of();
    }
}
