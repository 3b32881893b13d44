package dev.plimsoll.desktop.control;

import dev.plimsoll.desktop.language.Translation;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/// The parts that pages of records are made of.
public final class Pages {
    private Pages() {}

    /// Nodes beside each other; no button is cut off, what may grow gives way.
    public static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        for (Node node : nodes) {
            if (node instanceof ButtonBase button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Content under its title.
    public static VBox part(String title, Node... content) {
        VBox part = new VBox(Words.wrapped(title, "section-title"));
        part.getStyleClass().add("page-part");
        part.getChildren().addAll(content);
        return part;
    }

    /// A page that scrolls.
    ///
    /// @param name what a screen reader calls it
    public static ScrollPane scrolled(String name, VBox page) {
        page.getStyleClass().addAll("detail-column", "detail-page");
        ScrollPane scroll = Reading.page(new ScrollPane(page));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(name);
        return scroll;
    }

    /// A table or list that fills what is left under its title.
    public static VBox titled(String title, Node table) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(heading, table);
    }

    /// A control under its name.
    public static VBox field(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("page-field");
        return field;
    }

    /// A line to type into.
    ///
    /// @param name what a screen reader calls it
    public static TextField line(String name, String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setMinWidth(80);
        Tie.both(field, field.textProperty(), value);
        return field;
    }

    /// A day to choose or to type, as the window writes days.
    ///
    /// @param name what a screen reader calls it
    public static DatePicker day(String name, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = day(name, value.get());
        Tie.bothOrNone(picker, picker.valueProperty(), value);
        return picker;
    }

    /// The same, with what stands in it at first.
    public static DatePicker day(String name, @Nullable LocalDate first) {
        DatePicker picker = new DatePicker(first);
        picker.setConverter(
                new LocalDateStringConverter(FormatStyle.SHORT, Translation.dates(), IsoChronology.INSTANCE));
        picker.setAccessibleText(name);
        picker.getEditor().setAccessibleText(name);
        return picker;
    }

    /// A choice among values that say themselves in a word.
    ///
    /// @param name what a screen reader calls it
    public static <T> ComboBox<T> choice(String name, Iterable<T> values, Function<T, String> word) {
        ComboBox<T> choice = new ComboBox<>();
        values.forEach(choice.getItems()::add);
        choice.setAccessibleText(name);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types into this choice");
            }
        });
        return choice;
    }

    /// The same node, as wide as there is room.
    public static <N extends Node> N growing(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }
}
