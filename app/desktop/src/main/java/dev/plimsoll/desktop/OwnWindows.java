package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.report.ReportFrame;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunWatch;
import dev.plimsoll.desktop.shell.KillSwitch;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.reports.Report;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Windows beside the workbench, for another screen or another reader: each stays with the one run or
/// report that it was opened for. They are for reading, so two windows never edit the same thing; a run
/// goes on in them, and its kill switch is there. They close with the workbench, and alone without harm
/// to anything.
final class OwnWindows {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 720;
    private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");

    private final ShellModel shell;
    private final RunModel run;
    private final ReportModel report;
    private @Nullable Parent workbench;

    OwnWindows(ShellModel shell, RunModel run, ReportModel report) {
        this.shell = shell;
        this.run = run;
        this.report = report;
    }

    /// @param root of the workbench's window, after which the others take their looks
    void beside(Parent root) {
        workbench = root;
    }

    Action open() {
        ObservableValue<Boolean> nothing = shell.screenProperty().flatMap(screen -> switch (screen) {
            case RUN -> Present.not(run.runProperty());
            case REPORT -> Present.not(report.reportProperty());
            default -> shell.screenProperty().map(_ -> true);
        });
        return Action.of(
                        tr("Open in a window of its own"),
                        tr("The run or the report that is shown, to be read beside this window; a run stays live"),
                        Feather.EXTERNAL_LINK,
                        this::openShown)
                .withKeys("Shortcut+Alt+N")
                .disabledWhen(nothing);
    }

    private void openShown() {
        Report compiled = report.reportProperty().get();
        RunModel watched = run.beside();
        if (shell.screenProperty().get() == Screen.REPORT && compiled != null) {
            show(compiled.title(), new StackPane(ReportFrame.page(compiled)));
        } else if (watched != null) {
            watch(watched);
        }
    }

    private void watch(RunModel watched) {
        KillSwitch kill = new KillSwitch(watched, shell.personProperty()::get);
        String name = Present.map(
                        watched.runProperty(),
                        shown -> shown.id() + "  " + shown.plan().title(),
                        "")
                .getValue();
        Scene scene = show(name, new RunWatch(watched, kill.button()));
        kill.action().keys().forEach(key -> scene.getAccelerators().put(key, kill.action()::perform));
    }

    private Scene show(String name, Parent content) {
        Stage stage = new Stage();
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        stage.setTitle(tr("%s, to be read", name));
        stage.setScene(scene);
        scene.getAccelerators().put(CLOSE, stage::close);
        Scene other = workbench == null ? null : workbench.getScene();
        if (workbench != null && other != null) {
            // Bindings are weak: a window that was closed is forgotten.
            content.styleProperty().bind(workbench.styleProperty());
            Bindings.bindContent(scene.getStylesheets(), other.getStylesheets());
            closeWith(other.getWindow(), stage);
        }
        stage.show();
        return scene;
    }

    private static void closeWith(Window main, Stage stage) {
        main.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> stage.close());
    }
}
