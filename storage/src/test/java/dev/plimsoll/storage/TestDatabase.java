package dev.plimsoll.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/// A kind of database that the same tests run against.
interface TestDatabase {
    /// A workspace of that kind; the same one for the same folder.
    Place place(Path folder);

    /// The same as people type it.
    String typed(Path folder);

    /// A connection past the workspace, as somebody with a database program has one.
    Connection raw(Path folder) throws SQLException;

    default Workspace open(Path folder) {
        return open(folder, InstantSource.system());
    }

    default Workspace open(Path folder, InstantSource clock) {
        return Workspace.open(place(folder), clock);
    }
}
