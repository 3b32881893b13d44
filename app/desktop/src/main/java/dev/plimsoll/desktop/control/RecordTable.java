package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A table of records. It draws only the rows that are seen, sorts by its heads, and copies what is chosen, or all, as
/// Markdown or CSV; what is chosen is dragged into other programs. Where it is too narrow, columns of less value yield.
public final class RecordTable<T> extends TableView<T> {
    private static final double ROW_HEIGHT = 32;

    /// The usual size of text, for which the widths of columns are given.
    static final double USUAL_TEXT = 14;

    private static final Set<KeyCode> CHOOSING = EnumSet.of(
            KeyCode.ENTER, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final List<Column<T>> columns;

    /// In the order of `columns`: a person may put them in another.
    private final List<TableColumn<T, String>> made;
    private final ColumnRoom room;
    private List<Double> least = List.of();
    private List<Boolean> shown = List.of();
    private @Nullable Labeled head;

    private final ReadOnlyObjectWrapper<@Nullable T> chosen = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty textSize = new SimpleDoubleProperty(USUAL_TEXT);

    /// @param id of the node
    /// @param name what a screen reader calls it
    /// @param nothing what stands here when there is no row
    /// @param open shows a row that was chosen by mouse or keyboard; a list that is read again opens nothing
    public RecordTable(
            String id, String name, ObservableList<T> rows, List<Column<T>> columns, String nothing, Consumer<T> open) {
        super(rows);
        this.columns = List.copyOf(columns);
        this.room = new ColumnRoom(columns);
        setId(id);
        setAccessibleText(name);
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label placeholder = new Label(nothing);
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("text-muted");
        setPlaceholder(placeholder);
        made = columns.stream().map(this::column).toList();
        getColumns().setAll(made);
        textSize.subscribe(_ -> scale());
        setColumnResizePolicy(new Dividing());
        widthProperty().subscribe((_, _) -> fit());
        getSelectionModel().selectedItemProperty().subscribe(chosen::set);
        setContextMenu(menu());
        TableMenu.drag(this, event -> onRow(event.getPickResult().getIntersectedNode()), name, this::chosenText);
        FirstRow.of(this);
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

    /// The size of text is that of a head: it is drawn always, unlike rows, of which some wait unseen in another size.
    @Override
    protected void layoutChildren() {
        if (head == null || head.getScene() == null) {
            head = lookup(".column-header .label") instanceof Labeled found ? found : null;
        }
        if (head != null) {
            textSize.set(head.getFont().getSize());
        }
        super.layoutChildren();
    }

    private void open(Consumer<T> open) {
        T row = chosen.get();
        if (row != null) {
            open.accept(row);
        }
    }

    /// Marks the row of what is shown beside the table, whoever opened it: it may be new, or have been found elsewhere.
    ///
    /// @param shown null while nothing is shown
    /// @param of what is shown is known by
    /// @param key what a row is known by
    public <S> void mark(ObservableValue<@Nullable S> shown, Function<S, ?> of, Function<T, ?> key) {
        shown.subscribe(now -> mark(now == null ? null : of.apply(now), key));
        // After the selection has followed the rows: this listener came later than its own.
        ListChangeListener<T> read = _ -> {
            S now = shown.getValue();
            mark(now == null ? null : of.apply(now), key);
        };
        getItems().addListener(read);
    }

    private void mark(@Nullable Object shown, Function<T, ?> key) {
        for (int at = 0; shown != null && at < getItems().size(); at++) {
            if (shown.equals(key.apply(getItems().get(at)))) {
                if (!getSelectionModel().isSelected(at)) {
                    getSelectionModel().clearAndSelect(at);
                    scrollTo(at);
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            TableMenu.copy(chosenText().markdown());
            event.consume();
        }
    }

    private TableColumn<T, String> column(Column<T> column) {
        TableColumn<T, String> shown = new TableColumn<>(column.head());
        shown.setPrefWidth(column.width());
        shown.setReorderable(true);
        shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(column.text().apply(row.getValue())));
        shown.setCellFactory(_ -> column.picture() == null ? new TextCell<>() : new PictureCell<>(column.picture()));
        return shown;
    }

    /// Gives each column what its text takes at least.
    private void scale() {
        least = room.least(textSize.get() / USUAL_TEXT);
        for (int at = 0; at < made.size(); at++) {
            made.get(at).setMinWidth(least.get(at));
        }
        fit();
    }

    /// Shows the columns for which there is room. To set what is set already would lay the table out again.
    private void fit() {
        List<Boolean> fitting = room.shown(least, getWidth());
        if (!fitting.equals(shown)) {
            shown = fitting;
            for (int at = 0; at < made.size(); at++) {
                made.get(at).setVisible(fitting.get(at));
            }
        }
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

    /// Divides the width among the columns. Where a person draws one, its neighbours give or take, and that is what
    /// they
    /// ask for from then on.
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the policies of the toolkit are
    private final class Dividing extends ConstrainedColumnResizeBase implements Callback<ResizeFeatures, Boolean> {
        @Override
        public Boolean call(ResizeFeatures features) {
            if (features.getColumn() != null) {
                boolean moved = CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
                eachShown(at -> room.wish(at, made.get(at).getWidth(), least));
                return moved;
            }
            List<Double> widths = room.widths(shown, least, features.getContentWidth());
            eachShown(at -> features.setColumnWidth(made.get(at), widths.get(at)));
            return true;
        }

        private void eachShown(IntConsumer deed) {
            IntStream.range(0, made.size()).filter(shown::get).forEach(deed);
        }
    }
}
