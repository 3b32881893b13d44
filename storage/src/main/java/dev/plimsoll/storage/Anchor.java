package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small file beside the database that remembers how many changes were acknowledged.
///
/// H2 opens a file that was cut off, or replaced by an older copy, at the last state it can read and says nothing.
/// The anchor shows it: a database that knows of fewer changes than the anchor has lost some. It is written after
/// each change and not waited for, so after a power cut it may be behind the database, never ahead of it.
///
/// Not thread-safe; only the writer thread uses it.
final class Anchor implements AutoCloseable {
    static final String NAME = "workspace.anchor";

    private static final Pattern FORM = Pattern.compile("plimsoll workspace, changes ([0-9]{19})\n");

    private final FileChannel channel;

    private Anchor(FileChannel channel) {
        this.channel = channel;
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /// How many changes were acknowledged; 0 in a new workspace.
    static long read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return 0;
        }
        Matcher matcher = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw WorkspaceProblem.damagedFile(file, "it is not the line that Plimsoll wrote", null);
        }
        return Long.parseLong(matcher.group(1));
    }

    /// Opens the anchor, creates it when the workspace is new, and waits until the disk has it.
    static Anchor open(Path folder, long changes) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Anchor anchor = new Anchor(channel);
        anchor.record(changes);
        channel.force(true);
        return anchor;
    }

    void record(long changes) throws IOException {
        ByteBuffer line = StandardCharsets.US_ASCII.encode(
                String.format(Locale.ROOT, "plimsoll workspace, changes %019d\n", changes));
        int at = 0;
        while (line.hasRemaining()) {
            at += channel.write(line, at);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
