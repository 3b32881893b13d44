package dev.plimsoll.desktop.lesson;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.learning.survival.SurvivalMap.Row;
import dev.plimsoll.model.plan.PlanId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every known way to fail against the experiments that bring it about, uncovered ones first.
final class SurvivalTab extends VBox {
    SurvivalTab(LessonsModel model, Consumer<Object> open) {
        RecordTable<Row> table = new RecordTable<>(
                "hazard-list",
                tr("Known ways to fail, uncovered ones first"),
                model.hazards(),
                List.of(
                        Column.of(
                                tr("Standing"),
                                170,
                                row -> LessonWords.standing(row.standing()),
                                row -> LessonWords.badge(row.standing())),
                        Column.of(
                                trIn("hazard", "Record"),
                                75,
                                row -> row.hazard().id()),
                        Column.of(
                                tr("Kind"),
                                90,
                                row -> trIn("hazard", row.hazard().kind())),
                        Column.of(tr("Experiments"), 110, SurvivalTab::plans),
                        Column.of(
                                tr("Last brought about"),
                                160,
                                row -> row.last().map(Words::when).orElse(tr("never"))),
                        Column.of(tr("Title"), 260, row -> row.hazard().title())),
                tr("No incident, near miss or scenario card yet. Report an incident, or write a card."),
                _ -> {});
        setVgrow(table, Priority.ALWAYS);
        ComboBox<PlanId> like = Pages.choice(tr("The plan that the draft begins with"), List.of(), PlanId::value);
        like.setItems(model.patterns());
        Tie.bothOrNone(like, like.valueProperty(), model.likeProperty());
        Button draft = Action.of(
                        tr("Draft the experiment"),
                        tr("For the chosen way to fail; its author changes what differs"),
                        Feather.PLUS,
                        () -> {
                            Row row = table.chosenProperty().get();
                            if (row != null) {
                                model.draft(row, open);
                            }
                        })
                .button("accent");
        draft.setId("draft-survival");
        draft.disableProperty()
                .bind(table.chosenProperty()
                        .map(row -> !LessonsModel.canBeDrafted(row))
                        .orElse(true));
        Label label = new Label(tr("with contracts, load and faults like those of"));
        Button show = Action.of(
                        tr("Show its experiment"), tr("Open the plan that brings it about"), Feather.CLIPBOARD, () -> {
                            Row row = table.chosenProperty().get();
                            if (row != null && !row.plans().isEmpty()) {
                                open.accept(row.plans().getFirst());
                            }
                        })
                .button();
        show.disableProperty()
                .bind(table.chosenProperty()
                        .map(row -> row == null || row.plans().isEmpty())
                        .orElse(true));
        HBox row = Pages.row(draft, label, like, show);
        row.getStyleClass().add("detail-bar");
        getChildren().addAll(LessonsView.sentence(model.coveredProperty()), table, row);
    }

    private static String plans(Row row) {
        return row.plans().isEmpty()
                ? trIn("experiments", "none")
                : row.plans().stream().map(PlanId::value).collect(Collectors.joining(", "));
    }
}
