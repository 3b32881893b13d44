package dev.plimsoll.desktop.shell;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Two contracts that are dropped on the window.
///
/// @param base the old version
/// @param revision the new one
record Dropped(Path base, Path revision) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /// In the order of their names, numbers in them by their value: `v9` comes before `v10`.
    static Dropped of(Path one, Path other) {
        Comparator<Path> order = Comparator.comparing(path -> natural(path.toString()));
        return order.compare(one, other) <= 0 ? new Dropped(one, other) : new Dropped(other, one);
    }

    private static String natural(String name) {
        return NUMBER.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "0".repeat(Math.max(0, 20 - found.group().length())) + found.group()));
    }

    /// Lets a node take files.
    ///
    /// @param compare told the two contracts
    static void onto(Node node, ShellModel model, BiConsumer<Path, Path> compare) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        node.setOnDragDropped(event -> {
            Dragboard dragged = event.getDragboard();
            List<Path> files = dragged.getFiles().stream().map(File::toPath).toList();
            if (files.size() == 2) {
                Dropped pair = of(files.get(0), files.get(1));
                compare.accept(pair.base(), pair.revision());
            } else {
                model.say(tr("Drop two files at once: the old and the new version of a contract."));
            }
            event.setDropCompleted(files.size() == 2);
        });
    }
}
