package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.Run;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The verdict with its sentence, once there is one, and what to do with it.
final class VerdictView extends HBox {
    private final Label sentence = new Label();
    private final HBox badge = new HBox();

    /// @param deeds what can be done with it
    VerdictView(RunModel model, Node... deeds) {
        setId("verdict");
        getStyleClass().add("verdict");
        setAlignment(Pos.CENTER_LEFT);
        badge.setAlignment(Pos.CENTER);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Label saved = new Label();
        saved.textProperty().bind(model.savedProperty());
        saved.getStyleClass().add("text-muted");
        saved.visibleProperty().bind(model.savedProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        VBox words = new VBox(sentence, saved);
        words.setAlignment(Pos.CENTER_LEFT);
        setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("verdict-words");
        getChildren().addAll(badge, words, new WrappingRow(deeds));
        managedProperty().bind(visibleProperty());
        model.runProperty().subscribe(run -> {
            setVisible(run != null && run.ended());
            if (run != null) {
                show(run);
            }
        });
    }

    private void show(Run run) {
        run.conclusion().ifPresent(conclusion -> {
            Verdict verdict = conclusion.verdict();
            sentence.setText(told(conclusion.sentence()));
            badge.getChildren().setAll(Badge.of(verdict));
            getStyleClass().setAll("verdict", "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
        });
    }
}
