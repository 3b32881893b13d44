package dev.plimsoll.engine.guard;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.Undo;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What a run has to take back, one JSON value a line, in a file beside the workspace. A line is on the disk before
/// what it speaks of happens. Run and guardian both append; a line that a kill tore is left out. Beside an encrypted
/// workspace a line tells only what [JournalLine] says; the rest is encrypted with the key of the run.
///
/// @param run whose journal it is
/// @param folder where the journals of a workspace lie
/// @param key null where it stands in the clear, or nobody has opened the workspace
public record RunJournal(RunId run, Path folder, @Nullable RunSeal key) {
    private static final String ENDING = ".jsonl";
    private static final Pattern NAME = Pattern.compile("R[1-9][0-9]{0,8}\\.jsonl");

    /// The journal of a run of a workspace.
    ///
    /// @param workspace its folder
    public static RunJournal of(RunId run, Path workspace) {
        return new RunJournal(run, folderIn(workspace), null);
    }

    /// The journal in a file.
    public static RunJournal at(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !NAME.matcher(name).matches()) {
            throw new Problem(file + " is no journal of a run.", "Name one such as guard/R12.jsonl of a workspace.");
        }
        return new RunJournal(new RunId(name.substring(0, name.length() - ENDING.length())), folder, null);
    }

    /// The same journal for who has its key.
    public RunJournal with(RunSeal seal) {
        return new RunJournal(run, folder, seal);
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

    /// A word for where it lies, which journals of other workspaces do not share.
    public String place() {
        return Integer.toString(file().toAbsolutePath().hashCode());
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

    /// What a guardian of it reads first, with the end of the line; nothing where it stands in the clear.
    public String keyLine() {
        return key == null ? "" : key.hex() + "\n";
    }

    private Path sealPlace() {
        return folder.resolve(run.value() + ".seal");
    }

    /// Whether it is encrypted, and nothing can be added to it without [#key].
    public boolean sealed() {
        return Files.exists(sealPlace());
    }

    Optional<SealFile> sealFile() {
        return SealFile.read(sealPlace());
    }

    /// Has it encrypted from its first line.
    void seal(SealFile seal) throws IOException {
        Files.createDirectories(folder);
        Durable.replace(sealPlace(), Json.canonical(seal));
    }

    /// Writes what the run and its guardian read. Where the journal is encrypted, nobody else can.
    ///
    /// @param held what everybody may see of it
    void leave(Path file, Object content, boolean held) throws IOException {
        String text = Json.canonical(content);
        Durable.replace(
                file,
                sealFile().map(seal -> Json.canonical(seal.close(text, held))).orElse(text));
    }

    /// What was left, in the clear.
    ///
    /// @return empty where it is encrypted and the key is not here
    Optional<String> left(Path file) throws IOException {
        String text = Files.readString(file);
        Optional<SealFile> seal = sealFile();
        if (seal.isEmpty() || !Json.mapper().readTree(text).has("sealed")) {
            return Optional.of(text);
        }
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(seal.get().open(Json.read(text, SealFile.Request.class), key));
        } catch (GeneralSecurityException foreign) {
            throw new IOException("it was not left for this run", foreign);
        }
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
        String line = line(entry);
        try {
            Files.createDirectories(folder);
            Durable.append(file(), line);
        } catch (IOException failure) {
            throw new Problem(
                    "The journal " + file() + " of run " + run + " cannot be written: " + failure.getMessage() + ".",
                    "Make room and allow writing there, then start the run again.",
                    failure);
        }
    }

    private String line(JournalEntry entry) {
        if (key == null && sealed()) {
            throw new IllegalStateException("nothing is added to the journal of " + run + " without its key");
        }
        return Json.canonical(key == null ? entry : JournalLine.sealed(entry, run, key));
    }

    public boolean exists() {
        return Files.exists(file());
    }

    /// All whole lines that the key, where one is needed, opens; none when there is no journal.
    ///
    /// @throws Problem if the file cannot be read
    public List<JournalEntry> entries() {
        return text().lines().map(this::entry).flatMap(Optional::stream).toList();
    }

    private Optional<JournalEntry> entry(String line) {
        if (key == null) {
            return whole(line, JournalEntry.class);
        }
        return whole(line, JournalLine.class).flatMap(closed -> closed.open(run, key));
    }

    /// Decoded leniently: a torn line may end within a character.
    private String text() {
        try {
            return exists() ? new String(Files.readAllBytes(file()), StandardCharsets.UTF_8) : "";
        } catch (IOException failure) {
            throw unreadable(file(), failure);
        }
    }

    private static <T> Optional<T> whole(String line, Class<T> type) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Json.read(line, type));
        } catch (JacksonException _) {
            // Torn by a kill: what it was to say did not happen yet, because the line comes before the deed.
            return Optional.empty();
        }
    }

    /// What the whole lines tell without a key.
    private List<JournalLine> lines() {
        return sealed()
                ? text().lines()
                        .flatMap(line -> whole(line, JournalLine.class).stream())
                        .toList()
                : entries().stream().map(JournalLine::of).toList();
    }

    /// Whether the key that is here opens what is in it. It does not where the workspace was replaced by another one,
    /// or by a backup from before its passphrase was changed.
    public boolean readable() {
        return !sealed() || lines().isEmpty() || !entries().isEmpty();
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
        return lines().stream().anyMatch(line -> line.is(JournalEntry.Cleared.class) && line.done());
    }

    /// Whether the guardian has still to end faults; told without the key too.
    boolean faultsLeft() {
        if (ended()) {
            return false;
        }
        List<String> left = new ArrayList<>();
        for (JournalLine line : lines()) {
            if (line.ofFaults() && line.is(JournalEntry.Prepared.class)) {
                left.add(String.valueOf(line.which()));
            } else if (line.ofFaults() && line.done()) {
                left.remove(String.valueOf(line.which()));
            }
        }
        return !left.isEmpty();
    }

    /// Whether a run has prepared anything.
    boolean begun() {
        return !lines().isEmpty();
    }

    /// Writes down what the run's own removal of its faults has left. A run that has prepared nothing yet has no
    /// journal, and does not get one by this.
    public void clear(Instant at, int remaining) {
        if (exists()) {
            append(new JournalEntry.Cleared(at, remaining));
        }
    }

    private boolean has(Class<? extends JournalEntry> kind) {
        return lines().stream().anyMatch(line -> line.is(kind));
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
        List.of(file(), log(), killRequest(), holdRequest(), sealPlace(), lock())
                .forEach(RunJournal::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    static Problem unreadable(Path file, IOException failure) {
        return new Problem(
                file + " cannot be read or changed: " + failure.getMessage() + ".",
                "Allow reading and writing there.",
                failure);
    }
}
