package dev.plimsoll.desktop.agreement;

import dev.plimsoll.desktop.agreement.AgreementWork.Row;
import dev.plimsoll.desktop.conflict.NewerBar;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The amendments screen.
public final class AgreementView extends VBox {
    /// @param showChanges opens what the contracts of an amendment change
    public AgreementView(AgreementModel model, Consumer<AmendmentId> showChanges) {
        getStyleClass().add("screen");
        setId("agreements");
        RecordTable<Row> table = new RecordTable<>(
                "amendments",
                "Amendments of this workspace",
                model.rows(),
                columns(),
                "No amendment yet. Write one with: plimsoll amendment new",
                row -> model.open(row.state().id()));
        SplitPane split = new SplitPane(table, new AgreementDetail(model, showChanges));
        split.setDividerPositions(0.45);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), newer(model), split);
    }

    private static NewerBar newer(AgreementModel model) {
        return new NewerBar(
                Present.map(
                        model.newerProperty(),
                        now -> now.state().events().getLast().by() + " has changed amendment "
                                + now.state().id(),
                        ""),
                model::showNewer);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.of("Name", 70, row -> row.state().id().value()),
                Column.of("Title", 200, row -> row.state().amendment().title()),
                Column.of("State", 110, row -> row.stage().title(), row -> badge(row.stage())),
                Column.of("Signed", 80, AgreementView::signed),
                Column.of(
                        "Changed",
                        150,
                        row -> Words.when(row.state().events().getLast().at())));
    }

    private static String signed(Row row) {
        return row.state().signatures().size() + " of "
                + row.state().amendment().parties().size();
    }

    static Badge badge(AmendmentStage stage) {
        return switch (stage) {
            case DRAFT -> Badge.of(stage.title(), Feather.EDIT_2, Tone.NEUTRAL);
            case IN_REVIEW -> Badge.of(stage.title(), Feather.USERS, Tone.ACCENT);
            case APPROVED -> Badge.of(stage.title(), Feather.CHECK, Tone.SUCCESS);
            case EFFECTIVE -> Badge.of(stage.title(), Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case SUPERSEDED -> Badge.of(stage.title(), Feather.FAST_FORWARD, Tone.NEUTRAL);
            case WITHDRAWN -> Badge.of(stage.title(), Feather.SLASH, Tone.NEUTRAL);
        };
    }
}
