package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.report.ReportFrame;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.SessionState;
import dev.plimsoll.reports.Report;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pre-mortem screen: the sessions at the left, the one that is held at the right; for a meeting only that one, in
/// large type.
public final class SessionView extends VBox {
    private static final int USUAL_TOP = 3;

    private final SessionModel model;
    private final Runnable chooseExport;
    private final StackPane detail = new StackPane();
    private final Node lists;
    private final Divided split;

    /// @param chooseExport asks for a file and writes the report into it
    public SessionView(SessionModel model, Runnable chooseExport) {
        this.model = model;
        this.chooseExport = chooseExport;
        getStyleClass().add("screen");
        setId("pre-mortems");
        lists = lists();
        split = Divided.beside(0.36, lists, detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), new DoneLine(model.doneProperty()), split);
        model.sessionProperty().subscribe(_ -> show());
        model.reportProperty().subscribe(_ -> show());
        model.meetingProperty().subscribe(this::arrange);
    }

    private void arrange(boolean meeting) {
        if (meeting) {
            split.getItems().setAll(detail);
            detail.getStyleClass().add("meeting");
        } else {
            split.getItems().setAll(lists, detail);
            detail.getStyleClass().remove("meeting");
        }
        show();
    }

    private Node lists() {
        RecordTable<SessionState> table = new RecordTable<>(
                "session-list",
                tr("Pre-mortem sessions of this workspace"),
                model.sessions(),
                List.of(
                        Column.of(tr("Name"), 72, state -> state.id().value()),
                        Column.of(
                                tr("Plan"), 60, state -> state.opening().plan().value()),
                        Column.of(
                                tr("Phase"),
                                110,
                                state -> trIn("session", state.phase().title())),
                        Column.of(tr("Led by"), 90, state -> state.facilitator().account())),
                tr("No session yet. Choose a plan above and open one before it runs."),
                state -> model.open(state.id()));
        VBox box = Pages.titled(tr("Pre-mortems"), table);
        VBox head = new VBox(begin());
        head.getStyleClass().add("list-head");
        box.getChildren().add(1, head);
        return box;
    }

    private Node begin() {
        ComboBox<PlanState> plan = Pages.choice(
                tr("Plan to ask about"),
                List.<PlanState>of(),
                state -> state.id() + "  " + state.plan().title());
        plan.setId("session-plan");
        plan.setPromptText(tr("Plan"));
        plan.setItems(model.plans());
        plan.setMinWidth(60);
        plan.setMaxWidth(Double.MAX_VALUE);
        Spinner<Integer> top = new Spinner<>(1, 20, USUAL_TOP);
        top.setAccessibleText(tr("How many risks at least are decided"));
        top.getEditor().setAccessibleText(tr("How many risks at least are decided"));
        top.setPrefWidth(80);
        Button open = Action.of(
                        tr("Open a session"),
                        tr("Ask how this plan failed, as if it had; you lead it"),
                        Feather.PLUS,
                        () -> {
                            PlanState chosen = plan.getValue();
                            if (chosen != null) {
                                model.begin(chosen.id(), top.getValue());
                            }
                        })
                .disabledWhen(plan.valueProperty().isNull())
                .button("accent");
        open.setId("open-session");
        open.setMinWidth(USE_PREF_SIZE);
        return new VBox(
                8,
                Pages.field(tr("Plan"), plan),
                Pages.row(Pages.field(tr("Risks to decide, at least"), top), Pages.growing(new StackPane()), open));
    }

    private void show() {
        SessionState state = model.sessionProperty().get();
        Report report = model.reportProperty().get();
        Node page = report != null
                ? ReportFrame.of("session-report", report, tr("Back to the session"), model::leaveReport, chooseExport)
                : state != null ? new SessionDetail(model, state).node() : nothing();
        detail.getChildren().setAll(page);
    }

    private static Node nothing() {
        return new EmptyState(
                Feather.CLOUD_LIGHTNING,
                tr("No session is chosen"),
                tr("Imagine the experiment went wrong: how did it? First everybody writes in silence, then all"
                        + " entries are read aloud and worded as risks, then there is a vote without names, and"
                        + " every top risk gets a decision. Choose a plan and open a session."));
    }
}
