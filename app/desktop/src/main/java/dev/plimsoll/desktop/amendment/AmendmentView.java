package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.desktop.amendment.source.SourceView;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Later;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.ContractDiff;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The amendment screen.
public final class AmendmentView extends VBox {
    /// What can be done from here.
    ///
    /// @param planOne drafts a plan that asks one experiment, named by its id
    public record Actions(
            Action openSample,
            Action openTwo,
            Action openNamed,
            Action previous,
            Action next,
            Action plan,
            Action nameConsumers,
            Consumer<String> planOne) {}

    /// @param operations makes the list of the new contract's operations, once somebody asks for it
    /// @param operationsSeen told whether somebody looks at them
    public record Operations(Supplier<Node> operations, BooleanProperty operationsSeen) {}

    public AmendmentView(AmendmentModel model, Actions actions, Operations operations) {
        getStyleClass().add("screen");
        Node empty = empty(actions);
        Node waiting = waiting(model);
        ObservableValue<Boolean> open = Present.is(model.amendedProperty());
        Node work = Later.shown(open, () -> work(model, actions, operations));
        waiting.visibleProperty().bind(model.loadingProperty());
        work.disableProperty().bind(model.loadingProperty());
        empty.visibleProperty().bind(model.loadingProperty().flatMap(loading -> open.map(is -> !is && !loading)));
        StackPane stack = new StackPane(work, empty, waiting);
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), stack);
    }

    private static Node empty(Actions actions) {
        Button sample = actions.openSample().button("accent");
        return new EmptyState(
                Feather.GIT_MERGE,
                tr("No amendment is open"),
                tr("Open the old and the new version of a contract to see what the amendment "
                        + "breaks, or begin with the sample."),
                sample,
                actions.openTwo().button(),
                actions.openNamed().button());
    }

    private static Node waiting(AmendmentModel model) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(48, 48);
        wheel.setAccessibleText(tr("Comparing the two contracts"));
        Action stop = Action.of(tr("Stop opening"), tr("Stop comparing these contracts"), Feather.X, model::cancel);
        VBox box = new VBox(wheel, new Label(tr("Comparing the two contracts…")), stop.button());
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Node work(AmendmentModel model, Actions actions, Operations operations) {
        Divided right = Divided.above(0.62, tabs(model, operations), new ChangeDetailView(model, actions));
        ChangeListView changes = new ChangeListView(model, actions);
        Divided split = Divided.beside(0.29, changes, right);
        VBox.setVgrow(split, Priority.ALWAYS);
        VBox box = new VBox(header(model, actions), split);
        box.getStyleClass().add("amendment");
        return box;
    }

    private static Node header(AmendmentModel model, Actions actions) {
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(Present.map(model.amendedProperty(), amended -> heading(amended.diff()), ""));
        title.setMinWidth(0);
        Label notices = new Label();
        notices.getStyleClass().add("text-muted");
        notices.textProperty()
                .bind(Present.map(
                        model.amendedProperty(),
                        amended -> String.join("  ", amended.diff().notices()),
                        ""));
        notices.setWrapText(true);
        notices.visibleProperty().bind(notices.textProperty().isNotEmpty());
        notices.managedProperty().bind(notices.visibleProperty());
        VBox words = new VBox(title, notices);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button plan = actions.plan().button("accent");
        plan.setId("plan-experiment");
        HBox row = new HBox(words, actions.previous().button(), actions.next().button(), plan);
        row.getStyleClass().add("screen-header");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().stream().skip(1).forEach(button -> ((Region) button).setMinWidth(USE_PREF_SIZE));
        return row;
    }

    private static String heading(ContractDiff diff) {
        return "%s  %s → %s"
                .formatted(
                        diff.revision().title(),
                        diff.base().version(),
                        diff.revision().version());
    }

    private static Node tabs(AmendmentModel model, Operations operations) {
        Tab list = Later.tab(tr("Operations"), operations.operations());
        list.setId("operations-tab");
        operations.operationsSeen().bind(list.selectedProperty());
        TabPane tabs = new TabPane(new Tab(tr("Sources"), sources(model)), list);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(tr("The two sources, and the operations of the new contract"));
        tabs.setId("amendment-tabs");
        tabs.setMinHeight(150);
        return tabs;
    }

    private static Node sources(AmendmentModel model) {
        SourceView sources = new SourceView(Present.map(model.amendedProperty(), Amended::sides, SideBySide.EMPTY));
        VBox.setVgrow(sources, Priority.ALWAYS);
        model.selectedProperty().subscribe(edit -> {
            if (edit != null) {
                sources.reveal(line(edit.base()), line(edit.revision()));
            }
        });
        HBox names = new HBox(
                side(Present.map(
                        model.amendedProperty(),
                        amended -> tr("Base: %s", name(amended.diff().base())),
                        tr("Base"))),
                side(Present.map(
                        model.amendedProperty(),
                        amended -> tr("Revision: %s", name(amended.diff().revision())),
                        tr("Revision"))));
        names.getStyleClass().add("source-names");
        VBox box = new VBox(names, sources);
        box.setMinHeight(120);
        return box;
    }

    private static Label side(ObservableValue<String> name) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(1);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static String name(ContractSummary contract) {
        String name = contract.name();
        // Without its revision or its host, both sides would be called the same.
        String file = name.startsWith("git:") || name.startsWith("http")
                ? name
                : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return file + "  (" + contract.format() + ")";
    }

    private static int line(@Nullable Origin origin) {
        return origin == null ? 0 : origin.position().line();
    }
}
