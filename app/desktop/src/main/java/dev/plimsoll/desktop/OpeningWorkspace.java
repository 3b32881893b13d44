package dev.plimsoll.desktop;

import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.workspace.ProtectWorkspace;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A workspace that opens while the window is already there.
final class OpeningWorkspace implements AutoCloseable {
    private final WorkspacePlace place;
    private final InstantSource clock;
    private final PassphraseAsker asker;
    private volatile Runnable othersChanged = () -> {};
    private volatile Supplier<Map<String, String>> environment = System::getenv;
    private volatile CompletableFuture<Engine> engine = toBeOpened();

    /// @param asker asked when the workspace is encrypted, on a background thread
    OpeningWorkspace(WorkspacePlace place, InstantSource clock, PassphraseAsker asker) {
        this.place = place;
        this.clock = clock;
        this.asker = asker;
        CompletableFuture<Engine> opened = engine;
        Thread.ofVirtual().name("open-workspace").start(() -> open(opened, asker));
    }

    @SuppressWarnings("CatchingUnchecked") // whoever asks for the engine gets the failure
    private void open(CompletableFuture<Engine> opened, PassphraseAsker passphrases) {
        try {
            Engine made = Engine.open(place, new GuardedProvider(seed -> services(seed, clock)), clock, passphrases);
            if (!opened.complete(made)) {
                made.close(); // the window was closed while the question was still on the screen
            }
        } catch (RuntimeException failure) {
            opened.completeExceptionally(failure);
        }
    }

    /// @param variables say where the services are; asked whenever a run starts
    void findServices(Supplier<Map<String, String>> variables) {
        environment = variables;
    }

    WorkspacePlace place() {
        return place;
    }

    /// Encrypts the workspace or, where it is, gives it another passphrase. The workspace is closed meanwhile and
    /// opened again; who asks for it waits. Not for the FX thread.
    ///
    /// @return the backups that do not open with it
    /// @throws Problem if it stays as it was
    List<Path> protect(char[] passphrase) {
        Engine before = engine();
        CompletableFuture<Engine> after = toBeOpened();
        engine = after;
        before.close();
        ProtectWorkspace protect = new ProtectWorkspace(clock, asker);
        PassphraseAsker reopening = asker;
        try {
            List<Path> backups = ProtectWorkspace.isOn(place)
                    ? protect.changePassphrase(place, passphrase::clone)
                    : protect.encrypt(place, passphrase::clone);
            char[] known = passphrase.clone();
            reopening = (asked, attempt) -> attempt == 1 ? known : asker.ask(asked, attempt - 1);
            return backups;
        } finally {
            open(after, reopening);
        }
    }

    /// Closes the workspace and forgets its key until [#unlock]; who asks for it meanwhile waits. Not for the FX
    /// thread.
    void lock() {
        CompletableFuture<Engine> before = engine;
        engine = toBeOpened();
        before.thenAccept(Engine::close).exceptionally(_ -> null).join();
    }

    /// Opens it again.
    ///
    /// @throws Problem if it is not the passphrase, or the workspace cannot be opened; it stays closed then
    void unlock(char[] passphrase) {
        PassphraseAsker once = (_, attempt) -> attempt == 1 ? passphrase.clone() : null;
        Engine made = Engine.open(place, new GuardedProvider(seed -> services(seed, clock)), clock, once);
        if (!engine.complete(made)) {
            made.close(); // the window was closed meanwhile
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

    /// Tells whenever the workspace is open, also after it was closed in between, that another program has changed it.
    ///
    /// @param listener called on a background thread; must be quick
    void onOthersChange(Runnable listener) {
        othersChanged = listener;
    }

    private CompletableFuture<Engine> toBeOpened() {
        CompletableFuture<Engine> next = new CompletableFuture<>();
        var _ = next.thenAccept(open -> open.onOthersChange(() -> othersChanged.run()));
        return next;
    }

    private Services services(long seed, InstantSource clock) {
        byte[] key = RunCredential.key(new SecureRandom());
        EmbeddedServices embedded = new EmbeddedServices(seed, clock, key);
        return ServiceAddresses.of(environment.get())
                .open(embedded::stubAddress, embedded::chaosAddress, embedded, key);
    }

    /// Stops a run that goes on, removes its faults and closes the workspace; waits for that.
    @Override
    public void close() {
        engine.completeExceptionally(new CancellationException()); // changes nothing once it is open
        engine.thenAccept(Engine::close).exceptionally(_ -> null).join();
    }
}
