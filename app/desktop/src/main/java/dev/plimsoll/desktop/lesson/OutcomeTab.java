package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What came of the work by service and quarter. Times are distributions; nothing is by person.
final class OutcomeTab extends VBox {
    private final StackPane detail = new StackPane();

    OutcomeTab(LessonsModel model) {
        RecordTable<OutcomeBoard.Row> table = new RecordTable<>(
                "outcome-list",
                tr("Outcomes by service and quarter"),
                model.outcomes(),
                columns(),
                tr("No run has ended and no incident was reported yet. Run an experiment, or report an incident."),
                _ -> {});
        table.chosenProperty().subscribe(this::show);
        Divided split = Divided.above(0.5, table, detail);
        setVgrow(split, Priority.ALWAYS);
        String caution = OutcomeBoard.CAUTION;
        getChildren().addAll(Words.wrapped(tr(caution), "panel-title"), split);
    }

    private static List<Column<OutcomeBoard.Row>> columns() {
        return List.of(
                Column.of(tr("Service"), 90, OutcomeBoard.Row::service),
                Column.of(tr("Quarter"), 90, row -> row.quarter().toString()),
                Column.of(tr("Lead time"), 150, row -> LessonWords.distribution(row.leadTimes())),
                Column.of(tr("Runs"), 100, LessonWords::verdicts),
                Column.of(tr("Change fail"), 112, LessonWords::changeFail),
                Column.of(tr("Prevented"), 95, row -> String.valueOf(row.prevented())),
                Column.of(tr("Rollbacks"), 100, row -> LessonWords.distribution(row.rollbacks())),
                Column.of(tr("Time to recover"), 170, row -> LessonWords.distribution(row.recoveries())),
                Column.of(tr("Incidents"), 95, row -> String.valueOf(row.incidents())),
                Column.of(tr("Harmful"), 85, row -> String.valueOf(row.harmful())),
                Column.of(tr("Disclosures"), 115, row -> String.valueOf(row.disclosures())),
                Column.of(trIn("outcomes", "Verified"), 85, row -> String.valueOf(row.verifiedActions())),
                Column.of(tr("Reused"), 80, row -> String.valueOf(row.reusedLearnings())));
    }

    private void show(OutcomeBoard.@Nullable Row row) {
        if (row == null) {
            detail.getChildren()
                    .setAll(Words.wrapped(tr("Choose a service and quarter to read all of it."), "text-muted"));
            return;
        }
        VBox page = new VBox(
                Words.wrapped(row.service() + ", " + row.quarter(), "title-4"),
                Grid.pairs(List.of(
                        List.of(tr("Lead time"), LessonWords.distribution(row.leadTimes())),
                        List.of(tr("Runs by verdict"), LessonWords.verdicts(row)),
                        List.of(
                                tr("Change fail"),
                                tr("%s of the runs that gave an answer", LessonWords.changeFail(row))),
                        List.of(
                                tr("Prevented"),
                                tr("%d times a run stopped itself before worse came of it", row.prevented())),
                        List.of(tr("Rollbacks"), LessonWords.distribution(row.rollbacks())),
                        List.of(tr("Time to recover"), LessonWords.distribution(row.recoveries())),
                        List.of(tr("Incidents"), tr("%d, %d critical or major", row.incidents(), row.harmful())),
                        List.of(
                                tr("Disclosures"),
                                tr("%d incidents and near misses that were told of", row.disclosures())),
                        List.of(tr("Verified actions"), String.valueOf(row.verifiedActions())),
                        List.of(tr("Reused learnings"), String.valueOf(row.reusedLearnings())))));
        detail.getChildren().setAll(Pages.scrolled(tr("Outcomes of %s in %s", row.service(), row.quarter()), page));
    }
}
