package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The experiments that the matrix proposes for the chosen edit, each with a way to a plan that asks it.
final class AskedView extends VBox {
    private static final int MOST = 50;

    AskedView(List<Reach.Asked> asked, Consumer<String> plan) {
        getStyleClass().add("detail-rows");
        asked.stream().limit(MOST).map(one -> row(one, plan)).forEach(getChildren()::add);
        if (asked.size() > MOST) {
            getChildren().add(Words.wrapped(tr("and %d more", asked.size() - MOST), "text-muted"));
        }
        if (asked.isEmpty()) {
            getChildren().add(Words.wrapped(tr("The matrix asks nothing of this change."), "text-muted"));
        }
    }

    private static Node row(Reach.Asked one, Consumer<String> plan) {
        String how = one.injectable()
                ? trCount(one.payloads(), "%d payload", "%d payloads")
                : tr("No fault of a run can ask it: its plan says so, and a person has to ask it.");
        Button draft = Action.of(
                        tr("Draft a plan from this"),
                        tr("Draft a plan that asks: %s", told(one.question())),
                        Feather.FILE_PLUS,
                        () -> plan.accept(one.id()))
                .button();
        draft.setId("draft-" + one.id().replace('.', '-'));
        draft.setAccessibleText(tr("Draft a plan that asks: %s", told(one.question())));
        VBox row = new VBox(
                Words.wrapped(told(one.question())),
                Words.wrapped(one.id(), "rule-id", "text-muted"),
                Words.wrapped(how, "text-muted"),
                draft);
        row.getStyleClass().add("detail-part");
        return row;
    }
}
