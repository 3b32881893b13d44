package dev.plimsoll.desktop.environment;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.environment.EnvironmentWork.Row;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card to read, and what the person who works can do with it.
final class EnvironmentDetail extends StackPane {
    EnvironmentDetail(EnvironmentModel model, Row row, Person who) {
        EnvironmentCard card = row.state().card();
        VBox page = new VBox(
                Words.wrapped(row.state().id() + "  " + card.name(), "title-4"),
                EnvironmentView.badge(row),
                buttons(model, row, who),
                Pages.part("Whom it names", persons(row)),
                Pages.part("What experiments there are to find out", lines(card.objectives())),
                Pages.part("What must not happen there", lines(card.boundaries())),
                Pages.part("How it returns to its good state", Words.wrapped(card.rollback())),
                Pages.part("History", history(row)));
        getChildren().add(Pages.scrolled("Card of " + card.name(), page));
    }

    private static Node buttons(EnvironmentModel model, Row row, Person who) {
        HBox buttons = Pages.row();
        if (EnvironmentModel.waitsFor(row, who)) {
            Button acknowledge = Action.of(
                            "Acknowledge",
                            "Take on the part that this card gives to you",
                            Feather.CHECK,
                            model::acknowledge)
                    .button("accent");
            acknowledge.setId("acknowledge-environment");
            buttons.getChildren().add(acknowledge);
        }
        Button change = Action.of(
                        "Change",
                        "For its owner and deputy; everybody has to acknowledge it again",
                        Feather.EDIT_2,
                        model::change)
                .button();
        change.setId("change-environment");
        buttons.getChildren().add(change);
        return buttons;
    }

    private static Node persons(Row row) {
        return Grid.of(
                List.of("Who", "What they are to it", "State"),
                row.state().card().roles().entrySet().stream()
                        .map(entry -> List.of(
                                entry.getKey().account(),
                                entry.getValue(),
                                row.waiting().contains(entry.getKey()) ? "not acknowledged" : "acknowledged"))
                        .toList(),
                "");
    }

    private static Node lines(List<String> lines) {
        return Words.wrapped(String.join("\n", lines));
    }

    private static Node history(Row row) {
        return Grid.of(
                List.of("When", "Who", "What"),
                row.state().events().reversed().stream()
                        .map(event -> List.of(Words.when(event.at()), event.by().account(), what(event)))
                        .toList(),
                "");
    }

    private static String what(EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentEvent.Drafted _ -> "Drafted";
            case EnvironmentEvent.Revised _ -> "Changed";
            case EnvironmentEvent.Acknowledged _ -> "Acknowledged";
        };
    }
}
