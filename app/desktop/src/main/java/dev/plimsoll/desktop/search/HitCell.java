package dev.plimsoll.desktop.search;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.archive.ArchiveHits.Hit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A hit: what kind of record, its title and the part of it that fits best, with the words marked.
final class HitCell extends ListCell<Hit> {
    HitCell() {
        getStyleClass().add("hit-cell");
        setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        HBox head = new HBox(
                Badge.of(FoundWords.kind(hit.kind()), Feather.FILE, Tone.NEUTRAL),
                MarkedFlow.of(hit.title(), "hit-title"));
        head.getStyleClass().add("settings-row");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head);
        if (!hit.snippet().text().isBlank()) {
            box.getChildren().add(MarkedFlow.of(hit.snippet(), "hit-snippet"));
        }
        Label about = new Label(about(hit));
        about.getStyleClass().add("caption");
        box.getChildren().add(about);
        box.getStyleClass().add("hit");
        setGraphic(box);
        setAccessibleText(FoundWords.kind(hit.kind()) + " " + hit.title().text() + ", " + about(hit));
    }

    private static String about(Hit hit) {
        List<String> parts = new ArrayList<>();
        parts.add(hit.id());
        if (!hit.state().isEmpty()) {
            parts.add(FoundWords.state(hit.state()));
        }
        if (!hit.services().isEmpty()) {
            parts.add(String.join(", ", hit.services()));
        }
        if (hit.kind().equals("nearmiss")) {
            parts.add(LocalDate.ofInstant(hit.at(), ZoneOffset.UTC).toString()); // only its day is kept
        } else if (!hit.at().equals(Instant.EPOCH)) { // a contract has none
            parts.add(Words.when(hit.at()));
        }
        return String.join("  ·  ", parts);
    }
}
