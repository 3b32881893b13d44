package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.agreement.AgreementWork.Row;
import dev.plimsoll.desktop.conflict.NewerBar;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The amendments screen.
public final class AgreementView extends VBox {
    /// @param write begins an amendment of the contracts that are compared
    /// @param succeed the same, in the place of the one that is shown
    /// @param showChanges opens what the contracts of an amendment change
    public AgreementView(AgreementModel model, Action write, Action succeed, Consumer<AmendmentId> showChanges) {
        getStyleClass().add("screen");
        setId("agreements");
        RecordTable<Row> table = new RecordTable<>(
                "amendments",
                tr("Amendments of this workspace"),
                model.rows(),
                columns(),
                tr("No amendment yet. Open two contracts, then press Write an amendment."),
                row -> model.open(row.state().id()));
        table.mark(
                model.shownProperty(),
                looked -> looked.state().id(),
                row -> row.state().id());
        Button fresh = write.button();
        fresh.setId("write-amendment");
        Button again = Action.of(
                        tr("Take up again"),
                        tr("Go on with the amendment that was written and not kept"),
                        Feather.CORNER_UP_LEFT,
                        model.drafting()::takeUp)
                .button();
        again.setId("take-up-amendment");
        again.visibleProperty().bind(model.drafting().asideProperty().isNotNull());
        again.managedProperty().bind(again.visibleProperty());
        VBox list = new VBox(Pages.row(fresh, again), table);
        list.getChildren().getFirst().getStyleClass().add("detail-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        Divided split = Divided.beside(0.45, list, new AgreementDetail(model, succeed, showChanges));
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), newer(model), split);
    }

    private static NewerBar newer(AgreementModel model) {
        return new NewerBar(
                Present.map(
                        model.newerProperty(),
                        now -> tr(
                                "%s has changed amendment %s",
                                now.state().events().getLast().by(), now.state().id()),
                        ""),
                model::showNewer);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.of(tr("Name"), 70, row -> row.state().id().value()),
                Column.of(tr("Title"), 200, row -> row.state().amendment().title()),
                Column.of(tr("State"), 110, row -> tr(row.stage().title()), row -> badge(row.stage())),
                Column.of(tr("Signed"), 80, AgreementView::signed),
                Column.of(
                        tr("Changed"),
                        150,
                        row -> Words.when(row.state().events().getLast().at())));
    }

    private static String signed(Row row) {
        return tr(
                "%d of %d",
                row.state().signatures().size(),
                row.state().amendment().parties().size());
    }

    static Badge badge(AmendmentStage stage) {
        return switch (stage) {
            case DRAFT -> Badge.of(tr(stage.title()), Feather.EDIT_2, Tone.NEUTRAL);
            case IN_REVIEW -> Badge.of(tr(stage.title()), Feather.USERS, Tone.ACCENT);
            case APPROVED -> Badge.of(tr(stage.title()), Feather.CHECK, Tone.SUCCESS);
            case EFFECTIVE -> Badge.of(tr(stage.title()), Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case SUPERSEDED -> Badge.of(tr(stage.title()), Feather.FAST_FORWARD, Tone.NEUTRAL);
            case WITHDRAWN -> Badge.of(tr(stage.title()), Feather.SLASH, Tone.NEUTRAL);
        };
    }
}
