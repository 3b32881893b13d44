package dev.plimsoll.engine.port;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Asks a person, or what stands for one, for the passphrase of an encrypted workspace.
@FunctionalInterface
public interface PassphraseAsker {
    /// Nobody can be asked.
    PassphraseAsker NOBODY = (_, _) -> null;

    /// May block; never called on the thread that draws.
    ///
    /// @param place the workspace's folder, or the backup, that is encrypted
    /// @param attempt counted from 1; each later one means that the answer before did not fit
    /// @return the passphrase, which is wiped after use; null when there is none, or no other
    char @Nullable [] ask(Path place, int attempt);
}
