package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/// Looks at the database of a workspace before it is opened, and writes nothing.
///
/// Opening a file brings changes with it: what H2 does not find again is cut away, and closing writes the rest anew. A
/// file that is refused is evidence of what was lost and may be all there is to restore from, so it stays byte for
/// byte as it was found.
final class FirstLook {
    private FirstLook() {}

    /// @param acknowledged how many changes were saved, at least one
    /// @throws WorkspaceProblem if the database holds fewer, or is of a newer Plimsoll
    static void at(H2Store store, long acknowledged) throws IOException {
        Path folder = store.folder();
        try (Handle handle =
                OpenDatabase.connect(folder, store.key(), () -> H2File.connectToRead(folder, store.key()))) {
            int version = Schema.version(handle);
            if (version > Schema.VERSION) {
                throw store.newer(Integer.toString(version));
            }
            requireAll(folder, version == 0 ? 0 : OpenDatabase.revision(handle), acknowledged);
        } catch (ConnectionException refused) {
            // H2 found nothing at all in the file and wanted to begin a new database.
            if (refused.getCause() instanceof SQLException sql
                    && sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
                requireAll(folder, 0, acknowledged);
            }
            throw refused;
        }
    }

    /// @throws WorkspaceProblem if changes are missing
    static void requireAll(Path folder, long kept, long acknowledged) {
        if (kept < acknowledged) {
            throw WorkspaceProblem.damagedFile(
                    H2File.of(folder),
                    "it holds " + kept + " of the " + acknowledged
                            + " changes that were saved, so it was cut off or replaced by an older copy",
                    null);
        }
    }
}
