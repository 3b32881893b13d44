package dev.plimsoll.desktop.exhibit;

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
                                List.of("Shows", exhibit.words()),
                                List.of("Source", exhibit.source() + " (" + exhibit.clockNote() + ")"),
                                List.of("Collector", exhibit.role()),
                                List.of("Taken", Words.when(exhibit.takenCorrected()) + ", shown in " + exhibit.zone()),
                                List.of("SHA-256", exhibit.digest()))),
                        deeds(state),
                        Pages.part(
                                "Custody",
                                Grid.of(
                                        List.of("When", "Who", "What"),
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
        Button note = Action.of("Add a note", "The file stays as it is", Feather.EDIT_3, model::note)
                .button();
        Button out = Action.of(
                        "Take out…",
                        "Write its bytes to a file; the custody says so",
                        Feather.DOWNLOAD,
                        () -> takeOut.accept(state))
                .button();
        Button show = Action.of(
                        state.released() ? "Hold back" : "Release",
                        state.released()
                                ? "Customers are not to see it any more"
                                : "Customers may see it in their version of a report",
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
                Pages.growing(Pages.line("A note, or a reason", "A note, or a reason", model.wordsProperty())),
                note,
                out,
                show);
    }

    private static String deed(ExhibitEvent event) {
        return switch (event) {
            case ExhibitEvent.Attached _ -> "Attached it";
            case ExhibitEvent.TakenOut out -> "Took it out: " + out.reason();
            case ExhibitEvent.Annotated noted -> "Noted: " + noted.text();
            case ExhibitEvent.Released released -> "Released it to customers: " + released.reason();
            case ExhibitEvent.Held held -> "Held it back from customers: " + held.reason();
        };
    }
}
