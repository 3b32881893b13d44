package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// What a run has to take back, one JSON value a line, in a file beside the workspace. A line is on the disk before
/// what it speaks of happens. Run and guardian both append; a line that a kill tore is left out.
///
/// @param run whose journal it is
/// @param folder where the journals of a workspace lie
public record RunJournal(RunId run, Path folder) {
    private static final String ENDING = ".jsonl";
    private static final Pattern NAME = Pattern.compile("R[1-9][0-9]{0,8}\\.jsonl");

    /// The journal of a run of a workspace.
    ///
    /// @param workspace its folder
    public static RunJournal of(RunId run, Path workspace) {
        return new RunJournal(run, folderIn(workspace));
    }

    /// The journal in a file.
    public static RunJournal at(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !NAME.matcher(name).matches()) {
            throw new Problem(file + " is no journal of a run.", "Name one such as guard/R12.jsonl of a workspace.");
        }
        return new RunJournal(new RunId(name.substring(0, name.length() - ENDING.length())), folder);
    }

    /// The journals that lie beside a workspace, in the order of their names.
    public static List<RunJournal> all(Path workspace) {
        Path folder = folderIn(workspace);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(RunJournal::at)
                    .toList();
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    private static Path folderIn(Path workspace) {
        return workspace.resolve("guard");
    }

    public Path file() {
        return folder.resolve(run.value() + ENDING);
    }

    /// Where the guardian's complaints go.
    Path log() {
        return folder.resolve(run.value() + ".log");
    }

    Path killRequest() {
        return folder.resolve(run.value() + ".kill");
    }

    Path holdRequest() {
        return folder.resolve(run.value() + ".hold");
    }

    /// Writes what another program reads, moved into place whole, so that nobody reads half of it.
    void leave(Path file, Object content) throws IOException {
        Path whole = Files.createTempFile(folder, run.value(), ".asking");
        Files.writeString(whole, Json.canonical(content));
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Waits until no other guardian works on this journal, and keeps others from it.
    ///
    /// @throws Problem if that cannot be told
    public Closeable hold() {
        try {
            Files.createDirectories(folder);
            // Not the journal itself: some systems end a lock when the file is closed anywhere in the process.
            FileChannel channel = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return channel;
        } catch (IOException failure) {
            throw unreadable(lock(), failure);
        }
    }

    private Path lock() {
        return folder.resolve(run.value() + ".lock");
    }

    /// Adds a line and waits until it is on the disk.
    ///
    /// @throws Problem if it cannot be written
    public void append(JournalEntry entry) {
        byte[] line = (Json.canonical(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(startOfLine(line));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new Problem(
                    "The journal " + file() + " of run " + run + " cannot be written: " + failure.getMessage() + ".",
                    "Make room and allow writing there, then start the run again.",
                    failure);
        }
    }

    /// A torn line before it must not swallow this one.
    private byte[] startOfLine(byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            if (channel.size() == 0 || channel.read(last, channel.size() - 1) != 1 || last.get(0) == '\n') {
                return line;
            }
        }
        byte[] separate = new byte[line.length + 1];
        separate[0] = '\n';
        System.arraycopy(line, 0, separate, 1, line.length);
        return separate;
    }

    public boolean exists() {
        return Files.exists(file());
    }

    /// All whole lines; none when there is no journal.
    ///
    /// @throws Problem if the file cannot be read
    public List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        if (!exists()) {
            return entries;
        }
        try {
            // Decoded leniently: a torn line may end within a character.
            String text = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
            text.lines().forEach(line -> whole(line).ifPresent(entries::add));
        } catch (IOException failure) {
            throw unreadable(file(), failure);
        }
        return entries;
    }

    private static Optional<JournalEntry> whole(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Json.read(line, JournalEntry.class));
        } catch (JacksonException _) {
            // Torn by a kill: what it was to say did not happen yet, because the line comes before the deed.
            return Optional.empty();
        }
    }

    /// What is still to be taken back.
    public List<Undo> open() {
        List<JournalEntry> entries = entries();
        if (entries.stream().anyMatch(JournalEntry.Ended.class::isInstance)) {
            return List.of();
        }
        List<Undo> open = new ArrayList<>();
        for (JournalEntry entry : entries) {
            switch (entry) {
                case JournalEntry.Prepared prepared -> open.add(prepared.undo());
                case JournalEntry.Undone undone when undone.worked() -> open.remove(undone.undo());
                case JournalEntry.RolledBack _ -> open.removeIf(Undo.RollBack.class::isInstance);
                default -> {}
            }
        }
        return open;
    }

    /// Whether the run, or the guardian for it, took everything back.
    public boolean ended() {
        return has(JournalEntry.Ended.class);
    }

    /// Whether the guardian has begun to take back. From then on it does so alone.
    public boolean acted() {
        return has(JournalEntry.Acted.class);
    }

    /// Whether the run has removed its faults itself.
    boolean cleared() {
        return entries().stream()
                .anyMatch(entry -> entry instanceof JournalEntry.Cleared cleared && cleared.remaining() == 0);
    }

    /// Writes down what the run's own removal of its faults has left. A run that has prepared nothing yet has no
    /// journal, and does not get one by this.
    public void clear(Instant at, int remaining) {
        if (exists()) {
            append(new JournalEntry.Cleared(at, remaining));
        }
    }

    private boolean has(Class<? extends JournalEntry> kind) {
        return entries().stream().anyMatch(kind::isInstance);
    }

    /// The request of another program to stop the run, where there is one.
    public Optional<KillRequest> asked() {
        return KillRequest.of(this);
    }

    /// The last wish to hold the run or to resume it, where there was one.
    public Optional<HoldRequest> holdAsked() {
        return HoldRequest.of(this);
    }

    /// Removes the journal and what lies beside it.
    public void delete() {
        List.of(file(), log(), killRequest(), holdRequest(), lock()).forEach(RunJournal::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static Problem unreadable(Path file, IOException failure) {
        return new Problem(
                file + " cannot be read or changed: " + failure.getMessage() + ".",
                "Allow reading and writing there.",
                failure);
    }
}
