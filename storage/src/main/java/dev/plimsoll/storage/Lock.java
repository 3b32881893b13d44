package dev.plimsoll.storage;

import dev.plimsoll.storage.key.DataKey;
import dev.plimsoll.storage.key.KeyFile;
import dev.plimsoll.storage.key.PassphraseSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What stands between a person and the files of a workspace: nothing, or a key that a passphrase opens.
///
/// @param folder absolute
/// @param file the key file's bytes as they were read; null where there is none
/// @param key null where there is none
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Lock(Path folder, byte @Nullable [] file, @Nullable DataKey key) {
    /// Ends a change of the passphrase that was cut off when it was as good as done, and opens the key file if there is
    /// one.
    static Lock of(Path folder, PassphraseSource passphrases) {
        KeyChange.finish(folder);
        Path path = KeyFile.in(folder);
        if (!Files.exists(path)) {
            return new Lock(folder, null, null);
        }
        byte[] bytes = KeyFile.bytes(path);
        KeyFile file = KeyFile.read(path, bytes);
        return new Lock(folder, bytes, unwrap(folder, file, passphrases));
    }

    /// @param place the folder, or the backup, to ask for
    static DataKey unwrap(Path place, KeyFile file, PassphraseSource passphrases) {
        char[] passphrase = passphrases.ask(place);
        try {
            return file.unwrap(place, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// Another process may have changed the key between our look at it and our lock on the database. Called when that
    /// lock is held: from then on nobody can.
    ///
    /// @throws WorkspaceProblem of kind LOCKED if it has
    void requireUnchanged() {
        Path path = KeyFile.in(folder);
        byte @Nullable [] now = Files.exists(path) ? KeyFile.bytes(path) : null;
        if (KeyChange.isReady(folder) || !Arrays.equals(file, now)) {
            throw WorkspaceProblem.locked(folder);
        }
        KeyChange.clean(folder);
    }
}
