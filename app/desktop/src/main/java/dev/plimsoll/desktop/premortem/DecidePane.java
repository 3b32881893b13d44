package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.RankedRisk;
import dev.plimsoll.model.premortem.RiskDecision;
import dev.plimsoll.model.premortem.SessionEvent;
import dev.plimsoll.model.premortem.SessionState;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The ranking, a decision for every top risk, and the end of the session.
final class DecidePane extends VBox {
    private static final int USUAL_DAYS = 90;

    /// How a risk may end.
    private enum Way {
        PLAN_CHANGE("Change the plan"),
        ACCEPTED("Accept it"),
        EXPERIMENT("Experiment");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return tr(word);
        }
    }

    private final SessionModel model;

    DecidePane(SessionModel model, SessionState state) {
        this.model = model;
        getStyleClass().add("session-phase");
        List<RankedRisk> top = state.top();
        for (RankedRisk risk : state.ranking()) {
            getChildren().add(risk(state, risk, top.contains(risk)));
        }
        getChildren().add(end(state));
    }

    private Node risk(SessionState state, RankedRisk risk, boolean top) {
        SessionEvent.Decided decided = state.decisions().get(risk.number());
        Badge badge = decided != null
                ? Badge.of(tr("Decided"), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                : top
                        ? Badge.of(tr("Needs a decision"), Feather.ALERT_TRIANGLE, Tone.WARNING)
                        : Badge.of(tr("Below the top"), Feather.MINUS, Tone.NEUTRAL);
        VBox box = new VBox(
                Pages.row(
                        Pages.growing(Words.wrapped(
                                risk.number() + ".  " + risk.risk().wording())),
                        badge),
                Words.wrapped(median(risk), "gate-reason"));
        if (decided != null) {
            box.getChildren()
                    .add(Words.wrapped(decided.by() + ": " + decided.decision().sentence(), "gate-reason"));
        } else {
            box.getChildren().add(decision(risk.number()));
        }
        box.getStyleClass().addAll("step-box", decided != null ? "ended" : top ? "now" : "open");
        return box;
    }

    private static String median(RankedRisk risk) {
        return trCount(
                risk.scores().size(),
                "Median of the votes: likely %2$s, bad %3$s, together %4$s of 25; %1$d vote.",
                "Median of the votes: likely %2$s, bad %3$s, together %4$s of 25; %1$d votes.",
                number(risk.likelihood()),
                number(risk.impact()),
                number(risk.product()));
    }

    private static String number(RankedRisk.Spread spread) {
        String median = String.format(Locale.ROOT, spread.median() % 1 == 0 ? "%.0f" : "%.1f", spread.median());
        return tr("%s (%s to %s)", median, spread.lowest(), spread.highest());
    }

    private Node decision(int risk) {
        ComboBox<Way> way = Pages.choice(tr("How risk %d ends", risk), List.of(Way.values()), Way::word);
        way.setId("way-" + risk);
        way.setValue(Way.PLAN_CHANGE);
        StringProperty words = new SimpleStringProperty("");
        TextField text = Pages.growing(
                Pages.line(tr("What is changed, or why it is accepted"), tr("What is changed in the plan"), words));
        text.setId("decision-" + risk);
        DatePicker until = Pages.day(
                tr("Last day on which risk %d is accepted", risk), model.today().plusDays(USUAL_DAYS));
        ComboBox<PlanState> plan = Pages.choice(
                tr("Plan that tries risk %d", risk),
                List.<PlanState>of(),
                state -> state.id() + "  " + state.plan().title());
        plan.setItems(model.plans());
        plan.setPromptText(tr("Plan that tries it"));
        HBox parts = Pages.row(way, text);
        way.valueProperty().subscribe(chosen -> {
            switch (chosen) {
                case PLAN_CHANGE -> {
                    text.setPromptText(tr("What is changed in the plan"));
                    parts.getChildren().setAll(way, text);
                }
                case ACCEPTED -> {
                    text.setPromptText(tr("Why it is accepted"));
                    parts.getChildren().setAll(way, text, until);
                }
                case EXPERIMENT -> parts.getChildren().setAll(way, Pages.growing(plan));
            }
        });
        Button decide = Action.of(tr("Decide"), tr("Keep how this risk ends"), Feather.CHECK, () -> {
                    RiskDecision decision = of(way.getValue(), words.get().strip(), until, plan.getValue());
                    if (decision != null) {
                        model.decide(risk, decision);
                    }
                })
                .button();
        decide.setId("decide-" + risk);
        return new VBox(8, parts, Pages.row(decide));
    }

    /// Null while something is missing.
    private @Nullable RiskDecision of(Way way, String words, DatePicker until, @Nullable PlanState plan) {
        return switch (way) {
            case PLAN_CHANGE -> words.isEmpty() ? null : new RiskDecision.PlanChange(words);
            case ACCEPTED ->
                words.isEmpty() || until.getValue() == null
                        ? null
                        : new RiskDecision.Accepted(model.person(), words, until.getValue());
            case EXPERIMENT -> plan == null ? null : new RiskDecision.Experiment(plan.id(), "");
        };
    }

    private Node end(SessionState state) {
        StringProperty reason = new SimpleStringProperty("");
        TextField why = Pages.growing(Pages.line(tr("Why"), tr("Why it may go on, or not"), reason));
        why.setId("session-reason");
        boolean barred = !model.leads(state) || !state.undecided().isEmpty();
        Button go = Action.of(
                        trIn("session", "Go"),
                        tr("The plan may go on as it is now"),
                        Feather.THUMBS_UP,
                        () -> model.close(true, reason.get()))
                .button("accent");
        go.setId("session-go");
        Button noGo = Action.of(
                        tr("No-go"),
                        tr("The plan may not go on as it is now"),
                        Feather.THUMBS_DOWN,
                        () -> model.close(false, reason.get()))
                .button();
        noGo.setId("session-no-go");
        for (Button button : new Button[] {go, noGo}) {
            button.disableProperty().bind(reason.map(text -> barred || text.isBlank()));
        }
        return Pages.part(
                tr("Go or no-go"), Words.wrapped(SessionModel.open(state), "text-muted"), Pages.row(why, go, noGo));
    }

    /// What a session that is over came to.
    static Node outcome(SessionState state) {
        SessionEvent.Closed closed = state.all(SessionEvent.Closed.class).getLast();
        VBox box = new VBox(
                closed.go()
                        ? Badge.of(trIn("session", "Go"), Feather.THUMBS_UP, Tone.SUCCESS)
                        : Badge.of(tr("No-go"), Feather.THUMBS_DOWN, Tone.DANGER),
                Words.wrapped(closed.by() + ": " + closed.reason()),
                Pages.part(
                        tr("Risks, the worst first"),
                        Grid.of(
                                List.of(tr("No."), tr("Risk"), tr("Together"), tr("How it ends")),
                                state.ranking().stream()
                                        .map(risk -> List.of(
                                                String.valueOf(risk.number()),
                                                risk.risk().wording(),
                                                number(risk.product()),
                                                ends(state.decisions().get(risk.number()))))
                                        .toList(),
                                tr("None."))));
        box.getStyleClass().add("session-phase");
        return box;
    }

    private static String ends(SessionEvent.@Nullable Decided decided) {
        return decided == null
                ? tr("below the top, not decided")
                : decided.decision().sentence();
    }
}
