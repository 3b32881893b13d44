package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.StandingWords;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.search.FindRecurrences.Recurrence;
import dev.plimsoll.model.learning.card.CardAction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Factors that were met before, each with what was to be done then and whether that was verified. Takes no room
/// while there are none.
public final class RecurrenceView extends VBox {
    private final RecurrenceModel model;
    private final Consumer<String> open;
    private final VBox rows = new VBox();

    /// @param open shows a record by its name, such as `I1`
    public RecurrenceView(RecurrenceModel model, Consumer<String> open) {
        this.model = model;
        this.open = open;
        setId("recurrences");
        Label unknown = Words.wrapped("", "text-muted");
        unknown.textProperty().bind(model.unknownProperty());
        unknown.visibleProperty().bind(model.unknownProperty().isNotEmpty());
        unknown.managedProperty().bind(unknown.visibleProperty());
        rows.getStyleClass().add("gates");
        getChildren().add(Pages.part(tr("Met before"), unknown, rows));
        model.unknownProperty().subscribe(_ -> show());
        model.found().subscribe(this::show);
        show();
    }

    private void show() {
        rows.getChildren().setAll(model.found().stream().map(this::row).toList());
        boolean any = !model.found().isEmpty() || !model.unknownProperty().get().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private Node row(Recurrence again) {
        VBox words = new VBox(
                Words.wrapped(again.factor(), "gate-name"),
                Words.wrapped(tr(
                        "Met in %s, %s, %s: %s",
                        again.where(), again.title(), Words.when(again.at()), again.earlier())));
        for (CardAction action : again.actions()) {
            words.getChildren()
                    .add(Words.wrapped(
                            tr("To be done then: %s (%s)", action.text(), StandingWords.of(action)), "gate-reason"));
        }
        Region openIt = Action.of(
                        tr("Open %s", again.where()),
                        again.title(),
                        Feather.ARROW_RIGHT,
                        () -> open.accept(again.where()))
                .button();
        openIt.setMinWidth(USE_PREF_SIZE);
        return Pages.row(badge(again), Pages.growing(words), openIt);
    }

    private static Badge badge(Recurrence again) {
        if (again.actions().isEmpty()) {
            return Badge.of(tr("No action then"), Feather.ALERT_TRIANGLE, Tone.WARNING);
        }
        return again.unverified()
                ? Badge.of(tr("Not verified"), Feather.ALERT_TRIANGLE, Tone.WARNING)
                : Badge.of(tr("Verified"), Feather.CHECK_CIRCLE, Tone.SUCCESS);
    }
}
