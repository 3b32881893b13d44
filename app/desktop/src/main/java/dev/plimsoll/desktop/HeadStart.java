package dev.plimsoll.desktop;

import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.settings.Kept;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.engine.WorkspaceFolder;
import dev.plimsoll.engine.log.LogSetUp;
import dev.plimsoll.engine.log.WarningsOnStandardError;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// What needs no toolkit and is begun while that starts, which takes as long: the workspace opens, what logs is set up,
/// and the settings are read.
final class HeadStart {
    private static final CompletableFuture<HeadStart> BEGUN = new CompletableFuture<>();

    private final CompletableFuture<PassphraseAsker> asker = new CompletableFuture<>();
    private final List<String> arguments;
    private final Optional<OpeningWorkspace> workspace;
    private final KeptFile file;
    private final Kept kept;

    private HeadStart(List<String> arguments) {
        this.arguments = arguments;
        this.workspace = opening();
        LogSetUp.use(WarningsOnStandardError.class);
        this.file = KeptFile.of(System.getenv(), System.getProperty("os.name"), home());
        this.kept = file.read();
    }

    /// Begins in the background.
    ///
    /// @param arguments those of the program
    static void begin(List<String> arguments) {
        BEGUN.completeAsync(
                () -> new HeadStart(arguments),
                work -> Thread.ofPlatform().daemon().name("head-start").start(work));
    }

    /// What was begun. Waits until the settings are read.
    static HeadStart taken() {
        try {
            return BEGUN.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// Wrong arguments open nothing: they are told once there is a window to tell them in.
    private Optional<OpeningWorkspace> opening() {
        try {
            return Optional.of(open(options().workspace()));
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    private OpeningWorkspace open(WorkspacePlace place) {
        OpeningWorkspace opening = new OpeningWorkspace(
                place, InstantSource.system(), (asked, attempt) -> asker.join().ask(asked, attempt));
        // Ctrl-C and the end of the session go past the end of the window; the run's faults must go all the same.
        Runtime.getRuntime().addShutdownHook(new Thread(opening::close, "close-workspace"));
        return opening;
    }

    /// What the arguments say.
    ///
    /// @throws Problem if they are wrong, in the language that is spoken now
    Options options() {
        return Options.of(arguments, places(), account());
    }

    /// The settings.
    Kept kept() {
        return kept;
    }

    /// What a workbench for [#options] begins with.
    ///
    /// @param question asked from now on where the workspace is encrypted
    Begun begun(PassphraseQuestion question) {
        asker.complete(question);
        return new Begun(workspace.orElseThrow(), file, kept);
    }

    private static WorkspacePlaces places() {
        return WorkspaceFolder.places(System.getenv(), System.getProperty("os.name"), home());
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    private static Person account() {
        String account = System.getProperty("user.name", "");
        return new Person(account.isBlank() ? "me" : account);
    }
}
