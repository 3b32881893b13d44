package dev.plimsoll.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    private final SimpleBooleanProperty system = new SimpleBooleanProperty();
    private final Appearance appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT), system);

    @Test
    void thingsStandStillWhenThePersonOrTheSystemAsksForIt() {
        Group root = new Group();
        appearance.still(root);
        assertThat(root.getStyleClass()).doesNotContain("still");
        appearance.calmProperty().set(true);
        assertThat(root.getStyleClass()).containsOnlyOnce("still");
        system.set(true);
        appearance.calmProperty().set(false);
        assertThat(root.getStyleClass()).containsOnlyOnce("still");
        system.set(false);
        assertThat(root.getStyleClass()).doesNotContain("still");
    }
}
