package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Translates what the database threw into the sentence that a person can act on.
final class SqlTrouble {
    private static final int MOST_CAUSES = 20;

    private SqlTrouble() {}

    /// The exception to throw for a step that failed on another thread: a problem when the database or its disk
    /// refused, and what was thrown, unchanged, when the step itself was at fault.
    static RuntimeException explain(Path folder, ExecutionException failed) {
        Throwable thrown = failed.getCause();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof WorkspaceProblem problem) {
            return problem;
        }
        if (noSpaceLeft(failed)) {
            return WorkspaceProblem.full(folder, failed);
        }
        Optional<SQLException> sql = cause(failed, SQLException.class);
        if (sql.isPresent()) {
            return explainSql(folder, sql.get(), failed);
        }
        if (thrown instanceof RuntimeException ours && !(ours instanceof FlywayException)) {
            return ours;
        }
        return WorkspaceProblem.failed(folder, firstLine(thrown == null ? failed : thrown), failed);
    }

    private static WorkspaceProblem explainSql(Path folder, SQLException sql, Throwable thrown) {
        return switch (sql.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> WorkspaceProblem.locked(folder);
            case ErrorCode.DATABASE_IS_READ_ONLY -> WorkspaceProblem.notWritable(folder, thrown);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                WorkspaceProblem.damagedFile(H2File.of(folder), "the database cannot read it", thrown);
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.CONNECTION_BROKEN_1 -> WorkspaceProblem.closed(folder, thrown);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                WorkspaceProblem.failed(folder, "a file could not be read or written", thrown);
            default -> WorkspaceProblem.failed(folder, firstLine(sql), thrown);
        };
    }

    /// The operating systems word it differently and Java hands on their words only.
    private static boolean noSpaceLeft(Throwable thrown) {
        return cause(thrown, IOException.class)
                .map(io -> io instanceof FileSystemException file && file.getReason() != null
                        ? file.getReason()
                        : String.valueOf(io.getMessage()))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("no space left")
                        || text.contains("not enough space")
                        || text.contains("quota exceeded"))
                .isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        String text = message == null ? thrown.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }
}
