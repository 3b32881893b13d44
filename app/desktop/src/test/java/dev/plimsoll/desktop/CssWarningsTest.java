package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// The guard over stylesheets sees what it guards against.
class CssWarningsTest {
    @Test
    void anUnknownColourIsSeen() {
        Window.startToolkit();
        try (CssWarnings css = new CssWarnings()) {
            Window.onFx(() -> {
                Pane pane = new Pane();
                pane.setStyle("-fx-background-color: -no-such-colour;");
                Stage stage = new Stage();
                stage.setScene(new Scene(pane, 10, 10));
                stage.show();
                stage.close();
                return true;
            });
            assertThat(css.seen()).isNotEmpty();
        }
    }
}
