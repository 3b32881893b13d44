package dev.plimsoll.desktop.lesson;

import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.learning.outcome.OutcomeBoard;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What came of the work by service and quarter. Times are distributions; nothing is by person.
final class OutcomeTab extends VBox {
    private static final List<Column<OutcomeBoard.Row>> COLUMNS = List.of(
            Column.of("Service", 90, OutcomeBoard.Row::service),
            Column.of("Quarter", 90, row -> row.quarter().toString()),
            Column.of("Lead time", 150, row -> LessonWords.distribution(row.leadTimes())),
            Column.of("Runs", 100, LessonWords::verdicts),
            Column.of("Change fail", 112, LessonWords::changeFail),
            Column.of("Prevented", 95, row -> String.valueOf(row.prevented())),
            Column.of("Rollbacks", 100, row -> LessonWords.distribution(row.rollbacks())),
            Column.of("Time to recover", 170, row -> LessonWords.distribution(row.recoveries())),
            Column.of("Incidents", 95, row -> String.valueOf(row.incidents())),
            Column.of("Harmful", 85, row -> String.valueOf(row.harmful())),
            Column.of("Disclosures", 115, row -> String.valueOf(row.disclosures())),
            Column.of("Verified", 85, row -> String.valueOf(row.verifiedActions())),
            Column.of("Reused", 80, row -> String.valueOf(row.reusedLearnings())));

    private final StackPane detail = new StackPane();

    OutcomeTab(LessonsModel model) {
        RecordTable<OutcomeBoard.Row> table = new RecordTable<>(
                "outcome-list",
                "Outcomes by service and quarter",
                model.outcomes(),
                COLUMNS,
                "No run has ended and no incident was reported yet. Run an experiment, or report an incident.",
                _ -> {});
        table.chosenProperty().subscribe(this::show);
        SplitPane split = new SplitPane(table, detail);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(Words.wrapped(OutcomeBoard.CAUTION, "panel-title"), split);
    }

    private void show(OutcomeBoard.@Nullable Row row) {
        if (row == null) {
            detail.getChildren().setAll(Words.wrapped("Choose a service and quarter to read all of it.", "text-muted"));
            return;
        }
        VBox page = new VBox(
                Words.wrapped(row.service() + ", " + row.quarter(), "title-4"),
                Grid.pairs(List.of(
                        List.of("Lead time", LessonWords.distribution(row.leadTimes())),
                        List.of("Runs by verdict", LessonWords.verdicts(row)),
                        List.of("Change fail", LessonWords.changeFail(row) + " of the runs that gave an answer"),
                        List.of("Prevented", row.prevented() + " times a run stopped itself before worse came of it"),
                        List.of("Rollbacks", LessonWords.distribution(row.rollbacks())),
                        List.of("Time to recover", LessonWords.distribution(row.recoveries())),
                        List.of("Incidents", row.incidents() + ", " + row.harmful() + " critical or major"),
                        List.of("Disclosures", row.disclosures() + " incidents and near misses that were told of"),
                        List.of("Verified actions", String.valueOf(row.verifiedActions())),
                        List.of("Reused learnings", String.valueOf(row.reusedLearnings())))));
        detail.getChildren().setAll(Pages.scrolled("Outcomes of " + row.service() + " in " + row.quarter(), page));
    }
}
