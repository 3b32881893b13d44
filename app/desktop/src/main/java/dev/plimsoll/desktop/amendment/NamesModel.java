package dev.plimsoll.desktop.amendment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Two contracts that somebody names, before they are opened. What was typed stays for the next time.
public final class NamesModel {
    private final StringProperty base = new SimpleStringProperty("");
    private final StringProperty revision = new SimpleStringProperty("");
    private final StringProperty folder;
    private final Consumer<Amended.TwoNamed> open;

    /// @param start the folder that paths start from, until somebody names another
    /// @param open opens the two
    public NamesModel(Path start, Consumer<Amended.TwoNamed> open) {
        this.folder = new SimpleStringProperty(start.toString());
        this.open = open;
    }

    /// Opens the two, if both are named.
    ///
    /// @return whether they were
    public boolean open() {
        boolean named = named().getValue();
        if (named) {
            open.accept(new Amended.TwoNamed(
                    base.get().strip(),
                    revision.get().strip(),
                    Path.of(folder.get().strip())));
        }
        return named;
    }

    /// Whether both have a name, and the folder one that may be.
    public ObservableValue<Boolean> named() {
        return base.flatMap(one -> revision.flatMap(
                other -> folder.map(place -> !one.isBlank() && !other.isBlank() && possible(place.strip()))));
    }

    private static boolean possible(String folder) {
        try {
            return !folder.isEmpty() && Path.of(folder).isAbsolute();
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    public StringProperty baseProperty() {
        return base;
    }

    public StringProperty revisionProperty() {
        return revision;
    }

    public StringProperty folderProperty() {
        return folder;
    }
}
