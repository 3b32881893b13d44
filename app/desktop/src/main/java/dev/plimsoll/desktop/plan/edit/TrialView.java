package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Lengths;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.SignalWords;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Hindsight;
import dev.plimsoll.model.run.ThresholdReplay.Firing;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Beside what a plan watches for: what it would have done in recorded runs.
final class TrialView extends VBox {
    private final VBox found = new VBox();

    /// @param ask tries what is written now
    TrialView(TrialModel model, Runnable ask) {
        getStyleClass().add("plan-form");
        setId("plan-trial");
        found.getStyleClass().add("form-section");
        Button run = Action.of(
                        tr("Try on recorded runs"),
                        tr("Say when each condition would have been met in the newest runs of the service"),
                        Feather.REWIND,
                        ask)
                .disabledWhen(model.tryingProperty())
                .button();
        run.setId("try-plan");
        Button cancel = Action.of(tr("Cancel the trial"), tr("Stop reading recorded runs"), Feather.X, model::cancel)
                .button("flat");
        cancel.setId("cancel-trial");
        cancel.visibleProperty().bind(model.tryingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        Label overtaken =
                Words.wrapped(tr("The plan has been changed since this was tried. Try it again."), "field-note");
        overtaken.visibleProperty().bind(model.overtakenProperty());
        overtaken.managedProperty().bind(overtaken.visibleProperty());
        getChildren()
                .addAll(
                        Words.wrapped(tr("Recorded runs"), "section-title"),
                        Words.wrapped(
                                tr("What the plan watches for, saved or not, against runs that are on record: an alarm"
                                        + " in a run that passed is false, none in a run that failed is missed."),
                                "field-hint"),
                        Pages.row(run, cancel),
                        new ProblemPane(model.problemProperty()),
                        overtaken,
                        found);
        model.trialProperty().subscribe(this::show);
    }

    private void show(@Nullable Trial trial) {
        found.getChildren().setAll(trial == null ? List.of() : nodes(trial));
    }

    private static List<Node> nodes(Trial trial) {
        if (trial.runs() == 0) {
            return List.of(Words.wrapped(
                    tr(
                            "No run of the service %s with measurements is on record yet. Run a plan of this service"
                                    + " once: its measurements are what thresholds are tried on.",
                            trial.plan().scope().service()),
                    "text-muted"));
        }
        if (trial.conditions().isEmpty()) {
            return List.of(Words.wrapped(
                    tr("The plan watches for nothing yet: add an abort criterion, a threshold or harm on the page"
                            + " Stop."),
                    "text-muted"));
        }
        List<Node> nodes = new ArrayList<>();
        trial.conditions().forEach(condition -> nodes.add(part(trial.plan(), condition)));
        return nodes;
    }

    private static Node part(ExperimentPlan plan, Trial.Condition condition) {
        VBox part = new VBox(
                Words.wrapped(kind(condition.kind()) + ": " + words(plan, condition.criterion()), "text-bold"),
                Words.wrapped(sum(condition)),
                Grid.of(
                        List.of(tr("Run"), tr("Verdict"), tr("In hindsight"), tr("What would have happened")),
                        condition.outcomes().stream().map(TrialView::row).toList(),
                        ""));
        part.getStyleClass().add("page-part");
        return part;
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "abort" -> tr("Stops the run");
            case "harm" -> tr("Counts as harm");
            case "hold" -> tr("Holds the run");
            case "roll back" -> tr("Rolls back");
            case "kill" -> tr("Kills the run");
            default -> kind;
        };
    }

    private static String words(ExperimentPlan plan, AbortCriterion criterion) {
        Signal signal = Signal.named(criterion.signal(), plan.signals());
        return tr(
                "%s %s for %s",
                SignalWords.name(signal),
                criterion.condition().format(signal),
                Lengths.words(criterion.holdsFor().toString()));
    }

    private static String sum(Trial.Condition condition) {
        if (condition.judged() == 0) {
            return condition.count(Hindsight.NOT_MEASURED)
                            == condition.outcomes().size()
                    ? tr("No run has recorded this signal yet.")
                    : tr("No verdict of these runs says whether it would have been right.");
        }
        return String.join(
                " · ",
                trCount(
                        condition.judged(),
                        "%2$d right of %1$d run that passed or failed",
                        "%2$d right of %1$d runs that passed or failed",
                        condition.count(Hindsight.RIGHT)),
                trCount(condition.count(Hindsight.FALSE_ALARM), "%d false alarm", "%d false alarms"),
                tr("%d missed", condition.count(Hindsight.MISSED)));
    }

    private static List<String> row(Trial.Outcome outcome) {
        return List.of(
                outcome.run().id().value(),
                outcome.run()
                        .verdict()
                        .map(verdict -> trIn("found", verdict.name()))
                        .orElse(""),
                word(outcome.hindsight()),
                happened(outcome.firing()));
    }

    private static String word(Hindsight hindsight) {
        return switch (hindsight) {
            case RIGHT -> tr("right");
            case FALSE_ALARM -> tr("false alarm");
            case MISSED -> tr("missed");
            case UNDECIDED -> tr("undecided");
            case NOT_MEASURED -> tr("not measured");
        };
    }

    private static String happened(Firing firing) {
        return firing.after()
                .map(after -> tr("met after %s: %s", Lengths.words(after.toString()), told(firing.sentence())))
                .orElse(tr("never met"));
    }
}
