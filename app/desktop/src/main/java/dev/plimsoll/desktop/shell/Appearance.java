package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Light or dark: as the system says, as it changes, unless a person decides otherwise. Things that move by themselves
/// stand still where the system or the person asks for that.
public final class Appearance {
    /// What a person may ask for.
    public enum Wish {
        SYSTEM("Follow the system"),
        LIGHT("Light"),
        DARK("Dark");

        private final String label;

        Wish(String label) {
            this.label = label;
        }

        public String label() {
            return tr(label);
        }
    }

    private static final double USUAL_SIZE = 14;
    private static final String STILL = "still";

    /// In percent of the usual size.
    private static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    /// At this our stylesheet says the sizes of icons as they are to be.
    private static final int USUAL_PERCENT = 100;

    private final IntegerProperty size = new SimpleIntegerProperty(USUAL_PERCENT);
    private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.SYSTEM);
    private final ObservableValue<ColorScheme> scheme;
    private final BooleanProperty calm = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> systemCalm;
    private final ObservableValue<Boolean> still;

    /// @param system the colour scheme of the desktop
    public Appearance(ObservableValue<ColorScheme> system) {
        this(system, new SimpleBooleanProperty());
    }

    /// @param system the colour scheme of the desktop
    /// @param systemCalm whether the desktop asks for less motion
    public Appearance(ObservableValue<ColorScheme> system, ObservableValue<Boolean> systemCalm) {
        this.systemCalm = systemCalm;
        still = systemCalm.flatMap(asked -> calm.map(wished -> asked || wished));
        scheme = wish.flatMap(asked -> switch (asked) {
            case SYSTEM -> system;
            case LIGHT -> new SimpleObjectProperty<>(ColorScheme.LIGHT);
            case DARK -> new SimpleObjectProperty<>(ColorScheme.DARK);
        });
    }

    public ObjectProperty<Wish> wishProperty() {
        return wish;
    }

    /// The size of all text, in percent of the usual one.
    public IntegerProperty sizeProperty() {
        return size;
    }

    /// Makes all text larger (1) or smaller (-1) by a step, or of its usual size (0).
    public void zoom(int step) {
        int at = Collections.binarySearch(SIZES, size.get());
        int place = at < 0 ? -at - 1 - (step > 0 ? 1 : 0) : at;
        size.set(step == 0 ? USUAL_PERCENT : SIZES.get(Math.clamp(place + step, 0, SIZES.size() - 1)));
    }

    /// Gives a window's root the size of text that is wished, now and at every change.
    public void size(Node root) {
        size.subscribe(percent -> root.setStyle(
                String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", USUAL_SIZE * percent.doubleValue() / 100)));
    }

    /// Gives the icons of a window the size of its text, now and at every change.
    public void icons(Node root) {
        AtomicReference<String> last = new AtomicReference<>("");
        size.subscribe(percent -> icons(root.getScene(), percent.intValue(), last));
        root.sceneProperty().subscribe(scene -> icons(scene, size.get(), last));
    }

    private static void icons(@Nullable Scene scene, int percent, AtomicReference<String> last) {
        if (scene != null) {
            scene.getStylesheets().remove(last.get());
            last.set(percent == USUAL_PERCENT ? "" : IconSizes.sheet(percent));
            if (!last.get().isEmpty()) {
                scene.getStylesheets().add(last.get());
            }
        }
    }

    /// Whether a person asks for things to stand still.
    public BooleanProperty calmProperty() {
        return calm;
    }

    /// Whether the desktop asks for it, whatever the person says.
    public ObservableValue<Boolean> systemCalm() {
        return systemCalm;
    }

    /// Whether things stand still, now.
    public ObservableValue<Boolean> still() {
        return still;
    }

    /// Lets everything in a window stand still where that is asked for, now and at every change.
    ///
    /// @return ends it, for a window that is closed before the program
    public Subscription still(Node root) {
        Subscription until = still.subscribe(now -> still(root, now));
        root.sceneProperty().subscribe(_ -> still(root, still.getValue()));
        return until;
    }

    private static void still(Node root, boolean now) {
        root.getStyleClass().remove(STILL);
        if (now) {
            root.getStyleClass().add(STILL);
        }
        if (root.getScene() != null) {
            root.getScene().getPreferences().setReducedMotion(now);
        }
    }

    /// The scheme that results.
    public ObservableValue<ColorScheme> scheme() {
        return scheme;
    }

    /// Applies the theme to the program now and at every change.
    public void apply() {
        scheme.subscribe(now -> Application.setUserAgentStylesheet(
                now == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet()));
    }
}
