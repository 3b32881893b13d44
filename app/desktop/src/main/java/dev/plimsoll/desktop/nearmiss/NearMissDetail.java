package dev.plimsoll.desktop.nearmiss;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.nearmiss.NearMiss;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.nearmiss.SealedName;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A near miss for whoever looks after it.
final class NearMissDetail extends StackPane {
    private final NearMissModel model;
    private final Consumer<ScenarioId> openCard;

    NearMissDetail(NearMissModel model, NearMissState state, Consumer<ScenarioId> openCard) {
        this.model = model;
        this.openCard = openCard;
        NearMiss report = state.report();
        VBox page = new VBox(
                Words.wrapped(state.id() + "  " + report.title(), "title-4"),
                Badge.of(reporter(state), Feather.EYE_OFF, Tone.NEUTRAL),
                Pages.part("What happened", Words.wrapped(report.happened())),
                Grid.pairs(List.of(
                        List.of("Day", state.reported().day().toString()),
                        List.of("Could have", said(report.couldHave())),
                        List.of("Stopped by", said(report.stopped())),
                        List.of("Services", said(String.join(", ", report.services()))),
                        List.of("Would help", said(report.help())))),
                card(state),
                Pages.part("Questions to the reporter", questions(state), ask()));
        getChildren().add(Pages.scrolled("Near miss " + state.id(), page));
    }

    private static String reporter(NearMissState state) {
        SealedName sealed = state.reported().sealed();
        return sealed == null
                ? "Anonymous: no name was kept"
                : "In confidence: only " + sealed.key().confidant() + " can read the name";
    }

    private static String said(String text) {
        return text.isBlank() ? "not told" : text;
    }

    private Node card(NearMissState state) {
        return state.promoted()
                .<Node>map(promoted -> Pages.row(Action.of(
                                "Open scenario " + promoted.card(),
                                "The card that was made of it",
                                Feather.UMBRELLA,
                                () -> openCard.accept(promoted.card()))
                        .button()))
                .orElseGet(() -> {
                    Button make = Action.of(
                                    "Make a scenario card",
                                    "So that it can be rehearsed; the reporter is thanked",
                                    Feather.UMBRELLA,
                                    () -> model.promote(openCard))
                            .button();
                    make.setId("promote-near-miss");
                    return Pages.row(make);
                });
    }

    private static Node questions(NearMissState state) {
        return Grid.of(
                List.of("Question", "Asked by", "Answer"),
                state.questions().stream()
                        .map(one -> List.of(
                                one.asked().question(),
                                one.asked().by().account(),
                                one.answers().isEmpty()
                                        ? "not answered yet"
                                        : one.answers().getLast().answer()))
                        .toList(),
                "Nobody has asked anything.");
    }

    private Node ask() {
        StringProperty question = new SimpleStringProperty("");
        TextField field = Pages.growing(Pages.line("Question to the reporter", "Ask what, not who", question));
        field.setId("near-miss-question");
        Button ask = Action.of(
                        "Ask",
                        "The reporter reads it with the receipt code",
                        Feather.HELP_CIRCLE,
                        () -> model.ask(question.get()))
                .button();
        ask.setId("ask-near-miss");
        ask.disableProperty().bind(question.map(String::isBlank));
        return Pages.row(field, ask);
    }
}
