package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;

import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.dialog.PassphraseDialog;
import dev.plimsoll.desktop.dialog.SystemFileChoice;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.engine.WorkspaceFolder;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window.
public final class WorkbenchApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private @Nullable Workbench workbench;
    private @Nullable Path measured;

    @Override
    public void start(Stage stage) {
        Appearance appearance = new Appearance(
                Platform.getPreferences().colorSchemeProperty(),
                Platform.getPreferences().reducedMotionProperty());
        appearance.apply();
        stage.setTitle("Plimsoll");
        stage.setScene(Stylesheets.dress(new Scene(content(stage, appearance), WIDTH, HEIGHT)));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        if (workbench != null) {
            WindowPlace.restore(stage, workbench.placeProperty().get());
            WindowPlace.remember(stage, workbench.placeProperty()::set);
        }
        stage.show();
        if (workbench != null) {
            workbench.openGiven();
            if (measured != null) {
                new StartMeasure(measured).take(stage, workbench.idle());
            }
        }
    }

    private Parent content(Stage stage, Appearance appearance) {
        try {
            KeptFile settings = settings();
            Language usual = Objects.requireNonNullElseGet(
                    settings.read().language(), () -> Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
            speak(usual); // what is wrong with the arguments is said in it
            Options options = Options.of(getParameters().getRaw(), places(), account());
            speak(Objects.requireNonNullElse(options.language(), usual));
            measured = options.measured();
            Workbench opened = new Workbench(
                    options,
                    settings,
                    appearance,
                    FxBridge.toolkit(),
                    new SystemFileChoice(() -> stage, getHostServices()::showDocument),
                    new PassphraseDialog(FxBridge.toolkit(), () -> stage),
                    InstantSource.system(),
                    RandomGenerator.getDefault());
            workbench = opened;
            // Ctrl-C and the end of the session go past stop(); the run's faults must go all the same.
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "close-workspace"));
            stage.setOnCloseRequest(event -> {
                event.consume();
                opened.leave(stage::close);
            });
            return opened.view(stage::close);
        } catch (Problem problem) {
            return new EmptyState(Feather.ALERT_OCTAGON, told(problem.what()), told(problem.remedy()));
        }
    }

    private static void speak(Language language) {
        Translation.speak(language);
        if (Language.of(Locale.getDefault()) != language) {
            Locale.setDefault(language.locale()); // the toolkit's own texts: menus of fields, buttons of questions
        }
        Locale.setDefault(Locale.Category.FORMAT, Translation.dates()); // its calendars
    }

    private static WorkspacePlaces places() {
        return WorkspaceFolder.places(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// The file with what this person's window remembers.
    static KeptFile settings() {
        return KeptFile.of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    private static Person account() {
        String account = System.getProperty("user.name", "");
        return new Person(account.isBlank() ? "me" : account);
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.keepSettings();
            workbench.close();
        }
    }
}
