package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/// A workspace in a file of its own, open in one process at a time.
///
/// @param folder absolute
/// @param key null where the file is not encrypted; wiped when the workspace is closed
record H2Store(Path folder, @Nullable DataKey key) implements Store {
    @Override
    public Connection connect() throws SQLException {
        return H2File.connect(folder, key);
    }

    @Override
    public ConnectionFactory readers() {
        return this::connect;
    }

    @Override
    public Writer open(boolean saveBeforeMigrating) throws IOException {
        return OpenDatabase.open(this, saveBeforeMigrating);
    }

    @Override
    public void forget() {
        if (key != null) {
            key.close();
        }
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public WorkspaceProblem closed(@Nullable Throwable cause) {
        return WorkspaceProblem.closed(folder, cause);
    }

    @Override
    public WorkspaceProblem newer(String version) {
        return WorkspaceProblem.newerFile(folder, version);
    }

    @Override
    public WorkspaceProblem full(Throwable cause) {
        return WorkspaceProblem.full(folder, cause);
    }

    @Override
    public WorkspaceProblem failed(String what, Throwable cause) {
        return WorkspaceProblem.failed(folder, what, cause);
    }

    @Override
    public WorkspaceProblem explain(SQLException sql, Throwable thrown) {
        return switch (sql.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> WorkspaceProblem.locked(folder);
            case ErrorCode.DATABASE_IS_READ_ONLY -> WorkspaceProblem.notWritable(folder, thrown);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                WorkspaceProblem.damagedFile(H2File.of(folder), "the database cannot read it", thrown);
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.CONNECTION_BROKEN_1 -> closed(thrown);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                failed("a file could not be read or written", thrown);
            default -> failed(SqlTrouble.firstLine(sql), thrown);
        };
    }

    /// Only one process has the file open, so whatever an earlier one worked on is nobody's any more.
    @Override
    public Claim claim(long number) {
        return () -> {};
    }
}
