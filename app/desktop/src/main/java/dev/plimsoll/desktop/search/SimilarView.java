package dev.plimsoll.desktop.search;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.archive.Likeness;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Records like the plan that is reviewed, each with why it is shown.
public final class SimilarView extends VBox {
    private final Consumer<Likeness> open;

    public SimilarView(SimilarModel model, Consumer<Likeness> open) {
        this.open = open;
        setId("similar");
        getStyleClass().add("sheet");
        Label sentence = Words.wrapped("", "text-muted");
        sentence.textProperty().bind(model.sentenceProperty());
        VBox rows = new VBox();
        rows.getStyleClass().add("gates");
        model.found()
                .subscribe(() -> rows.getChildren()
                        .setAll(model.found().stream().map(this::row).toList()));
        getChildren().add(Pages.part(tr("Similar past learnings"), sentence, rows));
    }

    private Node row(Likeness like) {
        VBox words = Pages.growing(
                new VBox(Words.wrapped(like.id() + "  " + like.title()), Words.wrapped(like.why(), "gate-reason")));
        Region openIt = Action.of(tr("Open %s", like.id()), like.title(), Feather.ARROW_RIGHT, () -> open.accept(like))
                .button();
        openIt.setMinWidth(USE_PREF_SIZE);
        return Pages.row(Badge.of(FoundWords.kind(like.kind()), Feather.BOOK_OPEN, Tone.ACCENT), words, openIt);
    }
}
