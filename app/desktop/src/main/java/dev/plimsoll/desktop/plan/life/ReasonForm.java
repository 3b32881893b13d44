package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A deed that takes a reason; some also what it is about, and for how many days. It cannot be done without, nor by
/// whom the rules bar.
final class ReasonForm extends VBox {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 365;

    /// What is done when somebody presses the button.
    @FunctionalInterface
    interface Deed {
        /// @param about what was chosen; empty where there is no choice
        /// @param then empties the form once it is done
        void act(String about, String reason, int days, Runnable then);
    }

    private final LifeModel model;
    private final PlanAction action;
    private final String id;
    private final String name;
    private final Feather icon;
    private final StringProperty about = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final Spinner<Integer> days = new Spinner<>(1, MOST_DAYS, USUAL_DAYS);
    private boolean chooses;

    /// @param id of the button; the fields are named after it
    /// @param name what the button says
    ReasonForm(LifeModel model, PlanAction action, String id, String name, Feather icon) {
        this.model = model;
        this.action = action;
        this.id = id;
        this.name = name;
        this.icon = icon;
        getStyleClass().add("page-part");
    }

    /// Lets people choose what it is about, and for how many days it holds.
    ReasonForm about(String title, ObservableValue<List<String>> choices) {
        chooses = true;
        ComboBox<String> choice = Pages.choice(title, List.of(), word -> tr(word));
        choice.setId(id + "-choice");
        choice.valueProperty().subscribe(chosen -> about.set(chosen == null ? "" : chosen));
        choices.subscribe(all -> {
            String before = about.get();
            choice.getItems().setAll(all);
            choice.setValue(
                    all.contains(before) ? before : all.stream().findFirst().orElse(null));
        });
        days.setPrefWidth(90);
        days.setId(id + "-days");
        days.setAccessibleText(tr("For how many days"));
        days.getEditor().setAccessibleText(tr("For how many days"));
        getChildren().add(Pages.row(Pages.field(title, choice), Pages.field(tr("Days"), days)));
        return this;
    }

    ReasonForm asked(Deed deed) {
        TextField why = Pages.line(tr("Why: %s", name), tr("Why; everybody can read it"), reason);
        why.setId(id + "-reason");
        ObservableValue<String> barred = model.barred(action);
        Button button = Action.of(
                        name,
                        tr("It is kept with your name and the reason"),
                        icon,
                        () -> deed.act(about.get(), reason.get().strip(), days.getValue(), () -> reason.set("")))
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> reason.get().isBlank()
                                || (chooses && about.get().isEmpty())
                                || !barred.getValue().isEmpty()
                                || model.busyProperty().get(),
                        reason,
                        about,
                        barred,
                        model.busyProperty()))
                .button();
        button.setId(id);
        getChildren().add(Pages.row(Pages.growing(why), button));
        disableProperty().bind(barred.map(text -> !text.isEmpty()));
        return this;
    }
}
