package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.shell.Appearance;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// Reduced motion, as the controls have it that move by themselves.
class StillTest {
    @Test
    void whatWaitsStandsStill() {
        Window.startToolkit();
        Window.onFx(() -> {
            ProgressIndicator wheel = new ProgressIndicator();
            ProgressBar bar = new ProgressBar();
            VBox root = new VBox(wheel, bar);
            Scene scene = Stylesheets.dress(new Scene(root));
            Appearance appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
            appearance.still(root);
            root.applyCss();
            assertThat(value(bar, "-fx-indeterminate-bar-animation-time")).isNotEqualTo(0.0);
            appearance.calmProperty().set(true);
            root.applyCss();
            assertThat(value(wheel, "-fx-spin-enabled")).isEqualTo(false);
            assertThat(value(bar, "-fx-indeterminate-bar-animation-time")).isEqualTo(0.0);
            assertThat(scene.getPreferences().isReducedMotion()).isTrue();
            return true;
        });
    }

    private static Object value(ProgressIndicator control, String property) {
        return control.getCssMetaData().stream()
                .filter(data -> data.getProperty().equals(property))
                .findFirst()
                .map(data -> value(data, control))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the property belongs to this very control
    private static Object value(CssMetaData<? extends Styleable, ?> data, ProgressIndicator control) {
        return ((CssMetaData<Styleable, Object>) data)
                .getStyleableProperty(control)
                .getValue();
    }
}
