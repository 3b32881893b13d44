package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/// One writer and many readers over the database of a workspace.
///
/// No caller's thread ever touches the file: `Thread.interrupt` closes the file channel that the thread is using,
/// and H2 then loses the whole database until it is opened again. Writes run one after the other on one thread,
/// reads on a virtual thread each; callers wait for them, and keep their interrupt for afterwards. Safe for all
/// threads.
final class Database implements AutoCloseable {
    private final Path folder;
    private final ExecutorService writes;
    private final ExecutorService reads = Executors.newVirtualThreadPerTaskExecutor();
    private final Jdbi jdbi;
    private final OpenDatabase open;

    private Database(Path folder, ExecutorService writes, OpenDatabase open) {
        this.folder = folder;
        this.writes = writes;
        this.open = open;
        this.jdbi = Jdbi.create(() -> H2File.connect(folder));
    }

    static Database open(Path folder, boolean saveBeforeMigrating) {
        ExecutorService writes = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("workspace-writer").daemon().factory());
        boolean opened = false;
        try {
            OpenDatabase open = await(folder, writes.submit(() -> OpenDatabase.open(folder, saveBeforeMigrating)));
            opened = true;
            return new Database(folder, writes, open);
        } finally {
            if (!opened) {
                writes.shutdown();
            }
        }
    }

    /// Reads in a connection of its own.
    <T> T read(HandleCallback<T, RuntimeException> work) {
        return run(reads, () -> jdbi.withHandle(work));
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

    /// What needs the whole database for itself.
    @FunctionalInterface
    interface Alone<T> {
        T with(Handle handle) throws IOException;
    }

    private <T> T run(ExecutorService where, Callable<T> work) {
        try {
            return await(folder, where.submit(work));
        } catch (RejectedExecutionException closed) {
            throw WorkspaceProblem.closed(folder, closed);
        }
    }

    /// Waits for the end whatever happens: a write that was begun is acknowledged or refused, never left open.
    private static <T> T await(Path folder, Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException _) {
                    // The thread is marked again once the end is known.
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw SqlTrouble.explain(folder, failed);
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
        reads.shutdown();
        awaitEnd(reads);
        try {
            Future<Boolean> closing = writes.submit(() -> {
                open.close();
                return true;
            });
            writes.shutdown();
            var _ = await(folder, closing);
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
