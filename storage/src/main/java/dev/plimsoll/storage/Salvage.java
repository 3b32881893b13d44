package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the changes that the database wrote and, after a kill, does not find again.
///
/// H2 2.5.252 writes into its header where the change before the last one lies, and looks for later ones only in the
/// places where it would have expected them. A change that went into a gap elsewhere is whole on the disk and is passed
/// over; the next change would be written over it. So after a kill the whole file is searched, in a copy, before the
/// database opens. Should a later H2 find everything by itself, this finds nothing more and changes nothing.
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final String FOLDER = "salvage";

    private Salvage() {}

    /// Only for who holds the workspace's mark.
    ///
    /// @param key null where the file is not encrypted
    static void run(Path folder, @Nullable DataKey key) throws IOException {
        Path copy = folder.resolve(FOLDER);
        Backups.delete(copy);
        Files.createDirectories(copy);
        try {
            long found = revision(folder, key);
            Files.copy(H2File.of(folder), H2File.of(copy));
            H2File.searchWhole(copy, key);
            long searched = revision(copy, key);
            if (searched > found) {
                Disk.sync(H2File.of(copy));
                Files.move(
                        H2File.of(copy),
                        H2File.of(folder),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                Disk.sync(folder);
                LOG.info("workspace {}: found the changes {} to {} again", folder, found + 1, searched);
            }
        } catch (SQLException | MVStoreException unreadable) {
            // Opening it, which follows, says what is wrong; the file itself was not touched.
            LOG.info("workspace {} could not be searched: {}", folder, unreadable.getMessage());
        } finally {
            Backups.delete(copy);
        }
    }

    /// How many changes the database sees, without writing to it; 0 where there are no tables yet.
    private static long revision(Path folder, @Nullable DataKey key) throws SQLException {
        try (Connection reader = H2File.connectToRead(folder, key);
                Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_number FROM numbering WHERE kind = 'revision'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
