package dev.plimsoll.desktop.learning;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.StandingWords;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.learning.LearningWork.Row;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningEvent;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Original;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.plan.PlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card to read, to look after and to use.
final class LearningDetail {
    private final LearningModel model;
    private final LearningState state;
    private final Standing standing;
    private final Consumer<PlanId> openPlan;
    private final Node recurrences;

    LearningDetail(LearningModel model, Row row, Consumer<PlanId> openPlan, Node recurrences) {
        this.model = model;
        this.state = row.state();
        this.standing = row.standing();
        this.openPlan = openPlan;
        this.recurrences = recurrences;
    }

    Node node() {
        LearningCard card = state.card();
        VBox page = new VBox(
                Words.wrapped(state.id() + "  " + card.title(), "title-4"),
                LearningView.badge(standing),
                said(tr("What to do from now on"), card.pattern()),
                said(tr("What was found"), card.finding()),
                recurrences,
                said(tr("Where it was learned"), card.context()),
                Pages.part(tr("Evidence"), evidence(card)),
                Pages.part(tr("Applies to"), Grid.pairs(applies(card))),
                Pages.part(tr("How far it can be relied on"), Grid.pairs(reliance(card))));
        if (!card.actions().isEmpty()) {
            page.getChildren()
                    .add(Pages.part(
                            tr("What was to be done"),
                            Grid.of(
                                    List.of(tr("What"), tr("Who"), tr("State")),
                                    card.actions().stream()
                                            .map(one -> List.of(one.text(), one.owner(), StandingWords.of(one)))
                                            .toList(),
                                    "")));
        }
        if (standing != Standing.RETIRED) {
            page.getChildren().add(2, uses(card));
            page.getChildren().add(Pages.part(tr("Look after it"), renew(), withdraw()));
        }
        page.getChildren().add(Pages.part(tr("History"), history()));
        return Pages.scrolled(tr("Learning card %s", state.id()), page);
    }

    private static Node said(String title, String text) {
        return Pages.part(title, Words.wrapped(text.isBlank() ? tr("Not written.") : text));
    }

    private static Node evidence(LearningCard card) {
        VBox lines = new VBox();
        card.evidence().forEach(line -> lines.getChildren().add(Words.wrapped("• " + line)));
        Original original = card.original();
        if (original != null) {
            lines.getChildren().add(Words.wrapped("• " + tr("The report %s, kept to the byte.", original.name())));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Words.wrapped(tr("None is named: take it as told, not as shown."), "text-muted"));
        }
        return lines;
    }

    private static List<List<String>> applies(LearningCard card) {
        return List.of(
                List.of(tr("Services"), any(card.appliesTo().services())),
                List.of(tr("Operations"), any(card.appliesTo().operations())),
                List.of(tr("Classes of change"), any(card.appliesTo().changes())),
                List.of(tr("Tags"), card.tags().isEmpty() ? trIn("tags", "none") : String.join(", ", card.tags())));
    }

    private static String any(List<String> names) {
        return names.isEmpty() ? tr("any") : String.join(", ", names);
    }

    private List<List<String>> reliance(LearningCard card) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(tr("Confidence"), LearningView.word(card.confidence())));
        rows.add(List.of(tr("Look again by"), LearningView.day(state)));
        rows.add(List.of(tr("Kept right by"), card.owner().account()));
        rows.add(List.of(tr("Used"), trCount(state.uses(), "once", "%d times")));
        return rows;
    }

    private Node uses(LearningCard card) {
        PlanId plan = card.plan();
        Button use = Action.of(
                        tr("Use as template"),
                        tr("Draft the card's experiment again under a new name, and open it"),
                        Feather.COPY,
                        () -> model.use(openPlan))
                .disabledWhen(new SimpleBooleanProperty(plan == null))
                .button("accent");
        use.setId("use-learning");
        Button change = Action.of(
                        trIn("action", "Change"),
                        tr("Write another content for this card"),
                        Feather.EDIT_2,
                        model::change)
                .button();
        change.setId("change-learning");
        HBox row = Pages.row(use, change);
        if (plan == null) {
            row.getChildren()
                    .add(Words.wrapped(
                            tr("To use it as a template, change it and name the plan to make again."), "text-muted"));
        } else {
            row.getChildren()
                    .add(Action.of(
                                    tr("Open %s", plan),
                                    tr("The plan of this card"),
                                    Feather.CLIPBOARD,
                                    () -> openPlan.accept(plan))
                            .button());
        }
        return row;
    }

    private Node renew() {
        DatePicker next = Pages.day(tr("Day by which to look again; empty for never"), model.nextReview());
        StringProperty note = new SimpleStringProperty("");
        TextField why = Pages.growing(Pages.line(tr("Note"), tr("What you looked at (may be empty)"), note));
        Button renew = Action.of(
                        tr("It still holds"),
                        tr("You looked, and it holds until the day beside"),
                        Feather.CHECK_CIRCLE,
                        () -> model.renew(next.getValue(), note.get()))
                .button();
        renew.setId("renew-learning");
        return Pages.row(next, why, renew);
    }

    private Node withdraw() {
        StringProperty reason = new SimpleStringProperty("");
        TextField why = Pages.line(tr("Why it no longer holds"), tr("Why it no longer holds"), reason);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setId("withdraw-reason");
        Button withdraw = Action.of(
                        tr("Withdraw"),
                        tr("Take it out of use; it stays in the archive"),
                        Feather.ARCHIVE,
                        () -> model.withdraw(reason.get()))
                .button();
        withdraw.setId("withdraw-learning");
        withdraw.disableProperty().bind(reason.map(String::isBlank));
        return Pages.row(why, withdraw);
    }

    private Node history() {
        return Grid.of(
                List.of(tr("When"), tr("Who"), tr("What")),
                state.events().reversed().stream()
                        .map(event -> List.of(Words.when(event.at()), event.by().account(), what(event)))
                        .toList(),
                "");
    }

    private static String what(LearningEvent event) {
        return switch (event) {
            case LearningEvent.Drafted _ -> tr("wrote it");
            case LearningEvent.Revised _ -> tr("changed it");
            case LearningEvent.Reviewed reviewed ->
                reviewed.note().isBlank() ? tr("found that it holds") : tr("found that it holds: %s", reviewed.note());
            case LearningEvent.Used used -> tr("made plan %s of it", used.plan());
            case LearningEvent.Retired retired -> tr("withdrew it: %s", retired.reason());
            case LearningEvent.Restored restored -> tr("brought it back: %s", restored.reason());
        };
    }
}
