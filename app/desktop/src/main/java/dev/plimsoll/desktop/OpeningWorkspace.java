package dev.plimsoll.desktop;

import dev.plimsoll.clients.LocalServices;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.Problem;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A workspace that opens while the window is already there.
final class OpeningWorkspace implements AutoCloseable {
    private final CompletableFuture<Engine> engine = new CompletableFuture<>();

    OpeningWorkspace(WorkspacePlace place, InstantSource clock) {
        Thread.ofVirtual().name("open-workspace").start(() -> open(place, clock));
    }

    @SuppressWarnings("CatchingUnchecked") // whoever asks for the engine gets the failure
    private void open(WorkspacePlace place, InstantSource clock) {
        try {
            engine.complete(Engine.open(place, seed -> embedded(seed, clock), clock));
        } catch (RuntimeException failure) {
            engine.completeExceptionally(failure);
        }
    }

    /// The open workspace. Waits; not for the FX thread.
    ///
    /// @throws Problem if it could not be opened
    Engine engine() {
        try {
            return engine.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// Tells, once the workspace is open and until it is closed, that another program has changed it.
    ///
    /// @param listener called on a background thread; must be quick
    void onOthersChange(Runnable listener) {
        var _ = engine.thenAccept(open -> open.onOthersChange(listener));
    }

    private static Services embedded(long seed, InstantSource clock) {
        EmbeddedServices embedded = new EmbeddedServices(seed, clock);
        try {
            return new LocalServices(embedded.stubAddress(), embedded.chaosAddress(), embedded);
        } catch (IOException failure) {
            embedded.close();
            throw new Problem(
                    "The embedded services could not listen on this machine: " + failure.getMessage() + ".",
                    "Close programs that hold many network ports, then start the run again.",
                    failure);
        }
    }

    /// Stops a run that goes on, removes its faults and closes the workspace; waits for that.
    @Override
    public void close() {
        engine.thenAccept(Engine::close).exceptionally(_ -> null).join();
    }
}
