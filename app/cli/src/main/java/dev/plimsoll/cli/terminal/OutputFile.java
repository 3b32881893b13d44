package dev.plimsoll.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Files that the user asked for or named.
public final class OutputFile {
    private OutputFile() {}

    /// Refuses a place where no file can be written, before work is done for it.
    public static void require(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw Mistake.of(file + " is a folder; name the file to write in it.");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw Mistake.of("The folder of " + file + " does not exist; create it or name another file.");
        }
        if (!Files.isWritable(Files.exists(file) ? file : parent)) {
            throw Mistake.of(file + " may not be written; name a file in a folder of your own.");
        }
    }

    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) {
        require(file);
        try {
            Files.write(file, content);
        } catch (IOException broken) {
            throw Mistake.of(sentence(broken));
        }
    }

    /// What went wrong with a file, for the person who named it.
    public static String sentence(IOException broken) {
        String file = String.valueOf(broken.getMessage());
        return switch (broken) {
            case NoSuchFileException _ -> file + " does not exist; check the name.";
            case AccessDeniedException _ -> file + " may not be read or written by this account.";
            case NotDirectoryException _ -> file + " is not a folder.";
            case FileAlreadyExistsException _ -> file + " exists already.";
            default -> "A file could not be read or written: " + file + ".";
        };
    }
}
