package dev.plimsoll.desktop.home;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.ProblemPane;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The home screen.
public final class HomeView extends VBox {
    /// What can be done from here.
    ///
    /// @param open opens a record by its name
    public record Actions(Action openSample, Action openTwo, Consumer<Object> open) {}

    public HomeView(HomeModel model, Actions actions) {
        getStyleClass().addAll("screen", "home");
        VBox recent = new VBox(plans(model, actions), runs(model, actions));
        recent.getStyleClass().add("home-lists");
        recent.setPrefWidth(1);
        recent.getChildren().forEach(list -> setVgrow(list, Priority.ALWAYS));
        HBox.setHgrow(recent, Priority.ALWAYS);
        HBox lists = new HBox(needs(model, actions), recent);
        lists.getStyleClass().add("home-lists");
        setVgrow(lists, Priority.ALWAYS);
        Node welcome = welcome(model, actions);
        Node begin = begin(model, actions);
        shown(welcome, model.freshProperty());
        shown(begin, model.freshProperty().not());
        getChildren().addAll(new ProblemPane(model.problemProperty()), welcome, begin, lists);
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /// What begins new work, in a workspace where there is some already.
    private static Node begin(HomeModel model, Actions actions) {
        Label title = new Label(tr("What needs you"));
        title.getStyleClass().add("title-3");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button sample =
                actions.openSample().disabledWhen(model.openingProperty()).button();
        HBox row = new HBox(title, sample, actions.openTwo().button("accent"));
        row.getStyleClass().add("home-begin");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node needs(HomeModel model, Actions actions) {
        return new RecordList<>(
                "waits-for-you",
                tr("Waits for you"),
                model.needs(),
                tr("Nothing waits for you. Reviews, signatures, closed gates and runs that broke "
                        + "down appear here."),
                () -> new RecordCell<>(RecordEntries::need),
                need -> actions.open().accept(need.object()));
    }

    private static List<String> steps() {
        return List.of(
                tr("See what the amendment changes, and the message that proves each break."),
                tr("Read the plan: what is expected, which faults, what decides."),
                tr("Approve it as the second person."),
                tr("Run it as its author again, and watch; the kill switch is always at the top right."),
                tr("Open the report, export it."));
    }

    private static Node welcome(HomeModel model, Actions actions) {
        Label title = new Label(tr("What does the new contract break, and does it matter?"));
        title.getStyleClass().add("title-2");
        title.setWrapText(true);
        Label text = new Label(tr("Open the sample and go through the main job in five steps, about three minutes:"));
        text.setWrapText(true);
        List<String> all = steps();
        VBox steps = new VBox();
        steps.getStyleClass().add("steps");
        for (int i = 0; i < all.size(); i++) {
            Label number = new Label(String.valueOf(i + 1));
            number.getStyleClass().add("step-number");
            Label step = new Label(all.get(i));
            step.setWrapText(true);
            HBox row = new HBox(number, step);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("step");
            steps.getChildren().add(row);
        }
        Button sample =
                actions.openSample().disabledWhen(model.openingProperty()).button("accent");
        sample.setId("open-sample");
        Button two = actions.openTwo().button();
        HBox buttons = new HBox(sample, two);
        buttons.getStyleClass().add("button-row");
        VBox card = new VBox(title, text, steps, buttons);
        card.getStyleClass().add("welcome");
        return card;
    }

    private static Node plans(HomeModel model, Actions actions) {
        return new RecordList<>(
                "plans",
                tr("Plans"),
                model.plans(),
                tr("No plan yet. Open the sample or two contracts."),
                () -> new RecordCell<>(plan -> RecordEntries.plan(plan, model.closed(plan))),
                plan -> actions.open().accept(plan.id()));
    }

    private static Node runs(HomeModel model, Actions actions) {
        return new RecordList<>(
                "runs",
                tr("Runs"),
                model.runs(),
                tr("No run yet. An approved plan can be run."),
                () -> new RecordCell<>(RecordEntries::run),
                run -> actions.open().accept(run.id()));
    }
}
