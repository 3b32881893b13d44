package dev.plimsoll.desktop.report;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// A table of a report. Its columns share its width by their weights, but none is narrower than the longest word of
/// its head: in large text a word would break within.
final class ReportTable extends GridPane {
    /// For the ends of letters that lean out.
    private static final double BESIDE = 2;

    private final List<Block.Column> columns;
    private final List<Label> heads = new ArrayList<>();
    private int rows;

    ReportTable(List<Block.Column> columns) {
        this.columns = List.copyOf(columns);
        getStyleClass().add("table-grid");
        for (Block.Column column : columns) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column.number() ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(constraints);
            Label head = BlockView.label(column.title(), "caption");
            head.fontProperty().subscribe(_ -> share());
            heads.add(head);
            add(head, heads.size() - 1, 0);
        }
        widthProperty().subscribe(_ -> share());
        share();
    }

    /// Adds a row below the others.
    void addRow(List<Text> cells) {
        rows++;
        for (int column = 0; column < cells.size(); column++) {
            Text text = cells.get(column);
            Node cell = columns.get(column).number() ? BlockView.label(text.plain()) : BlockView.flow(text);
            setValignment(cell, VPos.TOP);
            add(cell, column, rows);
        }
    }

    private void share() {
        List<Double> weights =
                columns.stream().map(column -> (double) column.weight()).toList();
        double room = getWidth() - getHgap() * (columns.size() - 1);
        List<Double> shares =
                Shares.of(weights, heads.stream().map(ReportTable::widestWord).toList(), room);
        for (int column = 0; column < heads.size(); column++) {
            getColumnConstraints().get(column).setPercentWidth(100 * shares.get(column));
        }
    }

    private static double widestWord(Label head) {
        return BESIDE
                + Stream.of(head.getText().split(" "))
                        .mapToDouble(word -> {
                            javafx.scene.text.Text measured = new javafx.scene.text.Text(word);
                            measured.setFont(head.getFont());
                            return Math.ceil(measured.getLayoutBounds().getWidth());
                        })
                        .max()
                        .orElse(0);
    }
}
