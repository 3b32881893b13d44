package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.exhibit.ExhibitModel;
import dev.plimsoll.desktop.exhibit.ExhibitPane;
import dev.plimsoll.model.exhibit.ExhibitState;
import java.nio.file.Path;
import java.util.List;

/// The list of attached evidence with its ways to files.
final class Evidence {
    private Evidence() {}

    static ExhibitPane pane(ExhibitModel model, FileChoice files) {
        return new ExhibitPane(
                model,
                () -> files.open(
                        tr("Choose evidence"), List.of("png", "jpg", "jpeg", "csv", "json", "log", "txt", "pdf", "*")),
                state -> {
                    Path to = files.save(tr("Take the exhibit out"), name(state), List.of(ending(state)));
                    if (to != null) {
                        model.takeOut(to);
                    }
                });
    }

    private static String name(ExhibitState state) {
        String name = state.exhibit().name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String ending(ExhibitState state) {
        String name = state.exhibit().name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "bin" : name.substring(dot + 1);
    }
}
