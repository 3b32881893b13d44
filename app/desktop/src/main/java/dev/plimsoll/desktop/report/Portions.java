package dev.plimsoll.desktop.report;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/// A long block, of which a portion is shown at a time. The report of an hour has thousands of rows: to lay them all
/// out would hold the window, and who wants them all exports the report.
final class Portions {
    private static final int SIZE = 30;

    private final Pane box;
    private final int count;
    private final IntConsumer add;
    private final Button more = Action.of(
                    tr("Show more"),
                    tr("Show the next part of this block; an exported report has all of it"),
                    Feather.CHEVRON_DOWN,
                    this::next)
            .button("flat", "show-more");
    private int shown;

    private Portions(Pane box, int count, IntConsumer add) {
        this.box = box;
        this.count = count;
        this.add = add;
    }

    /// Shows the first portion, and a button for the next where there is one.
    ///
    /// @param box in which the block stands, and below it the button
    /// @param count how many parts the block has
    /// @param add shows the part with this index, counted from 0
    static void of(Pane box, int count, IntConsumer add) {
        if (count <= SIZE) {
            IntStream.range(0, count).forEach(add);
        } else {
            Portions portions = new Portions(box, count, add);
            box.getChildren().add(portions.more);
            portions.next();
        }
    }

    private void next() {
        int end = Math.min(count, shown + SIZE);
        while (shown < end) {
            add.accept(shown++);
        }
        String said = tr("Show more: %d of %d are shown", shown, count);
        more.setText(said);
        more.setAccessibleText(said);
        if (shown == count) {
            box.getChildren().remove(more);
        }
    }
}
