package dev.plimsoll.desktop.wording;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.lint.Remark;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Remarks on a wording: the words, why they are worth a change, what to write about instead, and who says so.
public final class RemarkList extends VBox {
    public RemarkList() {
        getStyleClass().add("remarks");
        show(List.of(), null);
    }

    /// @param find shows the place of a remark in the text; null where there is no text to show
    public void show(List<Remark> remarks, @Nullable Consumer<Remark> find) {
        getChildren().setAll(remarks.stream().map(one -> remark(one, find)).toList());
        setAccessibleText(sentence(remarks));
        setVisible(!remarks.isEmpty());
        setManaged(!remarks.isEmpty());
    }

    /// How many there are, in a sentence.
    public static String sentence(List<Remark> remarks) {
        long blame = remarks.stream()
                .filter(one -> one.weight() == Remark.Weight.CLEAR)
                .count();
        return remarks.isEmpty()
                ? tr("Nothing in the wording blames anybody.")
                : trCount(
                        remarks.size(),
                        "%d remark on the wording, %d of clear blame.",
                        "%d remarks on the wording, %d of clear blame.",
                        blame);
    }

    private static Node remark(Remark remark, @Nullable Consumer<Remark> find) {
        VBox words = new VBox(
                Words.wrapped(tr("“%s”", remark.words()), "gate-name"),
                Words.wrapped(told(remark.reason()) + " " + told(remark.direction())),
                Words.wrapped(tr("Source: %s", remark.source()), "gate-reason"));
        HBox row = Pages.row(badge(remark.weight()), Pages.growing(words));
        if (find != null) {
            row.getChildren()
                    .add(Action.of(
                                    tr("Show"),
                                    tr("Mark these words in the text"),
                                    Feather.CROSSHAIR,
                                    () -> find.accept(remark))
                            .iconButton("flat"));
        }
        row.getStyleClass().add("remark");
        return row;
    }

    static Badge badge(Remark.Weight weight) {
        return switch (weight) {
            case CLEAR -> Badge.of(tr("Blame"), Feather.ALERT_OCTAGON, Tone.DANGER);
            case SOFT -> Badge.of(tr("May blame"), Feather.ALERT_TRIANGLE, Tone.WARNING);
            case HINT -> Badge.of(tr("Hint"), Feather.INFO, Tone.NEUTRAL);
        };
    }
}
