package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A drill to plan.
final class DrillFormView extends StackPane {
    /// @param writeScenario begins a scenario card on its screen; the drill waits here
    DrillFormView(DrillModel model, DrillForm form, Action writeScenario) {
        TextField title = Pages.line(tr("Title of the drill"), tr("What is played through"), form.title());
        title.setId("drill-title");
        DatePicker due = Pages.day(tr("Day until which it is done"), form.due());
        Button keep = Action.of(
                        tr("Keep the drill"), tr("You lead it; only you see its injects"), Feather.SAVE, model::keep)
                .button("accent");
        keep.setId("keep-drill");
        Button discard = Action.of(
                        tr("Discard"), tr("Leave it as it was; it can be taken up again"), Feather.X, model::discard)
                .button();
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? tr("Plan a drill") : tr("Change %s", before.id()), "title-4"),
                Pages.field(tr("Title"), title),
                Pages.row(
                        Pages.field(tr("Done until"), due),
                        Pages.growing(Pages.field(tr("Scenario"), scenario(model, form)))),
                noCard(model, writeScenario),
                Pages.field(
                        tr("Roles, one a line"),
                        new Area(
                                "drill-roles",
                                tr("Roles, one a line"),
                                tr("on call: ada\ncustomer support: lin"),
                                4,
                                form.roles())),
                Words.wrapped(tr("Have somebody speak for customers: they are hit first."), "text-muted"),
                Pages.field(
                        tr("Injects, one a line, minutes after the start first"),
                        new Area(
                                "drill-injects",
                                tr("Injects, one a line, minutes after the start first"),
                                tr("0 The checkout shows a price of 0.\n5 A customer calls support."),
                                6,
                                form.injects())),
                Words.wrapped(
                        tr("Nobody else sees an inject before it comes. Do not plan it on a shared screen."),
                        "text-muted"),
                Pages.row(keep, discard));
        getChildren().add(Pages.scrolled(tr("Drill to plan"), page));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                title.requestFocus();
            }
        });
    }

    /// Leads to where a card is written; takes no room when there are cards to choose from.
    private static Node noCard(DrillModel model, Action writeScenario) {
        Button card = writeScenario.button();
        card.setId("write-scenario");
        HBox row = Pages.row(
                card, Words.wrapped(tr("No scenario card to choose yet; this drill waits here."), "text-muted"));
        row.setVisible(model.scenarios().isEmpty());
        row.setManaged(row.isVisible());
        return row;
    }

    private static ComboBox<ScenarioState> scenario(DrillModel model, DrillForm form) {
        ComboBox<ScenarioState> choice = Pages.choice(
                tr("Scenario card that it plays"),
                model.scenarios(),
                state -> state.id() + "  " + state.scenario().title());
        choice.setPromptText(tr("None in particular"));
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
