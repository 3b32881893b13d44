package dev.plimsoll.desktop.dialog;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.print.Printer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file dialogs of the system; each opens where the last one ended.
public final class SystemFileChoice implements FileChoice {
    private final Supplier<@Nullable Window> owner;
    private final Consumer<String> opener;
    private @Nullable File last;

    /// @param opener opens an address with the program that the system has for it
    public SystemFileChoice(Supplier<@Nullable Window> owner, Consumer<String> opener) {
        this.owner = owner;
        this.opener = opener;
    }

    @Override
    public void show(Path file) {
        opener.accept(file.toUri().toString());
    }

    @Override
    public boolean canPrint() {
        return !Printer.getAllPrinters().isEmpty();
    }

    @Override
    public @Nullable Path open(String title, List<String> extensions) {
        FileChooser chooser = chooser(title);
        List<String> patterns = extensions.stream().map(one -> "*." + one).toList();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(String.join(", ", extensions), patterns),
                        new ExtensionFilter(tr("All files"), "*.*"));
        return remember(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public @Nullable Path save(String title, String name, List<String> extensions) {
        FileChooser chooser = chooser(title);
        for (String extension : extensions) {
            chooser.getExtensionFilters()
                    .add(new ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        }
        chooser.setInitialFileName(name + "." + extensions.getFirst());
        Path chosen = remember(chooser.showSaveDialog(owner.get()));
        ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        return chosen == null || filter == null ? chosen : withExtension(chosen, filter, extensions);
    }

    /// A name typed without one of the extensions gets that of the chosen type.
    private static Path withExtension(Path chosen, ExtensionFilter filter, List<String> extensions) {
        String name = chosen.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean has = extensions.stream().anyMatch(one -> name.endsWith("." + one));
        String extension = filter.getExtensions().getFirst().substring(1);
        return has ? chosen : chosen.resolveSibling(chosen.getFileName() + extension);
    }

    @Override
    public @Nullable Path folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        return remember(chooser.showDialog(owner.get()));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        return chooser;
    }

    private @Nullable Path remember(@Nullable File file) {
        if (file == null) {
            return null;
        }
        last = file.isDirectory() ? file : file.getParentFile();
        return file.toPath();
    }
}
