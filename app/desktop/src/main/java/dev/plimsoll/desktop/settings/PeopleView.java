package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People.Member;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The people of the workspace and their roles, to read and to change. Every change is in the ledger.
final class PeopleView extends VBox {
    private final PeopleModel model;

    /// @param fromFile takes the list from a file
    PeopleView(PeopleModel model, Action fromFile) {
        this.model = model;
        getStyleClass().add("settings-part");
        Label heading = new Label(tr("People and roles"));
        heading.getStyleClass().add("title-4");
        Label you = Words.wrapped("");
        you.setId("who-you-are");
        you.textProperty().bind(model.youProperty());
        getChildren()
                .addAll(
                        heading,
                        you,
                        new ProblemPane(model.problemProperty()),
                        new DoneLine(model.doneProperty()),
                        table(),
                        form(),
                        Pages.row(
                                fromFile.button(),
                                Words.wrapped(
                                        tr("A JSON file: {\"members\": [{\"accounts\": [\"ada\"], \"roles\":"
                                                + " [\"author\"]}]}"),
                                        "text-muted")));
    }

    private Node table() {
        RecordTable<Member> table = new RecordTable<>(
                "people",
                tr("People and their roles"),
                model.members(),
                List.of(
                        Column.of(tr("Accounts"), 260, PeopleView::accounts),
                        Column.of(tr("Roles"), 400, PeopleView::roles)),
                tr("Nobody wrote a list: every account has every role but administrator and "
                        + "auditor, and nobody approves what they wrote. Add somebody below to begin one."),
                model::choose);
        table.setPrefHeight(200);
        return table;
    }

    private static String accounts(Member member) {
        return member.accounts().stream().map(Person::account).collect(Collectors.joining(", "));
    }

    private static String roles(Member member) {
        return member.roles().isEmpty() ? tr("may read, and stop a run") : PeopleModel.titles(member.roles());
    }

    private Node form() {
        TextField accounts = Pages.line(
                tr("Accounts of one person, with commas between"), "ada, ada@home", model.accountsProperty());
        accounts.setId("person-accounts");
        accounts.setPrefColumnCount(24);
        FlowPane roles = new FlowPane(12, 8);
        model.roles().forEach((role, has) -> {
            CheckBox box = new CheckBox(tr(role.title()));
            box.setId("role-" + role.title().replace(' ', '-'));
            Tie.both(box, box.selectedProperty(), has);
            roles.getChildren().add(box);
        });
        Button keep = Action.of(
                        tr("Add or change"),
                        tr("Keep this person with these roles; it is noted in the ledger"),
                        Feather.CHECK,
                        model::keep)
                .button();
        keep.setId("keep-person");
        keep.textProperty()
                .bind(Present.map(model.chosenProperty(), _ -> tr("Change this person"), tr("Add this person")));
        keep.accessibleTextProperty().bind(keep.textProperty());
        Button fresh = Action.of(
                        tr("Somebody new"), tr("Leave the chosen person as they are"), Feather.USER_PLUS, model::begin)
                .disabledWhen(Present.not(model.chosenProperty()))
                .button();
        Button remove = Action.of(
                        tr("Take off the list"),
                        tr("The chosen person has no role any more"),
                        Feather.USER_MINUS,
                        model::remove)
                .disabledWhen(Present.not(model.chosenProperty()))
                .button();
        remove.setId("remove-person");
        return new VBox(
                8,
                Pages.row(Pages.field(tr("Accounts of one person"), accounts)),
                roles,
                Pages.row(keep, fresh, remove));
    }
}
