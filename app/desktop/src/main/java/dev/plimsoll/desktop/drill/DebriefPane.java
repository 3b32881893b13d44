package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.drill.DrillEvent;
import dev.plimsoll.model.drill.DrillPhase;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.drill.Improvement;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What is to be better after a drill. It cannot be closed without an improvement, or a reason why there is none.
final class DebriefPane extends VBox {
    private static final int USUAL_DAYS = 30;

    private final DrillModel model;
    private final DrillState state;
    private final VBox vague = new VBox();
    private final CheckBox anyway = new CheckBox(tr("I mean it as it is written"));

    DebriefPane(DrillModel model, DrillState state) {
        this.model = model;
        this.state = state;
        getStyleClass().add("session-phase");
        setId("debrief");
        getChildren().addAll(Words.wrapped(tr("Debrief"), "section-title"), kept());
        if (state.phase() == DrillPhase.DEBRIEF) {
            getChildren().addAll(improvement(), vague);
            if (model.leads(state)) {
                getChildren().addAll(none(), closing());
            } else {
                getChildren()
                        .add(Words.wrapped(tr("%s closes it.", state.drill().owner()), "text-muted"));
            }
            Subscription watching = model.vague().subscribe(this::showVague);
            showVague();
            sceneProperty().subscribe((before, _) -> {
                if (before != null) {
                    watching.unsubscribe();
                }
            });
        }
    }

    private Node kept() {
        List<List<String>> rows = new ArrayList<>();
        for (Improvement one : state.improvements()) {
            rows.add(List.of(one.what(), one.owner().account(), one.due().toString(), one.verification()));
        }
        state.all(DrillEvent.NoneBecause.class)
                .forEach(none -> rows.add(List.of(
                        tr("Nothing, because: %s", none.reason()), none.by().account(), "", "")));
        return Grid.of(
                List.of(tr("What"), tr("Who"), tr("Until"), tr("How one will know")),
                rows,
                tr("Nothing is named yet."));
    }

    private Node improvement() {
        StringProperty what = new SimpleStringProperty("");
        StringProperty owner = new SimpleStringProperty(state.drill().owner().account());
        StringProperty verification = new SimpleStringProperty("");
        TextField field = Pages.line(tr("What is to be better"), tr("A deed that ends: add, remove, measure …"), what);
        field.setId("improvement-what");
        TextField who = Pages.line(tr("Who does it"), String.join(", ", DrillWords.people(state)), owner);
        DatePicker due = Pages.day(tr("Until when"), model.today().plusDays(USUAL_DAYS));
        TextField how = Pages.line(tr("How one will know"), tr("A test, an experiment, the next drill"), verification);
        how.setId("improvement-verification");
        Button add = Action.of(
                        tr("Name it"),
                        tr("Keep it as an improvement of this drill"),
                        Feather.PLUS,
                        () -> model.improve(
                                what.get(), owner.get(), due.getValue(), verification.get(), anyway.isSelected()))
                .button();
        add.setId("add-improvement");
        return new VBox(
                8,
                Pages.field(tr("What is to be better"), field),
                Pages.row(
                        Pages.field(tr("Who"), who),
                        Pages.field(tr("Until"), due),
                        Pages.growing(Pages.field(tr("How one will know"), how))),
                Pages.row(add));
    }

    private void showVague() {
        vague.getStyleClass().setAll("warnings");
        vague.getChildren().clear();
        boolean any = !model.vague().isEmpty();
        vague.setVisible(any);
        vague.setManaged(any);
        if (any) {
            vague.getChildren()
                    .add(Words.wrapped(
                            tr("It was not kept yet; it can be read in more than one way:"), "problem-what"));
            model.vague().forEach(one -> vague.getChildren().add(Words.wrapped(one)));
            vague.getChildren().add(anyway);
        }
    }

    private Node none() {
        StringProperty reason = new SimpleStringProperty("");
        TextField why = Pages.line(tr("Why nothing is to be better"), tr("Nothing, because …"), reason);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setId("none-because");
        Button none = Action.of(
                        tr("Nothing, because"),
                        tr("Say why there is nothing to improve"),
                        Feather.SLASH,
                        () -> model.noneBecause(reason.get()))
                .button();
        none.setId("keep-none");
        boolean named = !state.improvements().isEmpty();
        none.disableProperty().bind(reason.map(text -> named || text.isBlank()));
        return Pages.row(why, none);
    }

    private Node closing() {
        String open = DrillWords.open(state);
        Button close = Action.of(
                        tr("Close the debrief"),
                        tr("Nothing more is added to this drill"),
                        Feather.CHECK_CIRCLE,
                        model::close)
                .button("accent");
        close.setId("close-drill");
        close.setDisable(!open.isEmpty());
        return Pages.row(close, Words.wrapped(open, "text-muted"));
    }
}
