package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who approves a plan alone is told that they cannot run it, and finds its author in the menu of people.
class PersonMenuOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void theAuthorOfThePlanOnTheScreenIsOfferedToTakeOver() {
        try (Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            System.gc(); // what only a weak reference holds is gone before the author is known
            window.press("#open-sample");
            window.untilShown("#changes .list-cell");
            window.press("#go-plan");
            window.press("#approve");
            window.until("approved", () -> window.find("#approve").isDisabled());
            assertThat(Window.onFx(() -> ((MenuButton) window.stage.getScene().lookup("#person"))
                            .getItems().stream().map(MenuItem::getText).toList()))
                    .contains("Work as ada");
            assertThat(Window.onFx(() -> window.stage.getScene().getRoot().lookupAll(".reason").stream()
                            .map(Label.class::cast)
                            .map(Label::getText)
                            .toList()))
                    .anyMatch(text -> text.contains("is the only approver")
                            && text.endsWith("Whoever else runs it takes over at the top right."));
        }
    }
}
