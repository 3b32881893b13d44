package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Test data that was written with canaries is found again where it should not be.
class CanariesOnScreenTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Orders, version: '1'}
        paths:
          /orders:
            get:
              responses:
                '200':
                  description: The order
                  content:
                    application/json:
                      schema:
                        type: object
                        properties: {id: {type: string, format: uuid}, mail: {type: string, format: email}}
                        required: [id, mail]
        """;

    @TempDir
    Path folder;

    @Test
    void whatHasLeakedIsSeenAndWhatHasNotIsNot() throws Exception {
        Path place = folder.resolve("workspace");
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            workspace.engine().openSample().open();
        }
        Path contract = Files.writeString(folder.resolve("orders.yaml"), CONTRACT);
        Path data = folder.resolve("data.json");
        Path logs = Files.createDirectories(folder.resolve("logs/deep"));
        Path log = Files.writeString(logs.resolve("app.log"), "INFO begun\n");
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.DARK, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            open(window);
            look(window, log);
            window.until(
                    "none was made",
                    () -> outcome(window)
                            .startsWith(
                                    tr("No canary was made in this workspace yet, so none of its own can be out.")));

            window.files.will(contract).will(data);
            window.press("#canary-write");
            window.until("written", () -> outcome(window).startsWith("1 of 1 "));

            look(window, log);
            window.until("nothing leaked", () -> outcome(window).startsWith("No canary was seen."));
            assertThat(window.stage.getScene().lookup("#canary-sightings")).isNull();

            Files.writeString(log, "INFO got " + Files.readString(data) + "\n", StandardOpenOption.APPEND);
            window.files.will(folder.resolve("logs"));
            window.press("#canary-folder");
            window.until("leaked", () -> window.stage.getScene().lookup("#canary-sightings") != null);
            assertThat(sightings(window)).contains("was seen in a file: ", "app.log, line ");
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            window.picture("canaries-dark");
            window.press("#canary-copy");
            assertThat(Window.onFx(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("- A canary of ")
                    .contains("app.log");

            paste(window, Files.readString(data));
            window.until("seen in the text", () -> sightings(window).contains("in what was handed in: pasted text"));
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void open(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.until(
                "the palette has the keyboard",
                () -> window.stage.getScene().getFocusOwner() instanceof Node owner
                        && "palette-field".equals(owner.getId()));
        window.write("leaked test data");
        window.type(KeyCode.ENTER);
        window.untilShown("#canary-look");
        window.until(
                "the keyboard is there",
                () -> window.stage.getScene().getFocusOwner() instanceof Node owner
                        && "canary-file".equals(owner.getId()));
    }

    private static void look(Window window, Path file) {
        window.files.will(file);
        window.press("#canary-file");
    }

    private static void paste(Window window, String text) {
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup("#canary-pasted")).setText(text);
            return true;
        });
        window.press("#canary-text");
    }

    private static String outcome(Window window) {
        return window.stage.getScene().lookup("#canary-outcome") instanceof Label label ? label.getText() : "";
    }

    private static String sightings(Window window) {
        return window.stage.getScene().getRoot().lookupAll("#canary-sightings .label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }
}
