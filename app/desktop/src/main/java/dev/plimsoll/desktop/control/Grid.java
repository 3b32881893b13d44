package dev.plimsoll.desktop.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small tables to read: every cell wraps, nothing scrolls on its own.
public final class Grid {
    private Grid() {}

    /// A table with a head.
    ///
    /// @param nothing what is shown instead when there is no row
    public static Node of(List<String> heads, List<List<String>> rows, String nothing) {
        if (rows.isEmpty()) {
            return label(nothing, "text-muted");
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table-grid");
        for (int column = 0; column < heads.size(); column++) {
            grid.add(label(heads.get(column), "caption"), column, 0);
            grid.getColumnConstraints().add(constraints(longest(rows, column)));
        }
        fill(grid, rows, 1);
        TableMenu.on(grid, String.join(", ", heads), () -> new TableText(heads, rows));
        return grid;
    }

    /// Names and values.
    public static Node pairs(List<List<String>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pair-grid");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        fill(grid, rows, 0);
        for (Node node : grid.getChildren()) {
            if (GridPane.getColumnIndex(node) == 0) {
                node.getStyleClass().addAll("pair-name", "text-muted");
            }
        }
        return grid;
    }

    private static void fill(GridPane grid, List<List<String>> rows, int from) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                grid.add(label(rows.get(row).get(column)), column, row + from);
            }
        }
    }

    private static int longest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    /// Columns of short values keep their width; those with sentences share the rest by length.
    private static ColumnConstraints constraints(int longest) {
        ColumnConstraints constraints = new ColumnConstraints();
        if (longest <= 24) {
            constraints.setMinWidth(Region.USE_PREF_SIZE);
        } else {
            constraints.setHgrow(Priority.ALWAYS);
            constraints.setPrefWidth(Math.min(longest, 80) * 5.0);
            constraints.setMinWidth(80);
        }
        return constraints;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
