package dev.plimsoll.storage;

import dev.plimsoll.model.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Translates what the database threw into the sentence that a person can act on.
final class SqlTrouble {
    private static final int MOST_CAUSES = 20;

    private SqlTrouble() {}

    /// The exception to throw for a step that failed on another thread: a problem when the database or its disk
    /// refused, and what was thrown, unchanged, when the step itself was at fault.
    static RuntimeException explain(Store store, ExecutionException failed) {
        Throwable thrown = failed.getCause();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (noSpaceLeft(failed)) {
            return store.full(failed);
        }
        Optional<SQLException> sql = cause(failed, SQLException.class);
        if (sql.isPresent()) {
            return store.explain(sql.get(), failed);
        }
        if (thrown instanceof RuntimeException ours && !(ours instanceof FlywayException)) {
            return ours;
        }
        return store.failed(firstLine(thrown == null ? failed : thrown), failed);
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

    static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        String text = message == null ? thrown.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }
}
