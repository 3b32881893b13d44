package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Hint;
import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The status bar: the workspace, and the oldest job that is going on with its progress and a way to cancel it.
public final class StatusView extends StatusBar {
    private static final Duration BETWEEN_LOOKS = Duration.seconds(1);

    private final Jobs jobs;
    private final Label doing = new Label();
    private final Label left = new Label();
    private final Timeline looking = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> look()));
    private final Button cancel = new Button(tr("Cancel"), new FontIcon(Feather.X));

    public StatusView(Jobs jobs, WorkspacePlace workspace, ObservableValue<String> said) {
        this.jobs = jobs;
        setText("");
        setFocusTraversable(false); // what is in it takes the focus
        Label folder = new Label(workspace.toString(), new FontIcon(Feather.FOLDER));
        Hint.on(folder, tr("Everything is kept in this workspace"));
        folder.setAccessibleText(tr("Workspace %s", workspace));
        Label news = new Label();
        news.textProperty().bind(said);
        news.getStyleClass().add("text-muted");
        Hint.on(news, said::getValue);
        getLeftItems().addAll(folder, news);
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setAccessibleText(tr("Cancel the job"));
        Hint.on(
                cancel,
                () -> jobs.running().stream().findFirst().map(this::toCancel).orElse(""));
        doing.setMinWidth(USE_PREF_SIZE);
        left.setMinWidth(USE_PREF_SIZE);
        left.getStyleClass().add("text-muted");
        left.setId("job-left");
        left.managedProperty().bind(left.textProperty().isNotEmpty());
        looking.setCycleCount(Animation.INDEFINITE);
        HBox right = new HBox(doing, left, cancel, new JobsMenu(jobs));
        right.setMinWidth(USE_PREF_SIZE);
        right.getStyleClass().add("status-job");
        right.visibleProperty().bind(Bindings.isNotEmpty(jobs.running()));
        getRightItems().add(right);
        jobs.running().addListener((ListChangeListener<Job>) _ -> show());
    }

    private String toCancel(Job job) {
        return tr("Cancel: %s", job.title());
    }

    private void look() {
        jobs.running().forEach(Job::look);
    }

    private void show() {
        progressProperty().unbind();
        doing.textProperty().unbind();
        left.textProperty().unbind();
        if (jobs.running().isEmpty()) {
            looking.stop();
            left.setText("");
            setProgress(0);
            return;
        }
        Job job = jobs.running().getFirst();
        doing.textProperty().bind(job.doingProperty().map(now -> now.isEmpty() ? job.title() + "…" : now + "…"));
        left.textProperty().bind(JobWords.left(job));
        looking.play();
        progressProperty().bind(job.fractionProperty());
        cancel.setOnAction(_ -> job.cancel());
        cancel.setVisible(job.cancellable());
    }
}
