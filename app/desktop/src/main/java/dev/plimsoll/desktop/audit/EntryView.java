package dev.plimsoll.desktop.audit;

import dev.plimsoll.desktop.control.Grid;
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
        setAccessibleText("The chosen entry");
        setId("ledger-entry");
        chosen.subscribe(this::show);
    }

    private void show(@Nullable Found found) {
        VBox box = new VBox();
        box.getStyleClass().add("detail-column");
        if (found == null) {
            Label hint = new Label("Choose an entry to see its digests and its reason.");
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
                List.of("Entry", found.entry().number() + ", " + act.at()),
                List.of(
                        "Person",
                        act.who().equals(act.account()) ? act.who() : act.who() + ", account " + act.account()),
                List.of("Act", act.action() + " " + act.subject()),
                List.of(
                        "Outcome",
                        act.allowed()
                                ? "Done" + dot(act.why())
                                : "Refused. " + act.refusal() + " Nothing was changed."),
                List.of("Digest before", none(act.before())),
                List.of("Digest after", none(act.after())),
                List.of("Link in the chain", found.entry().link()));
    }

    private static String dot(String why) {
        return why.isEmpty() ? "" : ": " + why;
    }

    private static String none(String digest) {
        return digest.isEmpty() ? "none" : digest;
    }
}
