package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/// A control and its value, and what happens when nobody else holds the value.
class TieTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void whatIsTypedIsHeardAlsoAfterTheCollectorWasThere() {
        StringProperty shown = new SimpleStringProperty();
        Node control = controlOfItsOwnValue(shown);
        collected();
        shown.set("typed much later");
        assertThat(heard).containsExactly("typed much later");
        Reference.reachabilityFence(control);
    }

    @Test
    void eachFollowsTheOther() {
        StringProperty shown = new SimpleStringProperty();
        StringProperty value = new SimpleStringProperty("from before");
        Tie.both(new Group(), shown, value);
        assertThat(shown.get()).isEqualTo("from before");
        shown.set("typed");
        assertThat(value.get()).isEqualTo("typed");
        value.set("changed by the model");
        assertThat(shown.get()).isEqualTo("changed by the model");
    }

    private Node controlOfItsOwnValue(StringProperty shown) {
        StringProperty value = new SimpleStringProperty("");
        value.subscribe((_, now) -> heard.add(now));
        Node control = new Group();
        Tie.both(control, shown, value);
        return control;
    }

    /// Waits until what nobody holds is gone.
    private static void collected() {
        WeakReference<Object> unheld = new WeakReference<>(new Object());
        await("the collector").until(() -> {
            System.gc();
            return unheld.get() == null;
        });
    }
}
