package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The vote. Whoever votes here does so with a slip that this window holds; nobody notes who drew which.
final class VotePane extends VBox {
    private static final int MIDDLE = 3;

    private final SessionModel model;
    private final Map<Integer, Spinner<Integer>> likelihoods = new TreeMap<>();
    private final Map<Integer, Spinner<Integer>> impacts = new TreeMap<>();

    VotePane(SessionModel model, SessionState state) {
        this.model = model;
        getStyleClass().add("session-phase");
        Label turnout = Words.wrapped(SessionModel.turnout(state), "session-count");
        turnout.setId("turnout");
        getChildren().addAll(turnout, ballot(state.risks()), here(), elsewhere());
        getChildren()
                .add(SessionDetail.leading(
                        model,
                        state,
                        "close-vote",
                        Action.of(
                                tr("End the vote"),
                                tr("The risks are ranked by it"),
                                Feather.BAR_CHART_2,
                                model::closeVote)));
    }

    private Node ballot(List<Risk> risks) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("table-grid");
        grid.addRow(
                0,
                Words.wrapped(tr("Risk"), "caption"),
                Words.wrapped(tr("How likely"), "caption"),
                Words.wrapped(tr("How bad"), "caption"));
        for (int number = 1; number <= risks.size(); number++) {
            Label risk = Words.wrapped(number + ".  " + risks.get(number - 1).wording());
            grid.addRow(
                    number,
                    risk,
                    spinner(likelihoods, number, tr("How likely is risk %d, 1 to 5", number)),
                    spinner(impacts, number, tr("How bad is risk %d, 1 to 5", number)));
            GridPane.setHgrow(risk, Priority.ALWAYS);
        }
        return grid;
    }

    private static Spinner<Integer> spinner(Map<Integer, Spinner<Integer>> all, int number, String name) {
        Spinner<Integer> spinner = new Spinner<>(1, 5, MIDDLE);
        spinner.setAccessibleText(name);
        spinner.getEditor().setAccessibleText(name);
        spinner.setPrefWidth(90);
        spinner.setMinWidth(90);
        all.put(number, spinner);
        return spinner;
    }

    private Map<Integer, Score> scores() {
        Map<Integer, Score> scores = new TreeMap<>();
        likelihoods.forEach((number, likelihood) -> {
            Spinner<Integer> impact = impacts.get(number);
            if (impact != null) {
                scores.put(number, new Score(likelihood.getValue(), impact.getValue()));
            }
        });
        return scores;
    }

    private Node here() {
        Button vote = Action.of(
                        tr("Vote here"),
                        tr("With a slip of this window; then the next person comes"),
                        Feather.CHECK_SQUARE,
                        () -> model.voteHere(scores()))
                .disabledWhen(model.slipsLeftProperty().isEqualTo(0))
                .button();
        vote.setId("vote-here");
        Label left = new Label();
        left.getStyleClass().add("text-muted");
        left.textProperty()
                .bind(model.slipsLeftProperty()
                        .map(slips -> slips.intValue() == 0
                                ? tr("This window has no slip left.")
                                : tr("Slips left in this window: %d", slips)));
        return Pages.row(vote, left);
    }

    private Node elsewhere() {
        TextField shown = new TextField();
        shown.setEditable(false);
        shown.setPromptText(tr("A slip for somebody who votes elsewhere"));
        shown.setAccessibleText(tr("Slip to hand out"));
        Button hand = Action.of(
                        tr("Hand out a slip"),
                        tr("Show a slip for somebody who votes elsewhere; nobody notes who takes it"),
                        Feather.SCISSORS,
                        () -> {
                            String slip = model.handOut();
                            shown.setText(slip == null ? "" : slip);
                        })
                .disabledWhen(model.slipsLeftProperty().isEqualTo(0))
                .button();
        PasswordField typed = new PasswordField();
        typed.setPromptText(tr("A slip that you were given"));
        typed.setAccessibleText(tr("A slip that you were given"));
        Button vote = Action.of(tr("Vote with it"), tr("Vote with the slip beside"), Feather.CHECK_SQUARE, () -> {
                    String slip = typed.getText();
                    typed.clear();
                    model.vote(slip, scores());
                })
                .button();
        vote.disableProperty().bind(typed.textProperty().isEmpty());
        HBox row = Pages.row(Pages.growing(shown), hand, Pages.growing(typed), vote);
        return row;
    }

    /// What opens the vote: how many take part.
    static final class Opening extends HBox {
        Opening(SessionModel model, SessionState state) {
            Spinner<Integer> participants = new Spinner<>(1, 100, (int) Math.max(1, state.writers()));
            participants.setAccessibleText(tr("How many people vote"));
            participants.getEditor().setAccessibleText(tr("How many people vote"));
            participants.setPrefWidth(90);
            Button open = SessionDetail.leading(
                    model,
                    state,
                    "open-vote",
                    Action.of(
                            tr("Open the vote"),
                            tr("Each participant votes once, without a name"),
                            Feather.CHECK_SQUARE,
                            () -> model.openVote(participants.getValue())));
            if (!state.unmerged().isEmpty()) {
                open.setDisable(true);
            }
            getChildren().addAll(new WrappingRow(new Label(tr("People who vote")), participants, open));
        }
    }
}
