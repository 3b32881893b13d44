package dev.plimsoll.desktop.search;

import dev.plimsoll.model.archive.Marked;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text with the words that were looked for in bold and underlined.
final class MarkedFlow {
    private MarkedFlow() {}

    static TextFlow of(Marked marked, String style) {
        List<Text> pieces = new ArrayList<>();
        int end = 0;
        for (Marked.Mark mark : marked.marks()) {
            add(pieces, marked.text().substring(end, mark.from()), "found-plain");
            add(pieces, marked.text().substring(mark.from(), mark.to()), "found-mark");
            end = mark.to();
        }
        add(pieces, marked.text().substring(end), "found-plain");
        TextFlow flow = new TextFlow(pieces.toArray(Text[]::new));
        flow.getStyleClass().add(style);
        return flow;
    }

    private static void add(List<Text> pieces, String text, String style) {
        if (!text.isEmpty()) {
            Text piece = new Text(text);
            piece.getStyleClass().add(style);
            pieces.add(piece);
        }
    }
}
