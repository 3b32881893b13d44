package dev.plimsoll.storage;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;

/// The tables of a workspace, and the way there from any older version.
final class Schema {
    /// The number of the newest migration.
    static final int VERSION = 9;

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /// Migrates an older database, and refuses a newer one. Asks the migrations' own history first, because loading
    /// the migration tool takes longer than opening the workspace.
    static void bringUpToDate(Store store, Handle handle) {
        int found = version(handle);
        if (found > VERSION) {
            throw store.newer(Integer.toString(found));
        }
        if (found < VERSION) {
            migrations(store).migrate();
        }
    }

    /// Whether there is something to migrate; a new workspace has nothing.
    static boolean isOlder(Handle handle) {
        int found = version(handle);
        return found > 0 && found < VERSION;
    }

    static int version(Handle handle) {
        long tables = handle.createQuery("SELECT COUNT(*) FROM information_schema.tables"
                        + " WHERE table_schema = CURRENT_SCHEMA AND table_name = ?")
                .bind(0, HISTORY)
                .mapTo(Long.class)
                .one();
        if (tables == 0) {
            return 0;
        }
        return handle
                .createQuery("SELECT \"version\" FROM \"" + HISTORY
                        + "\" WHERE \"success\" = TRUE AND \"version\" IS NOT NULL")
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    static Flyway migrations(Store store) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(new StoreDataSource(store))
                .locations("classpath:dev/plimsoll/storage/migration")
                .table(HISTORY)
                .loggers("slf4j")
                .load();
    }
}
