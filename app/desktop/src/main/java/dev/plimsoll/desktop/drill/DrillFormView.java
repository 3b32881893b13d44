package dev.plimsoll.desktop.drill;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A drill to plan.
final class DrillFormView extends StackPane {
    DrillFormView(DrillModel model, DrillForm form) {
        TextField title = Pages.line("Title of the drill", "What is played through", form.title());
        title.setId("drill-title");
        DatePicker due = new DatePicker();
        due.setAccessibleText("Day until which it is done");
        due.valueProperty().bindBidirectional(form.due());
        Button keep = Action.of("Keep the drill", "You lead it; only you see its injects", Feather.SAVE, model::keep)
                .button("accent");
        keep.setId("keep-drill");
        Button discard = Action.of("Discard", "Forget what is written here", Feather.X, model::discard)
                .button();
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? "Plan a drill" : "Change " + before.id(), "title-4"),
                Pages.field("Title", title),
                Pages.row(
                        Pages.field("Done until", due), Pages.growing(Pages.field("Scenario", scenario(model, form)))),
                Pages.field(
                        "Roles, one a line",
                        new Area(
                                "drill-roles",
                                "Roles, one a line",
                                "on call: ada\ncustomer support: lin",
                                4,
                                form.roles())),
                Words.wrapped("Have somebody speak for customers: they are hit first.", "text-muted"),
                Pages.field(
                        "Injects, one a line, minutes after the start first",
                        new Area(
                                "drill-injects",
                                "Injects, one a line, minutes after the start first",
                                "0 The checkout shows a price of 0.\n5 A customer calls support.",
                                6,
                                form.injects())),
                Words.wrapped(
                        "Nobody else sees an inject before it comes. Do not plan it on a shared screen.", "text-muted"),
                Pages.row(keep, discard));
        getChildren().add(Pages.scrolled("Drill to plan", page));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                title.requestFocus();
            }
        });
    }

    private static ComboBox<ScenarioState> scenario(DrillModel model, DrillForm form) {
        ComboBox<ScenarioState> choice = Pages.choice(
                "Scenario card that it plays",
                model.scenarios(),
                state -> state.id() + "  " + state.scenario().title());
        choice.setPromptText("None in particular");
        choice.setId("drill-scenario");
        choice.setMinWidth(60);
        choice.setMaxWidth(Double.MAX_VALUE);
        ScenarioId chosen = form.scenario().get();
        model.scenarios().stream()
                .filter(state -> state.id().equals(chosen))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.valueProperty().subscribe(state -> {
            if (state != null) {
                form.scenario().set(state.id());
            }
        });
        return choice;
    }
}
