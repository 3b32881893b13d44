package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.ConflictDialog;
import dev.plimsoll.desktop.conflict.NewerBar;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Later;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.search.SimilarModel;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The plan screen.
public final class PlanView extends VBox {
    /// What can be done from here.
    public record Actions(Action openSample, Action openTwo, Action showAmendment, Action startRun) {}

    /// What stands on the tabs, made when somebody first looks at it.
    ///
    /// @param similar told whether somebody sees the review
    /// @param beside what a reviewer sees of the past
    /// @param editor the form of the plan
    /// @param experiments those that the plan has to answer
    /// @param experimentsSeen told whether somebody sees them
    /// @param life what else may be done with the plan
    public record Parts(
            SimilarModel similar,
            Node beside,
            Supplier<Node> editor,
            Supplier<Node> experiments,
            BooleanProperty experimentsSeen,
            Supplier<Node> life) {}

    public PlanView(PlanModel model, ReviewModel review, Parts parts, Actions actions) {
        getStyleClass().add("screen");
        Node empty = new EmptyState(
                Feather.CLIPBOARD,
                tr("No plan is open"),
                tr("A plan says what the experiment expects and what it may do. Open the sample, or open two contracts"
                        + " and press Plan an experiment."),
                actions.openSample().button("accent"),
                actions.openTwo().button());
        Divided split = Divided.beside(0.68, tabs(model, review, parts), new DecisionView(model, actions.startRun()));
        VBox.setVgrow(split, Priority.ALWAYS);
        Node work = new VBox(header(model, actions), split);
        empty.visibleProperty().bind(Present.not(model.stateProperty()));
        work.visibleProperty().bind(Present.is(model.stateProperty()));
        StackPane stack = new StackPane(work, empty);
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), newer(model), stack);
        model.conflictProperty().subscribe(conflict -> {
            if (conflict != null) {
                ConflictDialog.of(conflict, () -> model.keep(conflict), () -> model.takeTheirs(conflict))
                        .show();
            }
        });
    }

    private static Node newer(PlanModel model) {
        return new NewerBar(
                Present.map(
                        model.newerProperty(),
                        plan -> tr(
                                "%s has changed plan %s",
                                plan.events().getLast().by(), plan.id()),
                        ""),
                model::showNewer);
    }

    private static Node tabs(PlanModel model, ReviewModel review, Parts parts) {
        VBox sheet = new VBox();
        sheet.getStyleClass().add("sheet");
        model.stateProperty().subscribe(state -> {
            if (state != null) {
                sheet.getChildren().setAll(PlanSheet.of(state));
            }
        });
        ScrollPane page = Reading.page(new ScrollPane(sheet));
        page.setFitToWidth(true);
        page.setAccessibleText(tr("Content of the plan"));
        Tab reviewing = Later.tab(tr("Review"), () -> {
            ScrollPane reviews = Reading.page(new ScrollPane(new VBox(new ReviewView(review), parts.beside())));
            reviews.setFitToWidth(true);
            reviews.setAccessibleText(tr("Review of the plan"));
            return reviews;
        });
        parts.similar().seenProperty().bind(reviewing.selectedProperty());
        Tab experiments = Later.tab(tr("Experiments"), parts.experiments());
        parts.experimentsSeen().bind(experiments.selectedProperty());
        TabPane tabs = new TabPane(
                new Tab(tr("Plan"), page),
                Later.tab(tr("Edit"), parts.editor()),
                experiments,
                reviewing,
                Later.tab(tr("Steps"), () -> life(parts)),
                Later.tab(tr("Versions"), () -> new VersionsView(model)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(tr("Plan, its form, experiments, review, steps and versions"));
        tabs.setId("plan-tabs");
        return tabs;
    }

    private static Node life(Parts parts) {
        ScrollPane page = Reading.page(new ScrollPane(parts.life().get()));
        page.setFitToWidth(true);
        page.setAccessibleText(tr("What may be done with the plan"));
        return page;
    }

    private static Node header(PlanModel model, Actions actions) {
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty()
                .bind(Present.map(
                        model.stateProperty(),
                        state -> state.id() + "  " + state.plan().title(),
                        ""));
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Action undo = Action.of(
                        tr("Undo the change"),
                        tr("Bring back the content before the latest change"),
                        Feather.ROTATE_CCW,
                        model::undo)
                .disabledWhen(model.canUndoProperty().not());
        Action redo = Action.of(
                        tr("Redo the change"),
                        tr("Bring back the content that the latest undo took away"),
                        Feather.ROTATE_CW,
                        model::redo)
                .disabledWhen(model.canRedoProperty().not());
        Button undoing = undo.button();
        undoing.setId("undo-plan");
        HBox row = new HBox(title, space, actions.showAmendment().button(), undoing, redo.button());
        row.getStyleClass().add("screen-header");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().stream().skip(2).forEach(button -> ((Region) button).setMinWidth(USE_PREF_SIZE));
        return row;
    }
}
