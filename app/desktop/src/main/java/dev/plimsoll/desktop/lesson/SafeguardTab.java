package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister.Entry;
import dev.plimsoll.model.learning.safeguard.SafeguardRegister.Trial;
import dev.plimsoll.model.plan.PlanId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Safeguards, those with a gap first; the chosen one with what it did in each run.
final class SafeguardTab extends VBox {
    private final LessonsModel model;
    private final Consumer<Object> open;
    private final StackPane detail = new StackPane();

    SafeguardTab(LessonsModel model, Consumer<Object> open) {
        this.model = model;
        this.open = open;
        RecordTable<Entry> table = new RecordTable<>(
                "safeguard-list",
                tr("Safeguards, those with a gap first"),
                model.safeguards(),
                List.of(
                        Column.of(tr("State"), 150, LessonWords::state, LessonWords::badge),
                        Column.of(tr("Service"), 90, Entry::service),
                        Column.of(
                                tr("Kind"),
                                110,
                                entry -> trIn("safeguard", entry.kind().word())),
                        Column.of(tr("Safeguard"), 260, SafeguardTab::name),
                        Column.of(
                                tr("Last challenged"),
                                260,
                                entry -> entry.lastChallenge()
                                        .map(LessonWords::trial)
                                        .orElse(tr("never"))),
                        Column.of(
                                tr("Runs"),
                                70,
                                entry -> String.valueOf(entry.trials().size()))),
                tr("No run has ended yet. Run an experiment; its record tells what each safeguard did."),
                _ -> {});
        table.chosenProperty().subscribe(this::show);
        Divided split = Divided.above(0.6, table, detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(LessonsView.sentence(model.gapsProperty()), split);
    }

    private void show(@Nullable Entry entry) {
        if (entry == null) {
            detail.getChildren()
                    .setAll(Words.wrapped(tr("Choose a safeguard to see what it did in each run."), "text-muted"));
            return;
        }
        VBox page = new VBox(
                Words.wrapped(name(entry), "title-4"),
                Words.wrapped(tr("Intended: %s.", told(entry.intended()))),
                buttons(entry),
                Grid.of(
                        List.of(tr("Run"), tr("When"), tr("State"), tr("Measured"), tr("Evidence"), tr("Counts")),
                        entry.trials().reversed().stream()
                                .map(SafeguardTab::row)
                                .toList(),
                        ""));
        detail.getChildren().setAll(Pages.scrolled(tr("What %s did", name(entry)), page));
    }

    /// An abort criterion has its numbers in its name, and is the same for everybody.
    private static String name(Entry entry) {
        return told(trIn("safeguard", entry.name()));
    }

    private static List<String> row(Trial trial) {
        return List.of(
                trial.run().value(),
                Words.when(trial.at()),
                trIn("safeguard", trial.performance().state().word()),
                told(trial.performance().measured()),
                LessonWords.evidence(trial),
                trial.valid() ? tr("yes") : tr("no, the run broke down"));
    }

    private Node buttons(Entry entry) {
        HBox row = Pages.row();
        entry.gap().or(entry::lastChallenge).ifPresent(trial -> {
            row.getChildren()
                    .add(Action.of(
                                    tr("Show run %s", trial.run()),
                                    tr("The run in which it was last called upon"),
                                    Feather.ACTIVITY,
                                    () -> open.accept(trial.run()))
                            .button());
            PlanId plan = model.planOf(trial.run());
            if (plan != null) {
                row.getChildren()
                        .add(Action.of(
                                        tr("Test it again with %s", plan),
                                        tr("Open the experiment that called upon it, to run it again"),
                                        Feather.ROTATE_CW,
                                        () -> open.accept(plan))
                                .button(entry.gap().isPresent() ? "accent" : "test-again"));
            }
        });
        return row;
    }
}
