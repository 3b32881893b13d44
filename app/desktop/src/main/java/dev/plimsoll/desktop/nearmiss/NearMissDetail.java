package dev.plimsoll.desktop.nearmiss;

import static dev.plimsoll.desktop.language.Translation.tr;

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
                Pages.part(tr("What happened"), Words.wrapped(report.happened())),
                Grid.pairs(List.of(
                        List.of(tr("Day"), state.reported().day().toString()),
                        List.of(tr("Could have"), said(report.couldHave())),
                        List.of(tr("Stopped by"), said(report.stopped())),
                        List.of(tr("Services"), said(String.join(", ", report.services()))),
                        List.of(tr("Would help"), said(report.help())))),
                card(state),
                Pages.part(tr("Questions to the reporter"), questions(state), ask()));
        getChildren().add(Pages.scrolled(tr("Near miss %s", state.id()), page));
    }

    private static String reporter(NearMissState state) {
        SealedName sealed = state.reported().sealed();
        return sealed == null
                ? tr("Anonymous: no name was kept")
                : tr("In confidence: only %s can read the name", sealed.key().confidant());
    }

    private static String said(String text) {
        return text.isBlank() ? tr("not told") : text;
    }

    private Node card(NearMissState state) {
        return state.promoted()
                .<Node>map(promoted -> Pages.row(Action.of(
                                tr("Open scenario %s", promoted.card()),
                                tr("The card that was made of it"),
                                Feather.UMBRELLA,
                                () -> openCard.accept(promoted.card()))
                        .button()))
                .orElseGet(() -> {
                    Button make = Action.of(
                                    tr("Make a scenario card"),
                                    tr("So that it can be rehearsed; the reporter is thanked"),
                                    Feather.UMBRELLA,
                                    () -> model.promote(openCard))
                            .button();
                    make.setId("promote-near-miss");
                    return Pages.row(make);
                });
    }

    private static Node questions(NearMissState state) {
        return Grid.of(
                List.of(tr("Question"), tr("Asked by"), tr("Answer")),
                state.questions().stream()
                        .map(one -> List.of(
                                one.asked().question(),
                                one.asked().by().account(),
                                one.answers().isEmpty()
                                        ? tr("not answered yet")
                                        : one.answers().getLast().answer()))
                        .toList(),
                tr("Nobody has asked anything."));
    }

    private Node ask() {
        StringProperty question = new SimpleStringProperty("");
        TextField field = Pages.growing(Pages.line(tr("Question to the reporter"), tr("Ask what, not who"), question));
        field.setId("near-miss-question");
        Button ask = Action.of(
                        tr("Ask"),
                        tr("The reporter reads it with the receipt code"),
                        Feather.HELP_CIRCLE,
                        () -> model.ask(question.get()))
                .button();
        ask.setId("ask-near-miss");
        ask.disableProperty().bind(question.map(String::isBlank));
        return Pages.row(field, ask);
    }
}
