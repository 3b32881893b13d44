package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.engine.audit.FindActs.Found;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The audit screen.
public final class AuditView extends VBox {
    /// What can be done from here beside reading.
    ///
    /// @param verifyAnchor with an anchor that the person chooses
    public record Actions(Action verifyAnchor, Action writeAnchor, Action export) {}

    /// @param zone in which times are shown
    public AuditView(AuditModel model, Actions actions, ZoneId zone) {
        getStyleClass().add("screen");
        setId("audit");
        RecordTable<Found> table = new RecordTable<>(
                "ledger",
                tr("Entries of the ledger, the newest first"),
                model.shown(),
                columns(zone),
                tr("No entry passes the filter."),
                _ -> {});
        Divided split = Divided.above(0.62, table, new EntryView(table.chosenProperty()));
        setVgrow(split, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ProblemPane(model.problemProperty()),
                        header(model, actions),
                        AuditFilterBar.of(model),
                        finding(model),
                        split);
    }

    private static List<Column<Found>> columns(ZoneId zone) {
        List<Column<Found>> columns = new ArrayList<>(AuditText.columns(zone));
        columns.replaceAll(column -> switch (column.head()) {
            case "Outcome" -> Column.of(tr("Outcome"), column.width(), AuditView::outcomeWord, AuditView::outcome);
            case "Time" -> Column.whole(tr("Time"), column.width(), column.text());
            default -> Column.of(tr(column.head()), column.width(), said(column));
        });
        return columns;
    }

    /// What a cell shows: the export of the ledger keeps the act as it is written there.
    private static Function<Found, String> said(Column<Found> column) {
        return column.head().equals("Act") ? found -> ActWords.of(found.act().action()) : column.text();
    }

    /// Icon and word, so that a refusal does not rest on colour alone.
    private static Node outcome(Found found) {
        return found.act().allowed()
                ? Badge.of(outcomeWord(found), Feather.CHECK, Badge.Tone.NEUTRAL)
                : Badge.of(outcomeWord(found), Feather.SLASH, Badge.Tone.DANGER);
    }

    private static String outcomeWord(Found found) {
        return found.act().allowed() ? tr("Done") : tr("Refused");
    }

    private static Node header(AuditModel model, Actions actions) {
        Label title = new Label(tr("Ledger"));
        title.getStyleClass().add("title-4");
        Label count = new Label();
        count.setId("ledger-count");
        count.getStyleClass().add("text-muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tr(
                                "%d of %d entries",
                                model.shown().size(), model.totalProperty().get()),
                        model.shown(),
                        model.totalProperty()));
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        Action verify = Action.of(
                        tr("Verify"),
                        tr("Check that no entry was changed, moved or taken out"),
                        Feather.SHIELD,
                        () -> model.verify(List.of()))
                .disabledWhen(model.checkingProperty());
        Action cancel = Action.of(
                        tr("Cancel the check"), tr("End the check that goes on"), Feather.X, model::cancelCheck)
                .disabledWhen(model.checkingProperty().not());
        Node button = verify.button("accent");
        button.setId("verify-ledger");
        title.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(
                title,
                count,
                new WrappingRow(
                        actions.export().button(),
                        actions.writeAnchor().button(),
                        actions.verifyAnchor().button(),
                        button,
                        cancel.iconButton()));
        row.getStyleClass().add("screen-header");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What the last check found. Takes no room before.
    private static Node finding(AuditModel model) {
        FontIcon icon = new FontIcon();
        Label sentence = new Label();
        sentence.setId("ledger-finding");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.textProperty().bind(Present.map(model.findingProperty(), Finding::sentence, ""));
        HBox row = new HBox(icon, sentence);
        row.getStyleClass().add("finding");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(Present.is(model.findingProperty()));
        row.managedProperty().bind(row.visibleProperty());
        model.findingProperty().subscribe(found -> {
            boolean intact = found == null || found.intact();
            icon.setIconCode(intact ? Feather.CHECK_CIRCLE : Feather.ALERT_OCTAGON);
            row.getStyleClass().removeAll("well", "broken");
            row.getStyleClass().add(intact ? "well" : "broken");
        });
        return row;
    }
}
