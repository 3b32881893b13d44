package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// One page of the form: its fields, and under each what is to be said of it.
final class PlanForm {
    private static final PseudoClass BARRING = PseudoClass.getPseudoClass("barring");
    private static final int INLINE = 3;

    private final PlanEditorModel model;
    private final Fields fields;
    private final Set<String> open;
    private final Map<String, Label> notes = new HashMap<>();

    /// @param open the entries of lists that are unfolded, by their place; changes as people fold them
    PlanForm(PlanEditorModel model, Set<String> open) {
        this.model = model;
        this.fields = new Fields(model);
        this.open = open;
    }

    /// The page; everything on it can be reached by Tab.
    VBox of(Page page, Shape.Section plan) {
        VBox box = new VBox(note(JsonPointer.empty()));
        box.getStyleClass().add("plan-form");
        for (JsonPointer part : page.parts()) {
            box.getChildren().add(part(plan, part));
        }
        return box;
    }

    private Node part(Shape.Section plan, JsonPointer place) {
        JsonPointer root = JsonPointer.empty();
        Shape.Section section = plan;
        for (JsonPointer rest = place; ; rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            Shape.Field field = section.fields().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            root = root.appendProperty(name);
            if (rest.tail().matches()) {
                return field(section.type(), field, root);
            }
            section = (Shape.Section) field.shape();
        }
    }

    private Node field(String type, Shape.Field field, JsonPointer place) {
        Fields.About about = new Fields.About(
                place, FieldWords.label(type, field.name()), FieldWords.hint(type, field.name()), field.optional());
        return switch (field.shape()) {
            case Shape.Leaf(Codec codec) -> named(about, fields.text(about, codec));
            case Shape.Flag _ -> named(about, fields.flag(about));
            case Shape.Choice(List<String> words) -> named(about, fields.choice(about, words));
            case Shape.Listing(Shape item) -> list(about, item);
            case Shape whole when absent(about) -> offer(about, whole);
            case Shape.Section section -> section(about, inner(section, place));
            case Shape.Kinds kinds -> section(about, kinds(about, kinds));
        };
    }

    private boolean absent(Fields.About about) {
        JsonNode now = model.at(about.place());
        return about.optional() && (now.isMissingNode() || now.isNull());
    }

    private Node named(Fields.About about, Control control) {
        VBox field = Pages.field(about.label(), control);
        if (!about.hint().isEmpty() && !(control instanceof ButtonBase)) {
            field.getChildren().add(Words.wrapped(about.hint(), "field-hint"));
        }
        field.getChildren().add(note(about.place()));
        return field;
    }

    private Label note(JsonPointer place) {
        Label note = Words.wrapped("", "field-note");
        note.setVisible(false);
        note.managedProperty().bind(note.visibleProperty());
        notes.put(place.toString(), note);
        return note;
    }

    /// A part that is left out, and the way to write it.
    private Node offer(Fields.About about, Shape shape) {
        Action add = Action.of(
                tr("Add: %s", about.label()),
                about.hint(),
                Feather.PLUS,
                () -> model.replace(about.place(), PlanShape.blank(shape)));
        ButtonBase button = add.button();
        button.setId(Fields.id(about.place()));
        VBox box = new VBox(heading(about), button, note(about.place()));
        box.getStyleClass().add("form-section");
        return box;
    }

    private Node section(Fields.About about, Node content) {
        HBox head = new HBox(Pages.growing(heading(about)));
        head.getStyleClass().add("form-head");
        if (about.optional()) {
            head.getChildren()
                    .add(Action.of(
                                    tr("Leave out: %s", about.label()),
                                    tr("Take this part out of the plan"),
                                    Feather.X,
                                    () -> model.remove(about.place()))
                            .iconButton("flat"));
        }
        VBox box = new VBox(head, note(about.place()), content);
        box.getStyleClass().add("form-section");
        return box;
    }

    private static VBox heading(Fields.About about) {
        VBox words = new VBox(Words.wrapped(about.label(), "section-title"));
        if (!about.hint().isEmpty()) {
            words.getChildren().add(Words.wrapped(about.hint(), "field-hint"));
        }
        return words;
    }

    /// Few small fields stand beside each other.
    private Node inner(Shape.Section section, JsonPointer place) {
        boolean small =
                section.fields().size() <= INLINE && section.fields().stream().allMatch(field -> small(field.shape()));
        List<Node> nodes = new ArrayList<>();
        section.fields().forEach(field -> nodes.add(field(section.type(), field, place.appendProperty(field.name()))));
        if (small) {
            FlowPane row = new FlowPane(nodes.toArray(Node[]::new));
            row.getStyleClass().add("form-row");
            return row;
        }
        VBox column = new VBox(nodes.toArray(Node[]::new));
        column.getStyleClass().add("form-column");
        return column;
    }

    private static boolean small(Shape shape) {
        return switch (shape) {
            case Shape.Leaf(Codec codec) -> codec == Codec.NUMBER || codec == Codec.WHOLE || codec == Codec.LENGTH;
            case Shape.Choice _ -> true;
            default -> false;
        };
    }

    private Node kinds(Fields.About about, Shape.Kinds kinds) {
        String now = model.at(about.place()).path(kinds.property()).asString("");
        JsonPointer place = about.place();
        Fields.About kind = new Fields.About(place, tr("Kind"), "", false);
        VBox column = new VBox(Pages.field(tr("Kind"), fields.kind(kind, kinds)));
        column.getStyleClass().add("form-column");
        Shape.Section section = kinds.kinds().get(now);
        if (section != null) {
            Shape.Section named = new Shape.Section(kinds.type(), section.fields());
            column.getChildren().add(inner(named, place));
        }
        return column;
    }

    private Node list(Fields.About about, Shape item) {
        VBox box = new VBox(heading(about), note(about.place()));
        box.getStyleClass().add("form-section");
        JsonNode entries = model.at(about.place());
        for (int i = 0; i < entries.size(); i++) {
            box.getChildren().add(entry(about, item, i, entries.size()));
        }
        ButtonBase add = Action.of(tr("Add to: %s", about.label()), about.hint(), Feather.PLUS, () -> {
                    open.add(about.place().appendIndex(entries.size()).toString());
                    model.add(about.place(), PlanShape.blank(item));
                })
                .button();
        add.setId(Fields.id(about.place()) + "-add");
        box.getChildren().add(add);
        return box;
    }

    private Node entry(Fields.About list, Shape item, int index, int size) {
        JsonPointer place = list.place().appendIndex(index);
        Fields.About about = new Fields.About(place, list.label() + " " + (index + 1), "", false);
        VBox box = new VBox();
        box.getStyleClass().add("form-entry");
        HBox bar = new EntryBar(model, about, size, open.contains(place.toString()), unfolded -> {
            if (unfolded) {
                open.add(place.toString());
                box.getChildren().add(content(about, item));
            } else {
                open.remove(place.toString());
                box.getChildren().removeLast();
            }
        });
        box.getChildren().addAll(bar, note(place));
        if (open.contains(place.toString())) {
            box.getChildren().add(content(about, item));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node content(Fields.About about, Shape item) {
        return switch (item) {
            case Shape.Section section -> inner(section, about.place());
            case Shape.Kinds kinds -> kinds(about, kinds);
            default -> field("", new Shape.Field(about.label(), item, false), about.place());
        };
    }

    /// Writes under each field what is to be said of it; what belongs to a field that is folded away stands above it.
    void show(PlanCheck check) {
        notes.values().forEach(note -> note.setVisible(false));
        for (PlanCheck.Note one : check.notes()) {
            Label note = label(one.at());
            note.setText(note.isVisible() ? note.getText() + "\n" + one.sentence() : one.sentence());
            note.pseudoClassStateChanged(BARRING, one.barring());
            note.setVisible(true);
        }
    }

    private Label label(JsonPointer place) {
        JsonPointer at = place;
        while (!notes.containsKey(at.toString())) {
            at = at.head();
        }
        return Objects.requireNonNull(notes.get(at.toString()));
    }
}
