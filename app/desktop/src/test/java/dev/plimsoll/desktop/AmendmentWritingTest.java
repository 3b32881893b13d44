package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An amendment is written, changed and given up in the real window with the real engine.
class AmendmentWritingTest {
    @TempDir
    Path folder;

    @Test
    void anAmendmentOfTheContractsOnTheScreenIsWrittenInTheWindow() {
        Path workspace = folder.resolve("workspace");
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            openForm(window);
            window.picture("amendment-form");
            named(window);
            window.press("#keep-amendment");
            window.press("#change-amendment");
            window.untilShown("#keep-amendment");
            write(window, Map.of("#amendment-rationale", "The discount costs too much"));
            window.press("#keep-amendment");
            window.untilShown("#withdraw-amendment-reason");
            window.picture("amendment-written");
            named(window);
            write(window, Map.of("#withdraw-amendment-reason", "Another one comes"));
            window.press("#withdraw-amendment");
            window.until("it is withdrawn", () -> window.stage.getScene().lookup("#withdraw-amendment-reason") == null);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
        try (Desk later = new Desk(WorkspacePlace.in(workspace), "ada")) {
            assertThat(later.engine().amendments().find().all()).singleElement().satisfies(AmendmentWritingTest::kept);
        }
    }

    private static void kept(AmendmentState state) {
        assertThat(state.amendment().rationale()).isEqualTo("The discount costs too much");
        assertThat(state.amendment().author().account()).isEqualTo("ada");
        assertThat(state.amendment().parties()).hasSize(2);
        assertThat(state.amendment().obligations().latency()).hasSize(1);
        assertThat(state.events().getLast()).isInstanceOf(AmendmentEvent.Withdrawn.class);
    }

    /// The form of a new amendment of the sample's contracts, filled in as its writer does.
    static void openForm(Window window) {
        window.press("#open-sample");
        window.until("the sample is open", () -> window.stage.getScene().lookup("#changes") != null);
        window.actAs("ada");
        window.press("#" + Screen.AMENDMENTS.buttonId());
        window.press("#write-amendment");
        window.untilShown("#keep-amendment");
        write(
                window,
                Map.of(
                        "#amendment-provider", "orders",
                        "#amendment-signatories", "grace",
                        "#amendment-consumers", "shop-web = lin, tom",
                        "#amendment-latency", "GET /orders/{id} | 99 % | 400 ms",
                        "#amendment-errors", "* | 503 | busy | retry"));
        Window.onFx(() -> {
            ((DatePicker) window.stage.getScene().lookup("#amendment-day")).setValue(LocalDate.of(2027, 1, 4));
            return true;
        });
    }

    private static void write(Window window, Map<String, String> texts) {
        texts.forEach((field, text) -> Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup(field)).setText(text);
            return true;
        }));
    }

    private static void named(Window window) {
        assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                .as("controls without a name")
                .isEmpty();
    }
}
