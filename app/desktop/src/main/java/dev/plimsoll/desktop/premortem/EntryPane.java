package dev.plimsoll.desktop.premortem;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.premortem.PlanItems;
import dev.plimsoll.model.premortem.Risk;
import dev.plimsoll.model.premortem.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Writing entries, and wording them as risks.
final class EntryPane {
    private final SessionModel model;
    private final SessionState state;

    EntryPane(SessionModel model, SessionState state) {
        this.model = model;
        this.state = state;
    }

    /// In the meeting view nothing that anybody writes is on the screen.
    Node silent() {
        VBox box = new VBox(Words.wrapped(SessionModel.silence(state), "session-count"));
        if (model.meetingProperty().get()) {
            box.getChildren()
                    .add(Words.wrapped(
                            tr("Write at your own machine, or leave the meeting view to write here."), "text-muted"));
        } else {
            box.getChildren().addAll(form(), own());
        }
        box.getChildren()
                .add(SessionDetail.leading(
                        model,
                        state,
                        "close-entry",
                        Action.of(
                                tr("End the silent entry"),
                                tr("From now on everybody sees all entries, without who wrote them"),
                                Feather.EYE,
                                model::closeEntry)));
        box.getStyleClass().add("session-phase");
        return box;
    }

    private Node form() {
        StringProperty entry = new SimpleStringProperty("");
        Area area = Pages.growing(new Area("session-entry", tr("A way to fail"), tr("It failed because …"), 3, entry));
        Button add = Action.of(
                        tr("Keep the entry"),
                        tr("Only you see it until all are done"),
                        Feather.PLUS,
                        () -> model.add(entry.get()))
                .button();
        add.setId("add-entry");
        add.disableProperty().bind(entry.map(String::isBlank));
        return Pages.row(area, add);
    }

    private Node own() {
        List<SessionState.Entry> own = state.entriesFor(model.person());
        VBox box = Pages.part(tr("What you wrote"));
        own.forEach(entry -> box.getChildren().add(Words.wrapped("• " + entry.text())));
        if (own.isEmpty()) {
            box.getChildren().add(Words.wrapped(tr("Nothing yet."), "text-muted"));
        }
        return box;
    }

    Node roundRobin() {
        List<CheckBox> boxes = new ArrayList<>();
        VBox open = Pages.part(tr("Entries that no risk stands for yet"));
        for (SessionState.Entry entry : state.entriesFor(model.person())) {
            if (state.unmerged().contains(entry.number())) {
                CheckBox box = new CheckBox(entry.number() + ".  " + entry.text());
                box.setUserData(entry);
                box.setWrapText(true);
                boxes.add(box);
                open.getChildren().add(box);
            }
        }
        VBox page = new VBox(open);
        if (boxes.isEmpty()) {
            open.getChildren().add(Words.wrapped(tr("None: every entry is part of a risk."), "text-muted"));
        } else {
            page.getChildren().add(wording(boxes));
        }
        page.getChildren().add(Pages.part(tr("Risks"), risks(state)));
        page.getChildren().add(new VotePane.Opening(model, state));
        page.getStyleClass().add("session-phase");
        return page;
    }

    private Node wording(List<CheckBox> boxes) {
        StringProperty wording = new SimpleStringProperty("");
        StringProperty signs = new SimpleStringProperty("");
        StringProperty safeguard = new SimpleStringProperty("");
        TextField word = Pages.line(tr("Wording of the risk"), tr("What goes wrong, in a sentence"), wording);
        word.setId("risk-wording");
        ComboBox<String> item = Pages.choice(tr("Part of the plan that it is about"), items(), Function.identity());
        item.setValue(Risk.WHOLE_PLAN);
        boxes.forEach(box -> box.setOnAction(_ -> {
            if (box.isSelected() && wording.get().isBlank() && box.getUserData() instanceof SessionState.Entry entry) {
                wording.set(entry.text());
            }
        }));
        Button merge = Action.of(
                        tr("Make it a risk"),
                        tr("It stands for the entries that are chosen above"),
                        Feather.GIT_MERGE,
                        () -> model.merge(
                                wording.get(),
                                boxes.stream()
                                        .filter(CheckBox::isSelected)
                                        .map(box -> ((SessionState.Entry) box.getUserData()).number())
                                        .toList(),
                                item.getValue(),
                                signs.get(),
                                safeguard.get()))
                .button();
        merge.setId("merge-risk");
        Button rest = Action.of(
                        tr("Each as it is written"),
                        tr("Make every entry that is left a risk of its own"),
                        Feather.LIST,
                        model::mergeRest)
                .button();
        rest.setId("merge-rest");
        return Pages.part(
                tr("Word a risk"),
                Pages.field(tr("Wording"), word),
                Pages.row(
                        Pages.field(trIn("risk", "About"), item),
                        Pages.growing(Pages.field(
                                tr("Early signs"),
                                Pages.line(tr("Early signs"), trIn("risk", "How one notices it"), signs))),
                        Pages.growing(Pages.field(
                                tr("Safeguard"),
                                Pages.line(tr("Safeguard"), tr("What is there against it"), safeguard)))),
                Pages.row(merge, rest));
    }

    private List<String> items() {
        return model.plans().stream()
                .filter(plan -> plan.id().equals(state.opening().plan()))
                .findFirst()
                .map(PlanState::plan)
                .map(PlanItems::of)
                .orElse(List.of(Risk.WHOLE_PLAN));
    }

    static Node risks(SessionState state) {
        List<List<String>> rows = new ArrayList<>();
        for (Risk risk : state.risks()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    risk.wording(),
                    risk.item(),
                    risk.signs().isBlank() ? "-" : risk.signs()));
        }
        return Grid.of(
                List.of(tr("No."), tr("Risk"), trIn("risk", "About"), tr("Early signs")),
                rows,
                tr("None is worded yet."));
    }
}
