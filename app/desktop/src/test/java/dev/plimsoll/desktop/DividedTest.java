package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.desktop.control.Divided;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DividedTest {
    private static final Offset<Double> A_PIXEL = within(0.004);

    @BeforeAll
    static void toolkit() {
        Window.startToolkit();
    }

    @Test
    void eachSideKeepsItsShareWhateverBecomesOfTheWindow() {
        Divided pane = shown(Divided.beside(0.3, new Region(), new Region()));
        for (double width : new double[] {1280, 1920, 700, 300, 1280}) {
            assertThat(at(pane, width)).as("width %s", width).isCloseTo(0.3, A_PIXEL);
        }
    }

    @Test
    void oneAboveTheOtherSharesTheHeight() {
        Divided pane = shown(Divided.above(0.6, new Region(), new Region()));
        assertThat(pane.getOrientation()).isEqualTo(Orientation.VERTICAL);
        assertThat(at(pane, 900)).isCloseTo(0.6, A_PIXEL);
        assertThat(at(pane, 500)).isCloseTo(0.6, A_PIXEL);
    }

    @Test
    void whereSomebodyDrewTheDividerIsKept() {
        Divided pane = shown(Divided.beside(0.3, new Region(), new Region()));
        at(pane, 1000);
        draw(pane, 0.7);
        assertThat(at(pane, 1800)).isCloseTo(0.7, A_PIXEL);
        assertThat(at(pane, 600)).isCloseTo(0.7, A_PIXEL);
    }

    @Test
    void aSideThatIsGoneForAWhileComesBackWithItsShare() {
        Region list = new Region();
        Region detail = new Region();
        Divided pane = shown(Divided.beside(0.36, list, detail));
        at(pane, 1000);
        draw(pane, 0.25);
        Window.onFx(() -> pane.getItems().setAll(List.of(detail)));
        assertThat(Window.onFx(() -> pane.getDividers().isEmpty())).isTrue();
        Window.onFx(() -> pane.getItems().setAll(List.of(list, detail)));
        assertThat(at(pane, 1400)).isCloseTo(0.25, A_PIXEL);
    }

    @Test
    void aSideIsNeverLessThanItNeedsAndGetsItsShareBackWithTheRoom() {
        Region list = new Region();
        list.setMinWidth(400);
        Divided pane = shown(Divided.beside(0.4, list, new Region()));
        assertThat(at(pane, 1200)).isCloseTo(0.4, A_PIXEL);
        at(pane, 700);
        assertThat(Window.<Double>onFx(list::getWidth)).isGreaterThanOrEqualTo(400);
        assertThat(at(pane, 1200)).isCloseTo(0.4, A_PIXEL);
    }

    private static Divided shown(Divided pane) {
        return Window.onFx(() -> {
            new Scene(new StackPane(pane), 800, 800);
            return pane;
        });
    }

    /// Where the divider stands once the pane is as long as this, in both directions.
    private static double at(Divided pane, double length) {
        return Window.onFx(() -> {
            pane.resize(length, length);
            pane.applyCss();
            pane.layout();
            return pane.getDividerPositions()[0];
        });
    }

    private static void draw(Divided pane, double position) {
        Window.onFx(() -> {
            Event.fireEvent(pane, mouse(MouseEvent.MOUSE_PRESSED));
            pane.setDividerPositions(position);
            Event.fireEvent(pane, mouse(MouseEvent.MOUSE_RELEASED));
            return true;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> what) {
        return new MouseEvent(
                what,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
