package dev.plimsoll.storage;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The writer's side of a workspace on a server. Changes of all processes run one after the other: each begins by
/// locking the count of changes, and what it reads after that is what the one before has left. So numbers have no hole
/// and the audit ledger has one chain, whoever writes.
final class OpenServer implements Writer {
    private static final Logger LOG = LoggerFactory.getLogger(OpenServer.class);

    private final ConnectionPool pool;
    private final Jdbi jdbi;
    private final Set<Long> own = ConcurrentHashMap.newKeySet();
    private volatile boolean remembering;

    private OpenServer(ConnectionPool pool) {
        this.pool = pool;
        this.jdbi = Statements.on(pool);
    }

    static OpenServer open(ServerStore store, ConnectionPool pool) {
        OpenServer opened = new OpenServer(pool);
        boolean usable = false;
        try (Handle handle = opened.jdbi.open()) {
            requireUnicode(store, handle);
            warnOfUnsafeServer(store, handle);
            bringUpToDate(store, handle);
            LOG.debug("opened workspace {} at change {}", store.name(), Numbering.last(handle, Numbering.REVISION));
            usable = true;
            return opened;
        } finally {
            if (!usable) {
                pool.close();
            }
        }
    }

    private static void requireUnicode(ServerStore store, Handle handle) {
        String encoding = setting(handle, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw store.problem(
                    WorkspaceProblem.Kind.NOT_WRITABLE,
                    "keeps text as " + encoding + "; name a database that was created with ENCODING 'UTF8'",
                    null);
        }
    }

    private static void warnOfUnsafeServer(ServerStore store, Handle handle) {
        if (setting(handle, "fsync").equals("off")
                || setting(handle, "full_page_writes").equals("off")) {
            LOG.warn(
                    "The server of workspace {} runs with fsync or full_page_writes off: a power cut there can lose"
                            + " what was saved.",
                    store.name());
        }
    }

    private static String setting(Handle handle, String name) {
        return handle.createQuery("SELECT current_setting(?)")
                .bind(0, name)
                .mapTo(String.class)
                .one();
    }

    /// One process at a time, because two would trip over each other's new tables.
    private static void bringUpToDate(ServerStore store, Handle handle) {
        String key = "hashtext('plimsoll ' || current_schema()), 0";
        handle.execute("SELECT pg_advisory_lock(" + key + ")");
        try {
            Schema.bringUpToDate(store, handle);
        } finally {
            handle.execute("SELECT pg_advisory_unlock(" + key + ")");
        }
    }

    @Override
    public <T> T change(HandleCallback<T, RuntimeException> work) {
        long[] revision = new long[1];
        boolean kept = false;
        try (Handle handle = jdbi.open()) {
            T result = handle.inTransaction(transaction -> {
                Numbering.lock(transaction, Numbering.REVISION);
                T made = work.withHandle(transaction);
                revision[0] = Numbering.next(transaction, Numbering.REVISION);
                if (remembering) {
                    own.add(revision[0]); // before others can see it
                }
                return made;
            });
            kept = true;
            return result;
        } finally {
            if (!kept) {
                own.remove(revision[0]);
            }
        }
    }

    /// From now on it is known which changes this process made.
    void rememberOwnChanges() {
        remembering = true;
    }

    /// Whether somebody else made one of the changes after one up to another; forgets about them.
    boolean othersMade(long after, long last) {
        boolean others = false;
        for (long revision = after + 1; revision <= last; revision++) {
            others |= !own.remove(revision);
        }
        return others;
    }

    @Override
    public <T> T alone(Database.Alone<T> work) throws IOException {
        try (Handle handle = jdbi.open()) {
            return work.with(handle);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
