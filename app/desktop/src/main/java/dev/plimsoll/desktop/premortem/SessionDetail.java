package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.premortem.SessionPhase;
import dev.plimsoll.model.premortem.SessionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A session: where it stands, its clock, and what is done in its phase.
final class SessionDetail {
    private final SessionModel model;
    private final SessionState state;

    SessionDetail(SessionModel model, SessionState state) {
        this.model = model;
        this.state = state;
    }

    Node node() {
        VBox page = new VBox(
                Words.wrapped(
                        tr(
                                "%s  Pre-mortem of plan %s",
                                state.id(), state.opening().plan()),
                        "title-4"),
                phases(),
                tools(),
                clock(),
                Words.wrapped(what(), "session-task"));
        page.getChildren().add(phase());
        if (!model.leads(state) && state.phase() != SessionPhase.CLOSED) {
            page.getChildren()
                    .add(Words.wrapped(tr("Led by %s, who alone moves it on.", state.facilitator()), "text-muted"));
        }
        ScrollPane scroll = Pages.scrolled(tr("Pre-mortem %s", state.id()), page);
        scroll.setId("session");
        return scroll;
    }

    private Node phases() {
        FlowPane steps = new FlowPane();
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.setHgap(4);
        steps.setVgap(4);
        for (SessionPhase phase : SessionPhase.values()) {
            int order = phase.compareTo(state.phase());
            String title = trIn("session", phase.title());
            Label label = new Label(
                    Sentence.begin(title),
                    new FontIcon(order < 0 ? Feather.CHECK : order == 0 ? Feather.PLAY : Feather.CIRCLE));
            label.getStyleClass().addAll("phase", order < 0 ? "done" : order == 0 ? "now" : "to-come");
            label.setAccessibleText(
                    order < 0 ? tr("%s, done", title) : order == 0 ? tr("%s, now", title) : tr("%s, to come", title));
            label.setMinWidth(Label.USE_PREF_SIZE);
            steps.getChildren().add(label);
        }
        return steps;
    }

    private Node tools() {
        ToggleButton meeting = new ToggleButton(tr("Meeting view"), new FontIcon(Feather.MONITOR));
        meeting.setId("meeting-view");
        meeting.setAccessibleHelp(
                tr("Large type for everybody in the room; no entry is shown while all write in silence"));
        Tie.both(meeting, meeting.selectedProperty(), model.meetingProperty());
        HBox row = Pages.row(meeting);
        if (!state.ranking().isEmpty()) {
            Button report = Action.of(
                            tr("Read the report"), tr("Compile what came of it"), Feather.FILE_TEXT, model::compile)
                    .button();
            report.setId("read-session-report");
            row.getChildren().add(report);
        }
        return row;
    }

    private Node clock() {
        if (state.phase() == SessionPhase.CLOSED) {
            return new HBox();
        }
        Label left = new Label();
        left.textProperty().bind(model.countdown().textProperty());
        left.getStyleClass().add("session-clock");
        left.setMinWidth(Label.USE_PREF_SIZE);
        Timeline seconds = new Timeline(new KeyFrame(
                javafx.util.Duration.seconds(1), _ -> model.countdown().tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        left.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                seconds.stop();
            } else {
                seconds.play();
            }
        });
        List<Node> row = new ArrayList<>(List.of(left));
        for (int minutes : new int[] {3, 5, 10}) {
            row.add(Action.of(
                            minutes + " min",
                            tr("Count down %d minutes; nothing ends by itself", minutes),
                            Feather.CLOCK,
                            () -> model.countdown().start(Duration.ofMinutes(minutes)))
                    .button());
        }
        row.add(Action.of(
                        tr("No time"),
                        tr("Stop counting"),
                        Feather.X,
                        () -> model.countdown().stop())
                .button());
        return new WrappingRow(row.toArray(Node[]::new));
    }

    private String what() {
        return switch (state.phase()) {
            case SILENT ->
                tr("It is three months later and the experiment went wrong. How? Everybody writes alone;"
                        + " nobody sees what others write.");
            case ROUND_ROBIN ->
                tr("Read all entries aloud, one a person in turn, and word them as risks. No entry gets" + " lost.");
            case VOTE -> tr("Everybody votes once, without a name: how likely, how bad, 1 to 5.");
            case DECIDE -> tr("Every top risk ends as a plan change, an accepted risk or an experiment.");
            case CLOSED -> tr("The session is over.");
        };
    }

    private Node phase() {
        return switch (state.phase()) {
            case SILENT -> new EntryPane(model, state).silent();
            case ROUND_ROBIN -> new EntryPane(model, state).roundRobin();
            case VOTE -> new VotePane(model, state);
            case DECIDE -> new DecidePane(model, state);
            case CLOSED -> DecidePane.outcome(state);
        };
    }

    /// A button that only who leads the session can press.
    static Button leading(SessionModel model, SessionState state, String id, Action action) {
        Button button = action.button("accent");
        button.setId(id);
        button.setDisable(!model.leads(state));
        return button;
    }
}
