package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.control.Later;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class LaterTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aTabIsMadeOnceAndWhenItIsChosen() {
        Window.startToolkit();
        Tab later = Later.tab("Later", this::make);
        TabPane tabs = Window.onFx(() -> new TabPane(new Tab("First"), later));
        assertThat(made).hasValue(0);
        choose(tabs, 1);
        choose(tabs, 0);
        choose(tabs, 1);
        assertThat(made).hasValue(1);
        assertThat(later.getContent()).isNotNull();
    }

    @Test
    void aPlaceIsFilledOnceSomethingHoldsAndSeenWhileItDoes() {
        SimpleBooleanProperty holds = new SimpleBooleanProperty();
        StackPane place = Later.shown(holds, this::make);
        assertThat(place.getChildren()).isEmpty();
        assertThat(place.isVisible()).isFalse();
        holds.set(true);
        assertThat(place.isVisible()).isTrue();
        holds.set(false);
        assertThat(place.isVisible()).isFalse();
        holds.set(true);
        assertThat(place.getChildren()).hasSize(1);
        assertThat(made).hasValue(1);
    }

    private Region make() {
        made.incrementAndGet();
        return new Region();
    }

    private static void choose(TabPane tabs, int tab) {
        Window.onFx(() -> {
            tabs.getSelectionModel().select(tab);
            return true;
        });
    }
}
