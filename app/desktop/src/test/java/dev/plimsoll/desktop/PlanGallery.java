package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;

/// Renders the form of a plan in the sizes and schemes that count.
public final class PlanGallery {
    private PlanGallery() {}

    /// @param args the code of a language; English without
    public static void main(String[] args) throws IOException {
        Window.speak(args);
        Path place = Files.createTempDirectory("plimsoll-gallery").resolve("workspace");
        PlanFormOnScreenTest.recordRuns(place);
        try (Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            PlanFormOnScreenTest.reopenForm(window);
            for (int page : new int[] {1, 2, 3, 7, 10}) {
                PlanFormOnScreenTest.page(window, page);
                Window.onFx(() -> {
                    if (window.stage.getScene().lookup("#plan-faults-0") instanceof ButtonBase first) {
                        first.fire();
                    }
                    return true;
                });
                window.pictures("plan-form-" + page);
            }
            PlanFormOnScreenTest.page(window, 3);
            toTheEnd(window);
            window.pictures("plan-form-3-end");
            PlanFormOnScreenTest.page(window, 9);
            window.press("#try-plan");
            window.until("the runs are tried", () -> window.stage.getScene().lookup("#plan-trial .table-grid") != null);
            toTheEnd(window);
            window.pictures("plan-trial");
        }
        Path asking = Files.createTempDirectory("plimsoll-gallery").resolve("workspace");
        PlanLifeOnScreenTest.asking(asking);
        try (Window window = Window.open(asking, ColorScheme.LIGHT, 1280, 800)) {
            PlanFormOnScreenTest.reopenForm(window);
            window.actAs("lin");
            PlanTab.EXPERIMENTS.show(window);
            window.untilShown("#plan-experiments .table-row-cell");
            window.pictures("plan-experiments");
            PlanTab.STEPS.show(window);
            window.untilShown("#rehearse-rollback");
            window.pictures("plan-steps");
        }
        Platform.exit();
    }

    private static void toTheEnd(Window window) {
        Window.onFx(() -> {
            ((ScrollPane) window.stage.getScene().lookup("#plan-form")).setVvalue(1);
            return true;
        });
    }
}
