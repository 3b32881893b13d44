package dev.plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How narrow the columns of a table may become, and which there is room for. The first names a row and the widest text
/// tells what it is about: both stay. Of the others the rightmost yields first, those with badges after those with
/// text. What is copied has all of them.
final class ColumnRoom {
    private static final double NARROWEST = 70;
    private static final double NARROWEST_MAIN = 100;
    /// Of the width it asks for: what a row is about is worth more than a column of text beside it.
    private static final double SHARE_OF_MAIN = 0.6;
    private static final double AROUND_HEAD = 24;

    /// Of the bar that scrolls, and the borders.
    private static final double BESIDE = 18;

    private final List<Double> usual = new ArrayList<>();
    private final List<Double> wished = new ArrayList<>();
    private final int main;
    private final List<Integer> yielding;
    private final Set<Integer> pictures;
    /// What the main column takes beyond its least width before a badge yields to it.
    private final double comfort;

    /// Measures the heads, which takes longer than to look again what there is room for.
    ColumnRoom(List<? extends Column<?>> columns) {
        main = main(columns);
        for (Column<?> column : columns) {
            double narrowest = usual.size() == main ? NARROWEST_MAIN : NARROWEST;
            // A word of a badge is never cut.
            double content = column.picture() == null ? Math.min(column.width(), narrowest) : column.width();
            usual.add(Math.max(content, room(column.head())));
            wished.add(column.width());
        }
        comfort = columns.isEmpty()
                ? 0
                : Math.max(0, SHARE_OF_MAIN * columns.get(main).width() - NARROWEST_MAIN);
        pictures = IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).picture() != null)
                .boxed()
                .collect(Collectors.toSet());
        yielding = IntStream.range(1, columns.size())
                .filter(at -> at != main)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                at -> columns.get(at).picture() != null)
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /// The column that tells what a row is about.
    private static int main(List<? extends Column<?>> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .max(Comparator.<Integer, Boolean>comparing(
                                at -> columns.get(at).picture() == null)
                        .thenComparingDouble(at -> columns.get(at).width()))
                .orElse(0);
    }

    /// The least width of each column.
    ///
    /// @param scale size of the text beside the usual one
    List<Double> least(double scale) {
        return usual.stream().map(width -> width * scale).toList();
    }

    /// What a head takes in the usual size of text: a word is longer in one language than in another.
    private static double room(String head) {
        Text text = new Text(head);
        text.setFont(Font.font(null, FontWeight.BOLD, RecordTable.USUAL_TEXT));
        return text.getLayoutBounds().getWidth() + AROUND_HEAD;
    }

    /// Which columns are shown.
    ///
    /// @param least their widths at least
    /// @param width of the table; 0 before it is laid out
    List<Boolean> shown(List<Double> least, double width) {
        List<Boolean> shown = new ArrayList<>(Collections.nCopies(least.size(), true));
        double wanted = least.stream().mapToDouble(Double::doubleValue).sum() + BESIDE;
        for (int at : yielding) {
            double more = pictures.contains(at) ? 0 : comfort * least.getFirst() / usual.getFirst();
            if (width <= 0 || wanted + more <= width) {
                continue;
            }
            shown.set(at, false);
            wanted -= least.get(at);
        }
        return shown;
    }

    /// Lets a column ask for another width.
    ///
    /// @param least the widths at least, in the same size of text
    void wish(int at, double width, List<Double> least) {
        wished.set(at, width * usual.getFirst() / least.getFirst());
    }

    /// How wide each column is: what it asks for as far as there is room, and what is left for the one that tells what
    /// a
    /// row is about. It depends on nothing but the room: a table that was narrow for a while is as it was before.
    ///
    /// @param shown which columns there are; the others get nothing
    /// @param least the widths at least
    /// @param room what they share
    List<Double> widths(List<Boolean> shown, List<Double> least, double room) {
        double scale = least.getFirst() / usual.getFirst();
        double[] more = new double[least.size()];
        double left = room;
        for (int at = 0; at < more.length; at++) {
            if (shown.get(at)) {
                more[at] = Math.max(0, wished.get(at) * scale - least.get(at));
                left -= least.get(at);
            }
        }
        double share = Math.clamp(left / Math.max(1, Arrays.stream(more).sum()), 0, 1);
        List<Double> widths = new ArrayList<>();
        for (int at = 0; at < more.length; at++) {
            widths.add(shown.get(at) ? Math.floor(least.get(at) + share * more[at]) : 0);
        }
        double rest = room - widths.stream().mapToDouble(Double::doubleValue).sum();
        widths.set(main, widths.get(main) + Math.max(0, rest));
        return widths;
    }
}
