package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.certificate.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in the real window with the real engine, on the headless platform, by mouse and keyboard.
class MainJobTest {
    @TempDir
    Path folder;

    @Test
    void fromTheSampleToTheExportedReport() throws Exception {
        Path pdf = folder.resolve("out.pdf");
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 980, 760)) {
            openSample(window);
            chooseChanges(window);
            approveAsSecondPerson(window);
            runAndKill(window);
            saveCertificate(window);
            window.click("#open-report");
            window.untilShown("#report-page");
            window.files.will(pdf);
            window.click("#export-report");
            window.until("exported", () -> Files.exists(pdf) && Files.size(pdf) > 1_000);
            window.click("#print-report");
            window.until("handed to the printer", () -> window.files.shown.size() == 1);
            assertThat(window.files.shown.getFirst())
                    .hasFileName("report-R1.pdf")
                    .isNotEmptyFile();
            everyControlHasAName(window);
            everyScreenInTheDark(window);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void openSample(Window window) {
        window.click("#open-sample");
        window.until(
                "changes are listed", () -> list(window, "#changes").getItems().size() > 5);
    }

    private static ListView<?> list(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof ListView<?> found ? found : new ListView<>();
    }

    private static void chooseChanges(Window window) {
        window.type(KeyCode.F7);
        window.until(
                "the second change is chosen",
                () -> list(window, "#changes").getSelectionModel().getSelectedIndex() == 1);
        assertThat(Window.onFx(() -> list(window, "#sources").getItems().size()))
                .isGreaterThan(50);
    }

    private static void approveAsSecondPerson(Window window) {
        window.click("#go-plan");
        window.untilShown("#approve");
        assertThat(window.find("#start-run").isDisabled()).isTrue();
        window.actAs("ada");
        window.until(
                "the author is barred",
                () -> window.stage.getScene().lookup("#approve").isDisabled());
        window.actAs("lin");
        window.click("#approve");
        window.until(
                "the only approver is barred from the run",
                () -> window.stage.getScene().lookup("#start-run").isDisabled());
        window.actAs("ada");
        window.click("#start-run");
        window.actAs("lin");
    }

    private static void runAndKill(Window window) {
        window.until(
                "a fault acts",
                () -> list(window, "#events").getItems().stream().anyMatch(RunEvent.FaultInjected.class::isInstance));
        holdAndGoOn(window);
        window.click("#kill-switch");
        window.until("the verdict is there", () -> {
            Node verdict = window.stage.getScene().lookup("#verdict");
            return verdict != null && verdict.isVisible();
        });
        List<String> log = Window.onFx(() -> list(window, "#events").getItems().stream()
                .map(Object::toString)
                .toList());
        assertThat(log).anyMatch(line -> line.contains("lin pulled the kill switch"));
        assertThat(log).anyMatch(line -> line.startsWith("FaultsCleared") && line.contains("remaining=0"));
        assertThat(window.find("#kill-switch").isDisabled()).isTrue();
    }

    private void saveCertificate(Window window) throws IOException {
        Path file = folder.resolve("certificate.json");
        window.untilShown("#certificate-sentence");
        window.until(
                "the certificate is told",
                () -> ((Label) window.stage.getScene().lookup("#certificate-sentence"))
                        .getText()
                        .startsWith(
                                "Certificate of run R1: INCONCLUSIVE, and nothing that it depends on has changed."));
        window.picture("run-certified");
        window.files.will(file);
        window.click("#save-certificate");
        window.until("the certificate is saved", () -> Files.exists(file));
        assertThat(Json.read(Files.readString(file), Certificate.class).isWhole())
                .isTrue();
    }

    private static void holdAndGoOn(Window window) {
        window.press("#hold-run");
        window.untilShown("#resume-run");
        assertThat(Window.onFx(() -> ((Label) window.stage.getScene().lookup("#hold-words")).getText()))
                .startsWith("lin holds the run");
        window.picture("run-held");
        window.press("#resume-run");
        window.untilShown("#hold-run");
    }

    private static void everyControlHasAName(Window window) {
        for (Screen screen : Screen.values()) {
            window.press(button(screen));
            List<String> nameless =
                    Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
            assertThat(nameless).as("controls without a name on %s", screen).isEmpty();
        }
    }

    private static void everyScreenInTheDark(Window window) {
        Window.onFx(() -> {
            window.appearance.wishProperty().set(Appearance.Wish.DARK);
            return true;
        });
        for (Screen screen : Screen.values()) {
            window.press(button(screen));
            window.picture("headless-dark-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    /// Those at the end of the list may be scrolled away in a low window.
    private static String button(Screen screen) {
        return "#go-" + screen.label().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
