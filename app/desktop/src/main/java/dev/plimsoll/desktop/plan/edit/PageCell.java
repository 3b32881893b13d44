package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Badge;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A page of the form, with how much is to be said of it.
final class PageCell extends ListCell<Page> {
    private final PlanEditorModel model;

    PageCell(PlanEditorModel model) {
        this.model = model;
        setContentDisplay(ContentDisplay.RIGHT);
        // As wide as the list: a long name never makes it scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Page page, boolean empty) {
        super.updateItem(page, empty);
        if (empty || page == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var notes = model.checkProperty().get().notes().stream()
                .filter(note -> page.shows(note.at()))
                .toList();
        boolean barring = notes.stream().anyMatch(PlanCheck.Note::barring);
        setText(page.label());
        setGraphic(
                notes.isEmpty()
                        ? null
                        : Badge.of(
                                String.valueOf(notes.size()),
                                barring ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE,
                                barring ? Badge.Tone.DANGER : Badge.Tone.WARNING));
        setAccessibleText(notes.isEmpty() ? page.label() : tr("%s, to do: %d", page.label(), notes.size()));
    }
}
