package dev.plimsoll.desktop.plan.edit;

import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// The controls of single values. Each writes into the draft with every key.
record Fields(PlanEditorModel model) {
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 12;

    /// What a control is for.
    ///
    /// @param label what people call it
    /// @param hint what belongs there
    record About(JsonPointer place, String label, String hint, boolean optional) {}

    Control text(About about, Codec codec) {
        StringProperty text = new SimpleStringProperty(model.text(about.place(), codec));
        Control control = codec.tall()
                ? new Area(id(about.place()), about.label(), "", rows(text.get()), text)
                : Pages.line(about.label(), "", text);
        text.subscribe((_, now) -> model.write(about.place(), codec, about.optional(), now));
        return dressed(control, about);
    }

    private static int rows(String text) {
        return Math.clamp(text.lines().count() + 1, ROWS, MOST_ROWS);
    }

    Control flag(About about) {
        CheckBox box = new CheckBox(about.hint().isEmpty() ? about.label() : about.hint());
        box.setWrapText(true);
        box.setSelected(model.at(about.place()).asBoolean(false));
        box.selectedProperty().subscribe((_, now) -> model.put(about.place(), JsonNodes.of(now)));
        return dressed(box, about);
    }

    Control choice(About about, List<String> words) {
        ComboBox<String> choice = Pages.choice(about.label(), words, FieldWords::plain);
        JsonNode now = model.at(about.place());
        choice.setValue(now.isMissingNode() || now.isNull() ? null : now.asString());
        choice.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                model.put(about.place(), JsonNodes.of(chosen));
            }
        });
        return dressed(choice, about);
    }

    /// A choice between kinds of a part, which brings other fields.
    Control kind(About about, Shape.Kinds kinds) {
        ComboBox<String> choice = Pages.choice(about.label(), kinds.kinds().keySet(), FieldWords::plain);
        choice.setValue(model.at(about.place()).path(kinds.property()).asString(""));
        choice.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                model.replace(about.place(), JsonNodes.kept(PlanShape.kind(kinds, chosen), model.at(about.place())));
            }
        });
        return dressed(choice, about);
    }

    private static Control dressed(Control control, About about) {
        control.setId(id(about.place()));
        control.setAccessibleText(about.label());
        control.setAccessibleHelp(about.hint());
        return control;
    }

    /// The id of the control of a place, for example `plan-scope-service`.
    static String id(JsonPointer place) {
        return "plan" + place.toString().replace('/', '-');
    }
}
