package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Hint;
import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All jobs that are going on, each with its progress and a way to cancel it.
final class JobsMenu extends MenuButton {
    private final Jobs jobs;

    JobsMenu(Jobs jobs) {
        this.jobs = jobs;
        setId("jobs");
        getStyleClass().add("flat");
        setGraphic(new FontIcon(Feather.LIST));
        Hint.on(this, tr("Everything that goes on now"));
        setMinWidth(USE_PREF_SIZE);
        jobs.running().addListener((ListChangeListener<Job>) _ -> fill());
        fill();
    }

    private void fill() {
        int count = jobs.running().size();
        setText(trCount(count, "%d job", "%d jobs"));
        setAccessibleText(trCount(count, "%d job going on", "%d jobs going on"));
        getItems().setAll(jobs.running().stream().map(JobsMenu::item).toList());
    }

    private static CustomMenuItem item(Job job) {
        Label title = new Label(job.title());
        title.setPrefWidth(220);
        Label doing = new Label();
        doing.textProperty().bind(job.doingProperty());
        doing.setPrefWidth(220);
        Label left = new Label();
        left.textProperty().bind(JobWords.left(job));
        left.setPrefWidth(140);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fractionProperty());
        bar.setAccessibleText(tr("Progress of: %s", job.title()));
        Button cancel = new Button(tr("Cancel"), new FontIcon(Feather.X));
        cancel.setAccessibleText(tr("Cancel: %s", job.title()));
        cancel.setOnAction(_ -> job.cancel());
        cancel.setVisible(job.cancellable());
        HBox row = new HBox(title, bar, left, doing, cancel);
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return new CustomMenuItem(row, false);
    }
}
