package dev.plimsoll.desktop.environment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.environment.EnvironmentWork.Row;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentEvent;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                Pages.part(tr("Whom it names"), persons(row)),
                Pages.part(tr("What experiments there are to find out"), lines(card.objectives())),
                Pages.part(tr("What must not happen there"), lines(card.boundaries())),
                Pages.part(tr("How it returns to its good state"), Words.wrapped(card.rollback())),
                Pages.part(tr("History"), history(row)));
        getChildren().add(Pages.scrolled(tr("Card of %s", card.name()), page));
    }

    private static Node buttons(EnvironmentModel model, Row row, Person who) {
        HBox buttons = Pages.row();
        if (EnvironmentModel.waitsFor(row, who)) {
            Button acknowledge = Action.of(
                            tr("Acknowledge"),
                            tr("Take on the part that this card gives to you"),
                            Feather.CHECK,
                            model::acknowledge)
                    .button("accent");
            acknowledge.setId("acknowledge-environment");
            buttons.getChildren().add(acknowledge);
        }
        Button change = Action.of(
                        tr("Change"),
                        tr("For its owner and deputy; everybody has to acknowledge it again"),
                        Feather.EDIT_2,
                        model::change)
                .button();
        change.setId("change-environment");
        buttons.getChildren().add(change);
        return buttons;
    }

    private static Node persons(Row row) {
        return Grid.of(
                List.of(tr("Who"), tr("What they are to it"), tr("State")),
                row.state().card().roles().entrySet().stream()
                        .map(entry -> List.of(
                                entry.getKey().account(),
                                roles(entry.getValue()),
                                row.waiting().contains(entry.getKey()) ? tr("not acknowledged") : tr("acknowledged")))
                        .toList(),
                "");
    }

    private static String roles(String joined) {
        return Stream.of(joined.split(", ")).map(role -> tr(role)).collect(Collectors.joining(", "));
    }

    private static Node lines(List<String> lines) {
        return Words.wrapped(String.join("\n", lines));
    }

    private static Node history(Row row) {
        return Grid.of(
                List.of(tr("When"), tr("Who"), tr("What")),
                row.state().events().reversed().stream()
                        .map(event -> List.of(Words.when(event.at()), event.by().account(), what(event)))
                        .toList(),
                "");
    }

    private static String what(EnvironmentEvent event) {
        return switch (event) {
            case EnvironmentEvent.Drafted _ -> tr("Drafted");
            case EnvironmentEvent.Revised _ -> tr("Changed");
            case EnvironmentEvent.Acknowledged _ -> tr("Acknowledged");
        };
    }
}
