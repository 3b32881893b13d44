package dev.plimsoll.desktop.dialog;

import dev.plimsoll.engine.port.PassphraseAsker;
import org.jspecify.annotations.Nullable;

/// Asks the person for passphrases. What is asked about an encrypted workspace is asked from a background thread, which
/// waits; a new one is asked for on the FX thread.
public interface PassphraseQuestion extends PassphraseAsker {
    /// A new passphrase, typed twice.
    ///
    /// @param title what it is for
    /// @return null when the person changed their mind
    char @Nullable [] fresh(String title);
}
