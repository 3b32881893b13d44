package dev.plimsoll.desktop.help;

import dev.plimsoll.desktop.control.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A page of help as it is read.
final class HelpPage extends VBox {
    private static final double WIDEST_PICTURE = 760;

    HelpPage(Topic topic) {
        getStyleClass().add("help-page");
        Label kind = Words.wrapped(topic.kind().label(), "caption");
        getChildren().addAll(kind, Words.wrapped(topic.title(), "title-3"));
        topic.parts().forEach(part -> getChildren().add(node(part)));
    }

    private Node node(Part part) {
        return switch (part) {
            case Part.Heading heading -> Words.wrapped(heading.text(), "section-title");
            case Part.Paragraph(List<Part.Piece> words) -> flow(words);
            case Part.Item(String mark, List<Part.Piece> words) -> item(mark, words);
            case Part.Table(List<List<List<Part.Piece>>> rows) -> table(rows);
            case Part.Picture(String name, String file) -> picture(name, file);
        };
    }

    private static TextFlow flow(List<Part.Piece> pieces) {
        TextFlow flow = new TextFlow();
        StringBuilder said = new StringBuilder();
        for (Part.Piece piece : pieces) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("help-" + piece.look().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
            said.append(piece.text());
        }
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(said.toString());
        return flow;
    }

    private static Node item(String mark, List<Part.Piece> words) {
        Label begin = new Label(mark);
        begin.setMinWidth(USE_PREF_SIZE);
        TextFlow text = flow(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox item = new HBox(begin, text);
        item.getStyleClass().add("help-item");
        return item;
    }

    private static Node table(List<List<List<Part.Piece>>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table-grid");
        int columns = rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < Math.min(columns, rows.get(row).size()); column++) {
                TextFlow cell = flow(rows.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "help-head" : "help-cell");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private Node picture(String name, String file) {
        Image image = new Image(
                Objects.requireNonNull(HelpPage.class.getResource(file), file).toExternalForm(), true);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty()
                .bind(widthProperty().subtract(64).map(room -> Math.min(WIDEST_PICTURE, room.doubleValue())));
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(name);
        return new VBox(view, Words.wrapped(name, "field-hint"));
    }
}
