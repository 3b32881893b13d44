package dev.plimsoll.storage;

import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.KeyFile;
import dev.plimsoll.storage.key.KeyProblem;
import dev.plimsoll.storage.key.Passphrase;
import dev.plimsoll.storage.key.PassphraseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Encrypts a workspace that is not open, gives it another passphrase, or takes the encryption away. The database is
/// written anew each time, so that who knew the earlier key cannot read what comes after. At every moment of it,
/// whatever ends the process, the workspace opens either as it was before or as it is meant to be.
public final class Encryption {
    private final Path folder;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Consumer<String> reached;

    /// @param clock gives the moment that the audit ledger notes
    /// @param random makes keys; nobody may know what it gives
    public Encryption(Path folder, InstantSource clock, SecureRandom random) {
        this(folder, clock, random, _ -> {});
    }

    /// @param reached told each step when it is done
    Encryption(Path folder, InstantSource clock, SecureRandom random, Consumer<String> reached) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.random = random;
        this.reached = reached;
    }

    /// Whether the workspace in a folder asks for a passphrase.
    public static boolean isOn(Path folder) {
        return Files.exists(KeyFile.in(folder));
    }

    /// Takes a good part of a second, and opens nothing.
    ///
    /// @param passphrase the caller wipes it
    /// @throws KeyProblem if it is not the passphrase of the workspace in the folder, or that has none
    public static void requireFits(Path folder, char[] passphrase) {
        Path file = KeyFile.in(folder);
        if (!isOn(folder)) {
            throw KeyProblem.notEncrypted(folder);
        }
        KeyFile.read(file, KeyFile.bytes(file)).unwrap(folder, passphrase).close();
    }

    /// @param passphrase at least [Passphrase#SHORTEST] characters; the caller wipes it
    /// @return the backups that stay as they are, not encrypted
    /// @throws Problem if it is encrypted already, open elsewhere or damaged; it stays as it is then
    public List<Path> encrypt(char[] passphrase) {
        Passphrase.requireStrong(passphrase);
        requireOff();
        return change(PassphraseSource.NONE, passphrase, "workspace encrypted");
    }

    /// @param current asked for the passphrase until now
    /// @param passphrase the new one, at least [Passphrase#SHORTEST] characters; the caller wipes it
    /// @return the backups that open with an earlier passphrase only, or without any
    /// @throws Problem if it is not encrypted, open elsewhere or damaged; it stays as it is then
    public List<Path> changePassphrase(PassphraseSource current, char[] passphrase) {
        Passphrase.requireStrong(passphrase);
        requireOn();
        return change(current, passphrase, "workspace passphrase changed");
    }

    /// @param current asked for the passphrase until now
    /// @throws Problem if it is not encrypted, open elsewhere or damaged; it stays as it is then
    public void decrypt(PassphraseSource current) {
        requireOn();
        var _ = change(current, null, "workspace decrypted");
    }

    /// @throws KeyProblem if it is encrypted
    public void requireOff() {
        if (isOn(folder)) {
            throw KeyProblem.encryptedAlready(folder);
        }
    }

    /// @throws KeyProblem if it is not encrypted
    public void requireOn() {
        if (!isOn(folder)) {
            throw KeyProblem.notEncrypted(folder);
        }
    }

    private List<Path> change(PassphraseSource current, char @Nullable [] passphrase, String action) {
        KeyChange change = new KeyChange(folder, clock, action, reached);
        try (DataKey key = passphrase == null ? null : DataKey.random(random)) {
            KeyFile file = key == null ? null : KeyFile.wrap(key, Objects.requireNonNull(passphrase), random);
            try (Workspace workspace = Workspace.open(folder, clock, current)) {
                workspace.database().alone(handle -> {
                    change.prepare(handle, workspace.key(), key, file);
                    return true;
                });
            } catch (RuntimeException failed) {
                change.giveUp();
                throw failed;
            }
            change.complete();
            return Backups.named(folder.resolve(Backups.FOLDER), "");
        } catch (IOException failed) {
            throw WorkspaceProblem.notWritable(folder, failed);
        }
    }
}
