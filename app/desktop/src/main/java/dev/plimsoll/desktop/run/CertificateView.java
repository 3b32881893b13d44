package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.run.certificate.Standing;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// One line: what the certificate of the run is worth today, and the way to take it along.
final class CertificateView extends HBox {
    CertificateView(CertificateModel model, Action save) {
        setId("certificate");
        getStyleClass().add("certificate");
        setAlignment(Pos.CENTER_LEFT);
        HBox badge = new HBox();
        badge.setAlignment(Pos.CENTER);
        Label sentence = Words.wrapped("", "text-muted");
        sentence.setId("certificate-sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        setHgrow(sentence, Priority.ALWAYS);
        Button button = save.button("flat");
        button.setId("save-certificate");
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(badge, sentence, button);
        visibleProperty().bind(model.sentenceProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        model.standingProperty().subscribe(now -> {
            badge.getChildren().clear();
            if (now != null) {
                badge.getChildren().add(badge(now.worth()));
            }
        });
    }

    private static Badge badge(Standing.Worth worth) {
        return switch (worth) {
            case GOOD -> Badge.of(tr("Certificate holds"), Feather.AWARD, Tone.SUCCESS);
            case SHORT -> Badge.of(tr("Certificate current"), Feather.AWARD, Tone.NEUTRAL);
            case STALE -> Badge.of(tr("Certificate stale"), Feather.ROTATE_CCW, Tone.WARNING);
        };
    }
}
