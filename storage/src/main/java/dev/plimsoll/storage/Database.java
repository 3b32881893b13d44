package dev.plimsoll.storage;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// One writer, as far as this process goes, and many readers over the database of a workspace.
///
/// No caller's thread ever touches the file: `Thread.interrupt` closes the file channel that the thread is using,
/// and H2 then loses the whole database until it is opened again. Writes run one after the other on one thread,
/// reads on a virtual thread each; callers wait for them, and keep their interrupt for afterwards. Safe for all
/// threads.
final class Database implements Reading, AutoCloseable {
    private final Store store;
    private final ExecutorService writes;
    private final ExecutorService reads = Executors.newVirtualThreadPerTaskExecutor();
    private final Jdbi jdbi;
    private final Writer open;
    private final @Nullable ChangeWatch watch;

    private Database(Store store, ExecutorService writes, Writer open) {
        this.store = store;
        this.writes = writes;
        this.open = open;
        this.jdbi = Statements.on(store.readers());
        this.watch = open instanceof OpenServer server ? new ChangeWatch(this, server) : null;
    }

    static Database open(Store store, boolean saveBeforeMigrating) {
        ExecutorService writes = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("workspace-writer").daemon().factory());
        boolean opened = false;
        try {
            Writer open = await(store, writes.submit(() -> store.open(saveBeforeMigrating)));
            opened = true;
            return new Database(store, writes, open);
        } finally {
            if (!opened) {
                writes.shutdown();
                store.forget();
            }
        }
    }

    /// Reads in a connection of its own.
    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return run(reads, () -> jdbi.withHandle(work));
    }

    /// Reads several times, from one state of the workspace where other processes may write meanwhile. In a file each
    /// reading stands for itself, so that one that meets damage does not end the others.
    <T> T view(Function<Reading, T> work) {
        if (!store.shared()) {
            return work.apply(this);
        }
        return read(handle ->
                handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, view -> work.apply(Reading.in(view))));
    }

    /// Changes in one transaction; when this returns, the change is on the disk.
    <T> T write(HandleCallback<T, RuntimeException> work) {
        return run(writes, () -> open.change(work));
    }

    void change(Consumer<Handle> work) {
        var _ = write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /// Works with the writer's connection while nobody else writes, outside any transaction.
    <T> T alone(Alone<T> work) {
        return run(writes, () -> open.alone(work));
    }

    /// A lock that this process holds until it closes it or ends; empty when another that is alive holds it.
    Optional<Store.Claim> claim(long number) {
        return run(reads, () -> Optional.ofNullable(store.claim(number)));
    }

    /// Tells of changes that other processes make; in a file of one's own there are none.
    void listen(Runnable listener) {
        if (watch != null) {
            watch.listen(listener);
        }
    }

    /// What needs the whole database for itself.
    @FunctionalInterface
    interface Alone<T> {
        T with(Handle handle) throws IOException;
    }

    private <T> T run(ExecutorService where, Callable<T> work) {
        try {
            return await(store, where.submit(work));
        } catch (RejectedExecutionException closed) {
            throw store.closed(closed);
        }
    }

    /// Waits for the end whatever happens: a write that was begun is acknowledged or refused, never left open.
    private static <T> T await(Store store, Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException _) {
                    // The thread is marked again once the end is known.
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw SqlTrouble.explain(store, failed);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ends the reads and writes that were begun, then closes the file. Closing twice does nothing.
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        reads.shutdown();
        awaitEnd(reads);
        try {
            Future<Boolean> closing = writes.submit(() -> {
                open.close();
                return true;
            });
            writes.shutdown();
            var _ = await(store, closing);
            store.forget();
        } catch (RejectedExecutionException _) {
            awaitEnd(writes); // another thread is closing, or has closed
        }
    }

    /// Not [ExecutorService#close], which interrupts the work when its caller is interrupted.
    private static void awaitEnd(ExecutorService executor) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                // The thread is marked again once the work has ended.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
