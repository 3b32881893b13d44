package dev.plimsoll.storage;

import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.PassphraseSource;
import dev.plimsoll.storage.transfer.ExportFile;
import dev.plimsoll.storage.transfer.ImportFile;
import dev.plimsoll.storage.transfer.TransferLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Keeps contracts, plans, runs, reports, results of pacts and what is deployed where. One process at a time has a
/// workspace in a folder open; that of a team many have. In a process it is safe for all threads. Calls block until the
/// disk or the server has answered, so call from a background (virtual) thread.
///
/// Every method of the workspace and its parts may throw a [WorkspaceProblem] that says what to do. When a saving
/// method has returned, the save survives a kill of the process and a power cut. Interrupting a caller does not
/// break off its save.
public final class Workspace implements AutoCloseable {
    private static final String PREFIX = "workspace-";

    private final Place place;
    private final @Nullable DataKey key;
    private final Database database;
    private final Contracts contracts;
    private final Plans plans;
    private final Runs runs;
    private final Reports reports;
    private final Verifications verifications;
    private final Deployments deployments;
    private final PeopleRegister people;
    private final Attachments attachments;
    private final Records records;
    private final AuditLedger audit;
    private final IndexFiles indexFiles;

    private Workspace(Place place, @Nullable DataKey key, Database database, Trail trail) {
        this.place = place;
        this.key = key;
        this.database = database;
        this.contracts = new Contracts(database, trail);
        this.plans = new Plans(database, trail);
        this.runs = new Runs(database, trail);
        this.reports = new Reports(database, trail);
        this.verifications = new Verifications(database, trail);
        this.deployments = new Deployments(database, trail);
        this.people = new PeopleRegister(database, trail);
        this.attachments = new Attachments(database, trail);
        this.records = Records.of(database, trail);
        this.audit = new AuditLedger(database, trail);
        this.indexFiles = new IndexFiles(database, place instanceof Place.Team);
    }

    /// Opens a workspace; creates the folder when it is absent and brings the database up to this version.
    ///
    /// @throws WorkspaceProblem if it is open elsewhere, cannot be written, is damaged or was written by a newer
    ///     Plimsoll
    public static Workspace open(Path folder) throws WorkspaceProblem {
        return open(folder, InstantSource.system());
    }

    /// The same by another clock than the machine's.
    ///
    /// @param clock gives the moments that the audit ledger notes
    public static Workspace open(Path folder, InstantSource clock) throws WorkspaceProblem {
        return open(folder, clock, PassphraseSource.NONE);
    }

    /// The same where the workspace may be encrypted.
    ///
    /// @param passphrases asked where it is
    /// @throws dev.plimsoll.storage.key.KeyProblem if there is none, or it is another one
    public static Workspace open(Path folder, InstantSource clock, PassphraseSource passphrases) {
        return open(new Place.Folder(folder), clock, passphrases);
    }

    /// Opens a workspace wherever it is, as long as no passphrase is needed.
    public static Workspace open(Place place, InstantSource clock) throws WorkspaceProblem {
        return open(place, clock, PassphraseSource.NONE);
    }

    /// Opens a workspace wherever it is, and follows a folder that names the database of a team. That one is not
    /// encrypted by a passphrase: its server keeps it.
    ///
    /// @param passphrases asked where it is encrypted
    public static Workspace open(Place place, InstantSource clock, PassphraseSource passphrases) {
        return switch (place.resolved()) {
            case Place.Folder own -> unlock(own, clock, passphrases);
            case Place.Team team -> {
                makeFolder(team.folder());
                yield open(team, new ServerStore(team.address()), null, clock, true);
            }
        };
    }

    private static Workspace unlock(Place.Folder own, InstantSource clock, PassphraseSource passphrases) {
        Lock lock = Lock.of(own.folder(), passphrases);
        Workspace workspace = open(own, new H2Store(own.folder(), lock.key()), lock.key(), clock, true);
        try {
            lock.requireUnchanged();
            return workspace;
        } catch (RuntimeException changed) {
            workspace.close();
            throw changed;
        }
    }

    /// Opens a copy that is only looked at: bringing it up to date needs no way back.
    ///
    /// @param key null where it is not encrypted; wiped when the copy is closed
    static Workspace openCopy(Path folder, @Nullable DataKey key) {
        Place.Folder place = new Place.Folder(folder);
        return open(place, new H2Store(place.folder(), key), key, InstantSource.system(), false);
    }

    private static Workspace open(
            Place place, Store store, @Nullable DataKey key, InstantSource clock, boolean saveBeforeMigrating) {
        Trail trail = new Trail(clock, System.getProperty("user.name", "unknown"));
        Database database = Database.open(store, saveBeforeMigrating);
        try {
            if (saveBeforeMigrating) {
                new Unsigned(database, trail).note();
            }
            return new Workspace(place, key, database, trail);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /// Whether what it keeps is encrypted on the disk by a passphrase.
    public boolean encrypted() {
        return key != null;
    }

    /// A key for something beside an encrypted workspace, 32 bytes. The same purpose and salt give the same key for as
    /// long as the passphrase is not changed; from one of them nobody finds another, or the workspace's own.
    ///
    /// @throws IllegalStateException if it is not encrypted
    public byte[] derive(String purpose, byte[] salt) {
        if (key == null) {
            throw new IllegalStateException("a workspace that is not encrypted has no key");
        }
        return key.derive(purpose, salt);
    }

    /// Null where it is not encrypted; wiped when the workspace is closed.
    @Nullable
    DataKey key() {
        return key;
    }

    Database database() {
        return database;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw WorkspaceProblem.notWritable(folder, refused);
        }
    }

    /// Whether a folder holds a workspace, or names one.
    public static boolean isIn(Path folder) {
        return Files.exists(H2File.of(folder)) || Anchor.exists(folder) || Files.exists(folder.resolve(Place.POINTER));
    }

    /// Whether there is a workspace at a place; makes none.
    ///
    /// @throws WorkspaceProblem if the server of a team cannot be asked
    public static boolean isAt(Place place) {
        return switch (place.resolved()) {
            case Place.Folder own -> isIn(own.folder());
            case Place.Team team -> new ServerStore(team.address()).holdsWorkspace();
        };
    }

    /// Puts a backup into a folder that is empty or absent and reads every record of it.
    ///
    /// @param passphrases asked where the backup is encrypted; it is the passphrase of that time
    /// @throws WorkspaceProblem if the folder is in use, or the backup cannot be read
    /// @throws IOException if a file cannot be read or written
    public static WorkspaceHealth restore(Path backup, Path folder, PassphraseSource passphrases) throws IOException {
        return Backups.restore(backup, folder.toAbsolutePath().normalize(), passphrases);
    }

    /// Where it lies, as it was opened.
    public Place place() {
        return place;
    }

    /// Whether it is a team's, open in several processes at a time.
    public boolean shared() {
        return place instanceof Place.Team;
    }

    /// The absolute path of the folder on this machine: all of the workspace, or what runs unpack and log here beside a
    /// shared database.
    public Path folder() {
        return place.folder();
    }

    public Contracts contracts() {
        return contracts;
    }

    public Plans plans() {
        return plans;
    }

    public Runs runs() {
        return runs;
    }

    public Reports reports() {
        return reports;
    }

    public Verifications verifications() {
        return verifications;
    }

    public Deployments deployments() {
        return deployments;
    }

    /// The files that show that something was done.
    public Attachments attachments() {
        return attachments;
    }

    /// Who works in it, and in which roles.
    public PeopleRegister people() {
        return people;
    }

    /// The records beside plans and runs: amendments, procedures, scenario cards.
    public Records records() {
        return records;
    }

    /// What was done in the workspace and what was refused.
    public AuditLedger audit() {
        return audit;
    }

    /// The archive's index between two programs.
    public IndexFiles indexFiles() {
        return indexFiles;
    }

    /// Tells, within a second, that another process has changed the workspace. In a folder of one's own that never
    /// happens.
    ///
    /// @param listener called on a thread of the workspace until it is closed; must be quick
    public void onOthersChange(Runnable listener) {
        database.listen(listener);
    }

    /// Reads every record and says which are not what was saved. A file that the database cannot read is not opened
    /// in the first place.
    public WorkspaceHealth check() {
        return check(Advance.UNTOLD);
    }

    /// The same.
    ///
    /// @param told how far it is, 0 to 1; ends the check by throwing
    public WorkspaceHealth check(DoubleConsumer told) {
        return database.view(reading -> WorkspaceCheck.of(reading, tables(), told));
    }

    private List<WorkspaceCheck.Table> tables() {
        return List.of(
                contracts::check,
                plans::check,
                runs::check,
                reports::check,
                verifications::check,
                deployments::check,
                people::check,
                attachments::check,
                records::check);
    }

    /// Writes everything into a zip of JSON lines and files with their SHA-256 sums, while the workspace is open. Equal
    /// contents give equal bytes. The file is not encrypted.
    ///
    /// @param file must not exist
    /// @param plimsoll version of the program, which the export names
    /// @throws Problem if the file cannot be written, or what the workspace holds is damaged
    public ExportFile.Written export(Path file, String plimsoll) {
        return export(file, plimsoll, Advance.UNTOLD);
    }

    /// The same.
    ///
    /// @param told how far it is, 0 to 1; ends the export by throwing
    public ExportFile.Written export(Path file, String plimsoll, DoubleConsumer told) {
        return new Transfer(folder(), database, tables()).export(file, plimsoll, told);
    }

    /// Compares every entry of an export with its sum, before a workspace is made for it.
    ///
    /// @throws Problem if the export is damaged or was written by a newer Plimsoll
    public static void requireExport(Path file) {
        ImportFile.open(file, Schema.VERSION, TransferLimits.DEFAULT).close();
    }

    /// Takes over an export as a whole, or nothing of it. The workspace must hold no records yet.
    ///
    /// @return how many rows of tables it had
    /// @throws Problem if the export is damaged, or the workspace holds records already
    public long importAll(Path file) {
        return new Transfer(folder(), database, tables()).importAll(file, TransferLimits.DEFAULT);
    }

    /// Writes a backup while the workspace is open. It is restored and read, record by record, before it counts.
    ///
    /// @param folder where backups are kept; null for `backups` in the workspace
    /// @param at names it
    /// @param keep how many backups stay, the newest; at least 1
    /// @return the backup
    /// @throws WorkspaceProblem if what it holds is damaged; the earlier backups stay then
    public Path backUp(@Nullable Path folder, Instant at, int keep) {
        return backUp(folder, at, keep, Advance.UNTOLD);
    }

    /// The same.
    ///
    /// @param told how far it is, 0 to 1; ends the backup by throwing, and leaves nothing of it behind
    public Path backUp(@Nullable Path folder, Instant at, int keep, DoubleConsumer told) {
        if (keep < 1) {
            throw new IllegalArgumentException("at least 1 backup is kept, not " + keep);
        }
        if (place instanceof Place.Team) {
            throw WorkspaceProblem.backedUpByServer(place.name());
        }
        Path backups = backupFolder(folder);
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return database.alone(handle -> {
            Path made = Backups.make(folder(), key, handle, backups, PREFIX + moment, told);
            Backups.rotate(backups, PREFIX, keep, made);
            return made;
        });
    }

    /// The backups there are, the oldest first.
    ///
    /// @param folder where they are kept; null for `backups` in the workspace
    public List<Path> backups(@Nullable Path folder) throws IOException {
        return Backups.named(backupFolder(folder), PREFIX);
    }

    private Path backupFolder(@Nullable Path named) {
        return named == null
                ? folder().resolve(Backups.FOLDER)
                : named.toAbsolutePath().normalize();
    }

    /// Waits for what was begun and closes the files. Closing twice does nothing.
    @Override
    public void close() {
        database.close();
    }
}
