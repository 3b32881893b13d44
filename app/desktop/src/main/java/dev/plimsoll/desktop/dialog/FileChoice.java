package dev.plimsoll.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for files and folders, and hands files to other programs. Every answer may be null: the person changed their
/// mind.
public interface FileChoice {
    /// An existing file.
    @Nullable
    Path open(String title, List<String> extensions);

    /// A file to write.
    ///
    /// @param name proposed name, without extension
    /// @param extensions offered, the first one preselected
    @Nullable
    Path save(String title, String name, List<String> extensions);

    /// A folder.
    @Nullable
    Path folder(String title);

    /// Opens a file with the program that the system has for such files.
    void show(Path file);

    /// Whether the system knows a printer. May take a moment; not for the FX thread.
    boolean canPrint();
}
