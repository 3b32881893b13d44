package dev.plimsoll.desktop;

import static org.awaitility.Awaitility.await;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real workbench in a real window on the toolkit at hand, driven by a test.
final class Window implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final double HEADLESS_LINES = 1_000;
    private static final Duration UNTIL_LAID_OUT = Duration.ofMillis(700);

    final KnownFiles files = new KnownFiles();
    final Appearance appearance;
    final Stage stage;
    private final Workbench workbench;
    private final FxRobot robot = new FxRobot();
    private @Nullable FxWatchdog watchdog;

    private Window(Path workspace, ColorScheme scheme, double width, double height, String... passphrases) {
        appearance = new Appearance(new SimpleObjectProperty<>(scheme));
        appearance.apply();
        KnownPassphrases answers = new KnownPassphrases(passphrases);
        Options options = new Options(WorkspacePlace.in(workspace), new Person("lin"), Duration.ZERO);
        KeptFile file = new KeptFile(workspace.resolveSibling("workbench.json"));
        workbench = new Workbench(
                options,
                new Begun(
                        new OpeningWorkspace(options.workspace(), InstantSource.system(), answers), file, file.read()),
                appearance,
                FxBridge.toolkit(),
                files,
                answers,
                InstantSource.system(),
                new Random(1));
        stage = new Stage();
        stage.setScene(Stylesheets.dress(new Scene(workbench.view(stage::close), width, height)));
        stage.show();
    }

    /// @param passphrases what is answered when the workspace asks, one after the other
    static Window open(Path workspace, ColorScheme scheme, double width, double height, String... passphrases) {
        startToolkit();
        bear(height);
        Window window = onFx(() -> new Window(workspace, scheme, width, height, passphrases));
        window.watchdog = new FxWatchdog(onFx(Thread::currentThread), FxWatchdog.BOUND);
        return window;
    }

    /// The headless platform complains of each frame that is higher than it has room for, and goes on.
    private static void bear(double height) {
        if (height > HEADLESS_LINES) {
            Awaitility.doNotCatchUncaughtExceptionsByDefault();
            WaitForAsyncUtils.autoCheckException = false; // a robot would end at its next key
        }
    }

    /// Lets every window from now on speak a language; its pictures have the code in their names.
    ///
    /// @param arguments those of a program: a code such as `de`, or none for English
    static void speak(String... arguments) {
        Translation.speak(
                arguments.length == 0
                        ? Language.ENGLISH
                        : Language.named(arguments[0]).orElseThrow());
    }

    static void startToolkit() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
        } catch (IllegalStateException running) {
            started.countDown();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// Runs it on the thread of the window; at once when that is the caller's, which would wait for itself.
    static <T> T onFx(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                done.complete(task.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        };
        if (Platform.isFxApplicationThread()) {
            run.run();
        } else {
            Platform.runLater(run);
        }
        return done.join();
    }

    Node find(String selector) {
        return onFx(() -> stage.getScene().lookup(selector));
    }

    /// Waits until a condition holds on the FX thread.
    void until(String what, Callable<Boolean> condition) {
        try {
            await(what).atMost(PATIENCE).until(() -> onFx(condition));
        } catch (ConditionTimeoutException late) {
            picture("late-" + what.replaceAll("[^a-z]+", "-"));
            throw late;
        }
    }

    /// Presses a button as soon as it can be pressed, before anything can replace it.
    void press(String selector) {
        until(selector + " can be pressed", () -> {
            Node node = stage.getScene().lookup(selector);
            boolean can = node != null && !node.isDisabled() && visible(node);
            if (can) {
                ((ButtonBase) node).fire();
            }
            return can;
        });
    }

    /// Clicks with the mouse once the node can be clicked.
    void click(String selector) {
        untilShown(selector);
        until(selector + " is enabled", () -> !stage.getScene().lookup(selector).isDisabled());
        robot.clickOn(stage.getScene().lookup(selector));
    }

    void type(KeyCode key) {
        robot.type(key);
    }

    /// Presses keys together, the last one with those before held.
    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /// Types text into what has the focus.
    void write(String text) {
        robot.write(text);
    }

    void actAs(String account) {
        onFx(() -> {
            workbench.actAs(new Person(account));
            return true;
        });
    }

    void untilShown(String selector) {
        until(selector + " is shown", () -> {
            Node node = stage.getScene().lookup(selector);
            return node != null && visible(node);
        });
    }

    static boolean visible(Node node) {
        return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
    }

    /// Makes the window look as another person has it, who works at the same.
    void look(Look look) {
        bear(look.height());
        onFx(() -> {
            resize(look.width(), look.height()); // first: a window that is shown anew keeps the sizes of text of before
            appearance.wishProperty().set(look.dark() ? Appearance.Wish.DARK : Appearance.Wish.LIGHT);
            appearance.sizeProperty().set(look.percent());
            return true;
        });
        rest(UNTIL_LAID_OUT);
    }

    /// The headless platform does not make a window smaller that is higher than it has room for: its
    /// scene would keep its size without a word. It is shown anew then.
    private void resize(double width, double height) {
        boolean anew = stage.getHeight() > HEADLESS_LINES;
        if (anew) {
            stage.hide();
        }
        stage.setWidth(width);
        stage.setHeight(height);
        if (anew) {
            stage.show();
        }
    }

    /// Takes a picture in every look that counts, and leaves the window in the first of them.
    void pictures(String name) {
        for (Look look : Look.ALL) {
            look(look);
            picture(look.name() + "-" + name);
        }
        look(Look.USUAL);
    }

    /// Lets the window come to rest: what moves or is laid out later shall have ended on a picture.
    void rest(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        until("rest", () -> System.nanoTime() > end);
    }

    void picture(String name) {
        Language language = Translation.language();
        String code =
                language == Language.ENGLISH ? "" : "-" + language.locale().getLanguage();
        onFx(() -> {
            Pictures.ofTests().take(stage.getScene(), name + code);
            return true;
        });
    }

    /// Closes the window as a person does who does not wait for anything.
    void leave() {
        onFx(() -> {
            workbench.leave(stage::close);
            return true;
        });
        until("closed", () -> !stage.isShowing());
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.close();
            return true;
        });
        workbench.close();
        if (watchdog != null) {
            watchdog.close();
        }
    }
}
