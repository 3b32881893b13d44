package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;

import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.dialog.PassphraseDialog;
import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.dialog.SystemFileChoice;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window.
public final class WorkbenchApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private @Nullable Workbench workbench;
    private @Nullable Options options;

    @Override
    public void start(Stage stage) {
        Appearance appearance = new Appearance(
                Platform.getPreferences().colorSchemeProperty(),
                Platform.getPreferences().reducedMotionProperty());
        appearance.apply();
        stage.setTitle("Plimsoll");
        Scene scene = Stylesheets.dress(new Scene(new Region(), WIDTH, HEIGHT));
        scene.setRoot(content(stage, appearance)); // once the styles are there: each more would style it all anew
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        if (workbench != null) {
            WindowPlace.restore(stage, workbench.placeProperty().get());
            WindowPlace.remember(stage, workbench.placeProperty()::set);
        }
        stage.show();
        if (workbench != null) {
            workbench.openGiven();
            measure(stage, workbench.idle());
        }
    }

    private void measure(Stage stage, ObservableBooleanValue idle) {
        if (options != null && options.measured() != null) {
            Path file = options.measured();
            Runnable done = options.visiting() ? new ScreenTour(stage, idle, file)::start : stage::close;
            new StartMeasure(file).take(idle, done);
        }
    }

    private Parent content(Stage stage, Appearance appearance) {
        try {
            HeadStart head = HeadStart.taken();
            Language usual = Objects.requireNonNullElseGet(
                    head.kept().language(), () -> Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
            speak(usual); // what is wrong with the arguments is said in it
            Options given = head.options();
            speak(Objects.requireNonNullElse(given.language(), usual));
            options = given;
            PassphraseQuestion question = new PassphraseDialog(FxBridge.toolkit(), () -> atHand(stage));
            Workbench opened = new Workbench(
                    given,
                    head.begun(question),
                    appearance,
                    FxBridge.toolkit(),
                    new SystemFileChoice(() -> atHand(stage), getHostServices()::showDocument),
                    question,
                    InstantSource.system(),
                    RandomGenerator.getDefault());
            workbench = opened;
            stage.setOnCloseRequest(event -> {
                event.consume();
                opened.leave(stage::close);
            });
            return opened.view(stage::close);
        } catch (Problem problem) {
            return new EmptyState(Feather.ALERT_OCTAGON, told(problem.what()), told(problem.remedy()));
        }
    }

    /// The window that somebody works in, over which questions belong.
    private static Stage atHand(Stage first) {
        return Window.getWindows().stream()
                .filter(window -> window.isFocused() && window instanceof Stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(first);
    }

    private static void speak(Language language) {
        Translation.speak(language);
        if (Language.of(Locale.getDefault()) != language) {
            Locale.setDefault(language.locale()); // the toolkit's own texts: menus of fields, buttons of questions
        }
        Locale.setDefault(Locale.Category.FORMAT, Translation.dates()); // its calendars
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.keepSettings();
            workbench.close();
        }
    }
}
