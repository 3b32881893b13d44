package dev.plimsoll.engine.workspace;

import dev.plimsoll.engine.guard.SealedJournals;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.Encryption;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Encrypts a workspace on the disk, changes its passphrase, or takes the encryption away. The workspace must not be
/// open meanwhile.
public final class ProtectWorkspace {
    private final InstantSource clock;
    private final Unlocking unlocking;
    private final SecureRandom random = new SecureRandom(); // the one thing that no test may repeat

    /// @param asker asked for the passphrase until now
    public ProtectWorkspace(InstantSource clock, PassphraseAsker asker) {
        this.clock = clock;
        this.unlocking = new Unlocking(asker);
    }

    /// Whether the workspace in a folder asks for a passphrase.
    public static boolean isOn(WorkspacePlace place) {
        return Encryption.isOn(place.folder());
    }

    /// Opens nothing, and asks whether this would.
    ///
    /// @throws Problem if it is not the passphrase of the workspace
    public static void require(WorkspacePlace place, char[] passphrase) {
        Encryption.requireFits(place.folder(), passphrase);
    }

    /// @param passphrase gives the one from now on, which is wiped after use
    /// @return the backups that stay as they are, not encrypted
    /// @throws Problem if it cannot be encrypted; it stays as it was then
    public List<Path> encrypt(WorkspacePlace place, Supplier<char[]> passphrase) {
        Encryption encryption = of(place);
        encryption.requireOff();
        return with(passphrase, place, encryption::encrypt);
    }

    /// @param passphrase gives the one from now on, which is wiped after use
    /// @return the backups that do not open with it
    /// @throws Problem if it cannot be changed; it stays as it was then
    public List<Path> changePassphrase(WorkspacePlace place, Supplier<char[]> passphrase) {
        Encryption encryption = of(place);
        encryption.requireOn();
        return unlocking.with(passphrases -> {
            char[] before = passphrases.ask(place.folder()); // first the old one, then the new one
            try {
                return with(passphrase, place, after -> encryption.changePassphrase(_ -> before.clone(), after));
            } finally {
                Arrays.fill(before, '\0');
            }
        });
    }

    /// @throws Problem if it cannot be decrypted; it stays as it was then
    public void decrypt(WorkspacePlace place) {
        Encryption encryption = of(place);
        var _ = unlocking.with(passphrases -> {
            encryption.decrypt(passphrases);
            return true;
        });
        SealedJournals.removeEnded(place.folder());
    }

    private Encryption of(WorkspacePlace place) {
        if (place.shared()) {
            throw new Problem(
                    "Workspace " + place + " lies on a server, which keeps it; no passphrase of yours can encrypt it.",
                    "Encrypt the disk of the server, or choose a workspace in a folder with --workspace.");
        }
        if (!Workspace.isIn(place.folder())) {
            throw new Problem("There is no workspace in " + place + ".", "Choose its folder with --workspace.");
        }
        SealedJournals.requireNoneOpen(place.folder());
        return new Encryption(place.folder(), clock, random);
    }

    private interface Step {
        List<Path> with(char[] passphrase);
    }

    private static List<Path> with(Supplier<char[]> source, WorkspacePlace place, Step step) {
        char[] passphrase = source.get();
        try {
            List<Path> backups = step.with(passphrase);
            SealedJournals.removeEnded(place.folder());
            return backups;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
