package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.property.Present;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The phases of the run from left to right, and how long it still takes.
final class PhaseStripView extends HBox {
    private final WrappingRow steps = new WrappingRow();

    PhaseStripView(RunModel model) {
        getStyleClass().add("phase-strip");
        setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("phase-steps");
        Label remaining = new Label();
        remaining.setId("remaining");
        remaining.textProperty().bind(model.remainingProperty().map(PhaseStripView::words));
        remaining.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(tr("Progress of the run"));
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        for (Region live : new Region[] {remaining, bar}) {
            live.visibleProperty().bind(model.liveProperty());
            live.managedProperty().bind(live.visibleProperty());
        }
        getChildren().addAll(steps, bar, remaining);
        Present.map(model.runProperty(), PhaseStep::of, List.<PhaseStep>of()).subscribe(this::show);
    }

    private static String words(Duration remaining) {
        long seconds = (remaining.toMillis() + 999) / 1000;
        return seconds <= 0
                ? tr("ending")
                : tr("about %s left", String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }

    private void show(List<PhaseStep> phases) {
        steps.getChildren().clear();
        for (PhaseStep step : phases) {
            if (!steps.getChildren().isEmpty()) {
                FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
                arrow.getStyleClass().add("phase-arrow");
                steps.getChildren().add(arrow);
            }
            steps.getChildren().add(label(step));
        }
    }

    private static Label label(PhaseStep step) {
        Feather icon = switch (step.state()) {
            case DONE -> Feather.CHECK;
            case NOW -> Feather.PLAY;
            case TO_COME -> Feather.CIRCLE;
            case SKIPPED -> Feather.MINUS;
        };
        Label label = new Label(tr(step.phase().label()), new FontIcon(icon));
        label.getStyleClass()
                .addAll("phase", step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        label.getStyleClass().add("phase-" + step.phase().name().toLowerCase(Locale.ROOT));
        label.setAccessibleText(tr(step.phase().label()) + ", " + step.state().word());
        return label;
    }
}
