package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A table of records. It draws only the rows that are seen, sorts by its heads, and copies what is chosen, or all, as
/// Markdown or CSV; what is chosen is dragged into other programs.
public final class RecordTable<T> extends TableView<T> {
    private static final double ROW_HEIGHT = 32;
    private static final double NARROWEST = 70;
    private static final double AROUND_HEAD = 24;
    private static final double USUAL_TEXT = 14;
    private static final Set<KeyCode> CHOOSING = EnumSet.of(
            KeyCode.ENTER, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final List<Column<T>> columns;
    private final ReadOnlyObjectWrapper<@Nullable T> chosen = new ReadOnlyObjectWrapper<>();

    /// @param id of the node
    /// @param name what a screen reader calls it
    /// @param nothing what stands here when there is no row
    /// @param open shows a row that was chosen by mouse or keyboard; a list that is read again opens nothing
    public RecordTable(
            String id, String name, ObservableList<T> rows, List<Column<T>> columns, String nothing, Consumer<T> open) {
        super(rows);
        this.columns = List.copyOf(columns);
        setId(id);
        setAccessibleText(name);
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label placeholder = new Label(nothing);
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("text-muted");
        setPlaceholder(placeholder);
        for (Column<T> column : columns) {
            getColumns().add(column(column));
        }
        getSelectionModel().selectedItemProperty().subscribe(chosen::set);
        setContextMenu(menu());
        TableMenu.drag(this, event -> onRow(event.getPickResult().getIntersectedNode()), name, this::chosenText);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (CHOOSING.contains(event.getCode())) {
                open(open);
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open(open);
            }
        });
    }

    private void open(Consumer<T> open) {
        T row = chosen.get();
        if (row != null) {
            open.accept(row);
        }
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            TableMenu.copy(chosenText().markdown());
            event.consume();
        }
    }

    private static <T> TableColumn<T, String> column(Column<T> column) {
        TableColumn<T, String> shown = new TableColumn<>(column.head());
        shown.setPrefWidth(column.width());
        shown.setReorderable(true);
        double narrowest = column.picture() == null ? Math.min(column.width(), NARROWEST) : column.width();
        shown.setMinWidth(Math.max(narrowest, room(column.head())));
        shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(column.text().apply(row.getValue())));
        if (column.picture() != null) {
            shown.setCellFactory(of -> new PictureCell<>(column, of));
        }
        return shown;
    }

    /// What a head takes in the usual size of text: a word is longer in one language than in another.
    private static double room(String head) {
        Text text = new Text(head);
        text.setFont(Font.font(null, FontWeight.BOLD, Font.getDefault().getSize()));
        return text.getLayoutBounds().getWidth() + AROUND_HEAD;
    }

    private boolean onRow(@Nullable Node node) {
        Node at = node;
        while (at != null && !(at instanceof TableRow<?>)) {
            at = at.getParent();
        }
        return at instanceof TableRow<?> row && row.isSelected();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                TableMenu.item(
                        tr("Copy the chosen rows as Markdown"),
                        () -> TableMenu.copy(chosenText().markdown())),
                TableMenu.item(
                        tr("Copy the chosen rows as CSV"),
                        () -> TableMenu.copy(chosenText().csv())));
        menu.getItems().addAll(TableMenu.whole(this, this::getAccessibleText, this::text));
        return menu;
    }

    /// The row that was chosen last; null when none is.
    public ReadOnlyObjectProperty<@Nullable T> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The rows as they are shown now.
    public TableText text() {
        return TableText.of(columns, List.copyOf(getItems()));
    }

    private TableText chosenText() {
        return TableText.of(columns, List.copyOf(getSelectionModel().getSelectedItems()));
    }

    /// A cell that shows a node.
    private static final class PictureCell<T> extends TableCell<T, String> {
        private final Column<T> column;
        private @Nullable T pictured;

        PictureCell(Column<T> column, TableColumn<T, String> shown) {
            this.column = column;
            // A word of a badge is never cut: its column grows with the text.
            fontProperty()
                    .subscribe(font -> shown.setMinWidth(
                            Math.max(room(column.head()), column.width() * font.getSize() / USUAL_TEXT)));
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // to compare two records may cost more than a picture
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            T row = empty ? null : getTableRow().getItem();
            setAccessibleText(text);
            // A table that is laid out again asks again and again for the row that is shown already.
            if (row == null || row != pictured) {
                pictured = row;
                setGraphic(row == null ? null : picture(row));
            }
        }

        private @Nullable Node picture(T row) {
            return column.picture() == null ? null : column.picture().apply(row);
        }
    }
}
