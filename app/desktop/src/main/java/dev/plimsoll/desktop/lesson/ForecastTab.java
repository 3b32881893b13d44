package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.SignalWords;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.engine.learning.Lessons;
import dev.plimsoll.model.learning.forecast.Adjustment;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Forecasts against what came: how many intervals held, and the misses that ask what is adjusted.
final class ForecastTab extends VBox {
    ForecastTab(LessonsModel model, Consumer<Object> open) {
        RecordTable<CalibrationRow> scores = new RecordTable<>(
                "calibration-list",
                tr("How good forecasts have been"),
                model.calibrations(),
                List.of(
                        Column.of(tr("Of"), 150, CalibrationRow::name),
                        Column.of(tr("Intervals that held the value"), 290, CalibrationRow::held),
                        Column.of(tr("n of intervals"), 110, CalibrationRow::intervals),
                        Column.of(tr("Brier score (0 best, 2 worst)"), 240, CalibrationRow::brier),
                        Column.of(tr("n of verdicts"), 110, CalibrationRow::verdicts)),
                tr("No run has ended yet."),
                _ -> {});
        Divided split = Divided.above(0.45, scores, missed(model, open));
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(LessonsView.sentence(model.forecastProperty()), split);
    }

    private static Node missed(LessonsModel model, Consumer<Object> open) {
        RecordTable<Lessons.Answered> table = new RecordTable<>(
                "missed-list",
                tr("Values outside their intervals, the furthest first"),
                model.missed(),
                List.of(
                        Column.of(tr("Decision"), 170, LessonWords::answer, LessonWords::badge),
                        Column.of(
                                tr("Run"), 60, one -> one.deviation().run().id().value()),
                        Column.of(
                                tr("Signal"),
                                110,
                                one -> SignalWords.name(
                                        one.deviation().reading().signal())),
                        Column.of(tr("Forecast"), 150, LessonWords::forecast),
                        Column.of(tr("Came"), 90, LessonWords::came),
                        Column.of(
                                tr("Evidence"),
                                90,
                                one -> one.deviation().run().id() + ":e"
                                        + one.deviation().event()),
                        Column.of(tr("Because"), 260, LessonWords::because)),
                tr("No value was outside its interval."),
                _ -> {});
        VBox.setVgrow(table, Priority.ALWAYS);
        ComboBox<Adjustment> adjust = Pages.choice(
                tr("What is adjusted"), List.of(Adjustment.values()), one -> trIn("adjustment", one.word()));
        Tie.both(adjust, adjust.valueProperty(), model.adjustProperty());
        Button decide = Action.of(tr("Decide"), tr("It stands in the history of the plan"), Feather.CHECK, () -> {
                    Lessons.Answered chosen = table.chosenProperty().get();
                    if (chosen != null) {
                        model.decide(chosen);
                    }
                })
                .button("accent");
        decide.setId("decide-forecast");
        decide.disableProperty()
                .bind(Present.map(table.chosenProperty(), _ -> false, true)
                        .flatMap(none -> model.becauseProperty().map(text -> none || text.isBlank())));
        Button run = Action.of(tr("Show the run"), tr("The run in which it was missed"), Feather.ACTIVITY, () -> {
                    Lessons.Answered chosen = table.chosenProperty().get();
                    if (chosen != null) {
                        open.accept(chosen.deviation().run().id());
                    }
                })
                .button();
        run.disableProperty().bind(Present.not(table.chosenProperty()));
        for (Button button : List.of(decide, run)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox row = Pages.row(
                adjust,
                Pages.growing(Pages.line(tr("Why, and how"), tr("Why, and how"), model.becauseProperty())),
                decide,
                run);
        row.getStyleClass().add("detail-bar");
        return new VBox(table, row);
    }
}
