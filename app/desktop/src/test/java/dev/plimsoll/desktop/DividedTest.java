package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Dividers;
import dev.plimsoll.desktop.settings.KeptFile;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
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
import org.junit.jupiter.api.io.TempDir;

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
    void anotherSessionFindsItWhereItWasDrawnAndOtherDividersWhereTheyWere() {
        ObservableMap<String, Double> shares = FXCollections.observableHashMap();
        Divided first = kept(shares, Divided.beside(0.3, new Region(), new Region()));
        at(first, 1000);
        draw(first, 0.7);
        assertThat(at(kept(shares, Divided.beside(0.3, new Region(), new Region())), 1400))
                .isCloseTo(0.7, A_PIXEL);
        assertThat(at(kept(shares, Divided.above(0.3, new Region(), new Region())), 1400))
                .isCloseTo(0.3, A_PIXEL);
    }

    @Test
    void theNextSessionOfTheWorkbenchShowsItWhereItWasDrawn(@TempDir Path folder) {
        try (Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            draw(ofScreen(window, "#go-audit"), 0.4);
            draw(ofScreen(window, "#go-help"), 0.5);
            window.until(
                    "it is written",
                    () -> new KeptFile(folder.resolve("workbench.json"))
                                    .read()
                                    .dividers()
                                    .size()
                            == 2);
        }
        try (Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            assertThat(share(ofScreen(window, "#go-audit"))).isCloseTo(0.4, A_PIXEL);
            assertThat(share(ofScreen(window, "#go-help"))).isCloseTo(0.5, A_PIXEL);
        }
    }

    private static Divided ofScreen(Window window, String button) {
        window.press(button);
        window.until(
                "divided",
                () -> window.stage.getScene().lookup(".split-pane") instanceof Divided pane
                        && pane.getDividers().size() == 1);
        return Window.onFx(() -> (Divided) window.stage.getScene().lookup(".split-pane"));
    }

    private static double share(Divided pane) {
        return Window.onFx(() -> pane.getDividerPositions()[0]);
    }

    private static Divided kept(ObservableMap<String, Double> shares, Divided pane) {
        return Window.onFx(() -> {
            StackPane root = new StackPane(pane);
            new Dividers(shares).of(root);
            new Scene(root, 800, 800);
            return pane;
        });
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
