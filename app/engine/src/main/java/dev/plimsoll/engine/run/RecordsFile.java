package dev.plimsoll.engine.run;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.invariant.Entry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The file to which the programs of a run append steps of transactions, read on as it grows.
final class RecordsFile {
    /// A look at a file that grows fast must not hold up the run.
    private static final int MOST_BYTES = 8 << 20;

    private final Path file;
    private long read;
    private long unreadable;

    RecordsFile(Path file) {
        this.file = file;
    }

    /// Makes room for it.
    ///
    /// @throws Problem if that cannot be done
    void prepare() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    /// The whole lines since the last look.
    ///
    /// @throws Problem if the file is there and cannot be read
    List<Entry> more() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(read);
            byte[] bytes = new byte[(int) Math.min(MOST_BYTES, Math.max(0, open.length() - read))];
            open.readFully(bytes);
            int end = lastLineEnd(bytes);
            read += end;
            return entries(new String(bytes, 0, end, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    /// A line that is being written is left for the next look.
    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Entry entry = Entry.read(line);
            if (entry == null) {
                unreadable++;
            } else {
                entries.add(entry);
            }
        });
        return entries;
    }

    /// How many lines were no steps of transactions.
    long unreadable() {
        return unreadable;
    }

    private Problem problem(IOException failure) {
        return new Problem(
                "The records of transactions in " + file + " cannot be read or begun: " + failure.getMessage() + ".",
                "Allow reading and writing there.",
                failure);
    }
}
