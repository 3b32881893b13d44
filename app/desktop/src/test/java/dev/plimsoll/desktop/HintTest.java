package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.control.Hint;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class HintTest {
    @Test
    void theTooltipIsThereOnceSomebodyPointsAndSaysWhatHoldsThen() {
        Window.startToolkit();
        Button button = Window.onFx(Button::new);
        AtomicInteger asked = new AtomicInteger();
        Hint.on(button, () -> "asked " + asked.incrementAndGet());
        assertThat(button.getTooltip()).isNull();
        Window.onFx(() -> point(button));
        assertThat(button.getTooltip().getText()).isEqualTo("asked 1");
        Window.onFx(() -> point(button));
        assertThat(button.getTooltip().getText()).isEqualTo("asked 2");
    }

    @Test
    void whoCannotSeeItIsToldAsWellUnlessTheyAreToldSomethingElse() {
        Window.startToolkit();
        Button told = Window.onFx(Button::new);
        Hint.on(told, "Closes it");
        assertThat(told.getAccessibleHelp()).isEqualTo("Closes it");
        Button known = Window.onFx(Button::new);
        known.setAccessibleHelp("Closes the window");
        Hint.on(known, "Closes it (Ctrl+W)");
        assertThat(known.getAccessibleHelp()).isEqualTo("Closes the window");
    }

    private static boolean point(Button button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
        return true;
    }
}
