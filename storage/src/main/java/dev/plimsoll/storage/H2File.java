package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/// The embedded database of a workspace: one file beside the anchor.
///
/// Three settings make an acknowledged save last. With `WRITE_DELAY=0` each commit is handed to the
/// operating system before it returns (by default H2 gathers commits for half a second, and a killed
/// process loses them). It does not wait for the disk; [#SYNC] does, with one `fsync`. With
/// `REUSE_SPACE=FALSE` every change goes behind the others, where H2 finds it by the end of the file.
/// By default H2 2.5.252 writes over what is older than 45 s and unused, and its header may not name
/// the change in such a gap: after a kill the changes from there on are lost, once by sixteen minutes.
/// The file grows by some 10 KiB a change instead, and closing it makes it small again ([#settle]).
///
/// `DB_CLOSE_ON_EXIT=FALSE`, because H2 would otherwise close the database under the shutdown hooks that still have
/// the end of a run to write down. `TRACE_LEVEL_FILE=0`, because every failure is thrown and none needs a trace file.
final class H2File {
    static final String SYNC = "CHECKPOINT SYNC";

    private static final String NAME = "workspace";
    private static final String SETTINGS =
            ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=30000";

    /// H2 keeps two copies of its header, 4 KiB each, before the first data: a shorter file holds nothing.
    private static final long SHORTEST = 8192;

    /// A smaller file need not be compacted, nor one of which at least half is in use.
    private static final long ROOMY = 4L * 1024 * 1024;

    private static final int HALF = 50;

    private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    private H2File() {}

    static Path of(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    /// Opens a connection; the first one opens the file and locks it against other processes.
    static Connection connect(Path folder) throws SQLException {
        return connect(folder, null);
    }

    /// The same where the file may be encrypted.
    ///
    /// @param key null where it is not
    static Connection connect(Path folder, @Nullable DataKey key) throws SQLException {
        return connect(folder, key, "");
    }

    /// A connection that writes nothing, not even what opening a file brings with it.
    static Connection connectToRead(Path folder, @Nullable DataKey key) throws SQLException {
        return connect(folder, key, ";ACCESS_MODE_DATA=r");
    }

    private static Connection connect(Path folder, @Nullable DataKey key, String more) throws SQLException {
        Properties login = new Properties();
        login.put("user", "sa");
        String url = "jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS + more;
        if (key == null) {
            login.put("password", "");
            return DriverManager.getConnection(url, login);
        }
        char[] password = password(key); // H2 takes it as an array, and wipes its own copies
        try {
            login.put("password", password);
            return DriverManager.getConnection(url + ";CIPHER=AES", login);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// That of the file, a space, and that of the user, which is empty.
    private static char[] password(DataKey key) {
        char[] hex = key.hex();
        char[] password = Arrays.copyOf(hex, hex.length + 1);
        password[hex.length] = ' ';
        Arrays.fill(hex, '\0');
        return password;
    }

    /// Writes the file anew with another key; it must not be open.
    ///
    /// @param from null where it is not encrypted
    /// @param to null where it shall not be
    static void encrypt(Path folder, @Nullable DataKey from, @Nullable DataKey to) throws SQLException {
        char[] before = from == null ? null : from.hex();
        char[] after = to == null ? null : to.hex();
        try {
            ChangeFileEncryption.execute(folder.toString(), NAME, "AES", before, after, true);
        } finally {
            wipe(before);
            wipe(after);
        }
    }

    /// Looks for the last change everywhere in the file, and marks the file as closed with that one.
    static void searchWhole(Path folder, @Nullable DataKey key) {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(of(folder).toString())
                .recoveryMode()
                .autoCommitDisabled();
        if (key != null) {
            builder.encryptionKey(key.hex()); // wiped by the store
        }
        builder.open().close();
    }

    /// Readies the file for being closed. From here on H2 may write into gaps: what it then closes is
    /// written anew, so that no part of the file tells any more when it was first written, and whatever a
    /// kill may still lose is only this moving. Where most of a large file no longer counts, H2 writes the
    /// rest into a second file, which takes the place of the first, and has closed the database by that.
    ///
    /// @param connection the last one
    static void settle(Path folder, Connection connection) throws SQLException, IOException {
        store(connection).setReuseSpace(true);
        Path file = of(folder);
        long size = Files.size(file);
        if (size > ROOMY && Files.getFileStore(folder).getUsableSpace() > size && used(connection) < HALF) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
            Disk.sync(file);
            Disk.sync(folder);
        }
    }

    /// What H2 keeps its tables in. The setting of the connection is for as long as it is open.
    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /// How much of the file counts, in percent.
    private static int used(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'")) {
            return row.next() ? row.getInt(1) : 100;
        }
    }

    private static void wipe(char @Nullable [] password) {
        if (password != null) {
            Arrays.fill(password, '\0');
        }
    }

    /// Whether the file begins as an encrypted one does. Not to be asked while this process has it open: closing it
    /// again would release the lock.
    static boolean isEncrypted(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(of(folder))) {
            return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
        }
    }

    /// Refuses what H2 would quietly replace by an empty database, and clears away a first start that was killed
    /// before it had written anything.
    ///
    /// Looks at the file's size only: opening and closing it here would release the lock that another workspace of
    /// this process may hold on it.
    static void checkBefore(Path folder, boolean known) throws IOException {
        Path file = of(folder);
        long size = Files.exists(file) ? Files.size(file) : -1;
        if (known && size < 0) {
            throw WorkspaceProblem.damagedFile(file, "it is missing", null);
        }
        if (known && size < SHORTEST) {
            throw WorkspaceProblem.damagedFile(file, "it is cut off after " + size + " bytes", null);
        }
        if (!known && size >= 0 && size < SHORTEST) {
            Files.delete(file);
        }
        if (size >= 0 && Files.exists(file) && !Files.isWritable(file)) {
            throw WorkspaceProblem.notWritable(folder, null);
        }
    }
}
