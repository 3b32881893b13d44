package dev.plimsoll.desktop.exhibit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.exhibit.ExhibitModel.Opened;
import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitState;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One exhibit: its picture where it is one, what is known of it, and its custody.
final class ExhibitDetail extends VBox {
    private static final double WIDEST = 560;

    private final ExhibitModel model;
    private final Consumer<ExhibitState> takeOut;

    ExhibitDetail(ExhibitModel model, Consumer<ExhibitState> takeOut) {
        this.model = model;
        this.takeOut = takeOut;
        setId("exhibit-detail");
        model.openedProperty().subscribe(this::show);
    }

    private void show(@Nullable Opened opened) {
        getChildren().clear();
        if (opened == null) {
            return;
        }
        ExhibitState state = opened.state();
        Exhibit exhibit = state.exhibit();
        getChildren().add(Words.wrapped(state.id() + "  " + exhibit.name(), "section-title"));
        if (exhibit.mediaType().startsWith("image/p") || exhibit.mediaType().startsWith("image/j")) {
            getChildren().add(picture(opened));
        }
        getChildren()
                .addAll(
                        Grid.pairs(List.of(
                                List.of(tr("Shows"), exhibit.words()),
                                List.of(tr("Source"), exhibit.source() + " (" + exhibit.clockNote() + ")"),
                                List.of(tr("Collector"), exhibit.role()),
                                List.of(
                                        tr("Taken"),
                                        tr("%s, shown in %s", Words.when(exhibit.takenCorrected()), exhibit.zone())),
                                List.of("SHA-256", exhibit.digest()))),
                        deeds(state),
                        Pages.part(
                                tr("Custody"),
                                Grid.of(
                                        List.of(tr("When"), tr("Who"), tr("What")),
                                        state.events().reversed().stream()
                                                .map(event -> List.of(
                                                        Words.when(event.at()),
                                                        event.by().account(),
                                                        deed(event)))
                                                .toList(),
                                        "")));
    }

    private static ImageView picture(Opened opened) {
        Image image = new Image(new ByteArrayInputStream(opened.bytes()));
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(WIDEST, image.getWidth()));
        view.setAccessibleText(opened.state().exhibit().words());
        return view;
    }

    private javafx.scene.Node deeds(ExhibitState state) {
        Button note = Action.of(tr("Add a note"), tr("The file stays as it is"), Feather.EDIT_3, model::note)
                .button();
        Button out = Action.of(
                        tr("Take out…"),
                        tr("Write its bytes to a file; the custody says so"),
                        Feather.DOWNLOAD,
                        () -> takeOut.accept(state))
                .button();
        Button show = Action.of(
                        state.released() ? tr("Hold back") : tr("Release"),
                        state.released()
                                ? tr("Customers are not to see it any more")
                                : tr("Customers may see it in their version of a report"),
                        Feather.EYE,
                        model::releaseOrHold)
                .button();
        note.setId("note-exhibit");
        out.setId("take-out-exhibit");
        show.setId("release-exhibit");
        for (Button button : List.of(note, out, show)) {
            button.disableProperty().bind(model.wordsProperty().isEmpty());
        }
        return Pages.row(
                Pages.growing(Pages.line(tr("A note, or a reason"), tr("A note, or a reason"), model.wordsProperty())),
                note,
                out,
                show);
    }

    private static String deed(ExhibitEvent event) {
        return switch (event) {
            case ExhibitEvent.Attached _ -> tr("Attached it");
            case ExhibitEvent.TakenOut out -> tr("Took it out: %s", out.reason());
            case ExhibitEvent.Annotated noted -> tr("Noted: %s", noted.text());
            case ExhibitEvent.Released released -> tr("Released it to customers: %s", released.reason());
            case ExhibitEvent.Held held -> tr("Held it back from customers: %s", held.reason());
        };
    }
}
