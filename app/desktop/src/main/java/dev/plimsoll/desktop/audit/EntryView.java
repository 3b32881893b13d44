package dev.plimsoll.desktop.audit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.engine.audit.FindActs.Found;
import dev.plimsoll.model.audit.AuditAct;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that the ledger says of one entry.
final class EntryView extends ScrollPane {
    EntryView(ObservableValue<@Nullable Found> chosen) {
        setFitToWidth(true);
        Reading.page(this);
        setAccessibleText(tr("The chosen entry"));
        setId("ledger-entry");
        chosen.subscribe(this::show);
    }

    private void show(@Nullable Found found) {
        VBox box = new VBox();
        box.getStyleClass().add("detail-column");
        if (found == null) {
            Label hint = new Label(tr("Choose an entry to see its digests and its reason."));
            hint.getStyleClass().add("text-muted");
            box.getChildren().add(hint);
        } else {
            box.getChildren().add(Grid.pairs(pairs(found)));
        }
        setContent(box);
    }

    private static List<List<String>> pairs(Found found) {
        AuditAct act = found.act();
        return List.of(
                List.of(tr("Entry"), found.entry().number() + ", " + act.at()),
                List.of(
                        tr("Person"),
                        act.who().equals(act.account()) ? act.who() : tr("%s, account %s", act.who(), act.account())),
                List.of(tr("Act"), ActWords.of(act.action()) + " " + act.subject()),
                List.of(
                        tr("Outcome"),
                        act.allowed()
                                ? tr("Done") + dot(act.why())
                                : tr("Refused. %s Nothing was changed.", act.refusal())),
                List.of(tr("Digest before"), none(act.before())),
                List.of(tr("Digest after"), none(act.after())),
                List.of(tr("Link in the chain"), found.entry().link()));
    }

    private static String dot(String why) {
        return why.isEmpty() ? "" : ": " + why;
    }

    private static String none(String digest) {
        return digest.isEmpty() ? tr("none") : digest;
    }
}
