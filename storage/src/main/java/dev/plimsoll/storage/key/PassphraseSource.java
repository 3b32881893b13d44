package dev.plimsoll.storage.key;

import java.nio.file.Path;

/// Where the passphrase of an encrypted workspace comes from. Asked only for workspaces that are encrypted.
@FunctionalInterface
public interface PassphraseSource {
    /// Nobody can be asked.
    PassphraseSource NONE = folder -> {
        throw KeyProblem.needed(folder);
    };

    /// @param place the workspace's folder, or the backup, for which it is
    /// @return the passphrase, which is wiped after use
    /// @throws dev.plimsoll.model.Problem if there is none
    char[] ask(Path place);
}
