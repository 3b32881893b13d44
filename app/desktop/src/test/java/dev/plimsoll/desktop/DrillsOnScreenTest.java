package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillMark;
import dev.plimsoll.model.drill.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A drill is played, compared with production, and its times stand beside those of an earlier one.
class DrillsOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void aDrillIsPlayedAndComparedWithProduction() throws Exception {
        Path place = folder.resolve("workspace");
        PracticeOnScreenTest.fill(place);
        earlierDrill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.DARK, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            PracticeOnScreenTest.playDrill(window, name -> {
                if (name.equals("drill-compared")) {
                    window.picture(name);
                    assertThat(Window.onFx(
                                    () -> Nameless.under(window.stage.getScene().getRoot())))
                            .as("controls without a name")
                            .isEmpty();
                }
            });
            window.press("#compare-times");
            window.until(
                    "both are shown",
                    () -> window.stage.getScene().lookup("#drill-times") instanceof TableView<?> times
                            && times.getItems().size() == 2);
            window.picture("drill-times");
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void earlierDrill(Path place) {
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            var drills = workspace.engine().drills();
            var planned = drills.plan(
                    new Drill(
                            "Stock runs out",
                            Samples.LIN,
                            null,
                            LocalDate.of(2030, 1, 1),
                            List.of(),
                            List.of(new Inject("inject-1", Duration.ZERO, "The stock is 0.")),
                            Map.of()),
                    Samples.LIN);
            var detected = drills.mark(drills.start(planned, Samples.LIN), DrillMark.DETECTED, Samples.LIN);
            var _ = drills.end(detected, Samples.LIN);
        }
    }

    static void compareWithProduction(Window window) {
        try {
            Path place = Files.createTempDirectory("plimsoll-setups");
            window.files
                    .will(Files.writeString(
                            place.resolve("there.yaml"), "severities: ['SEV1: no orders']\nroles: [scribe]\n"))
                    .will(Files.writeString(place.resolve("here.yaml"), "severities: ['SEV1: slow orders']\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        window.press("#compare-drill");
        window.untilShown("#copy-readiness");
        window.press("#copy-readiness");
        assertThat(Window.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("| SEV1 | step 1: no orders | step 1: slow orders |", "scribe");
    }
}
