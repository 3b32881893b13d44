package dev.plimsoll.desktop.lock;

import dev.plimsoll.model.Problem;

/// What the lock does to the workspace. Blocks.
public interface LockWork {
    /// Whether a passphrase opens it, so that it can be locked.
    boolean encrypted();

    /// Closes it and forgets its key.
    void close();

    /// Opens it again.
    ///
    /// @throws Problem if it is not the passphrase, or the workspace cannot be opened; it stays closed
    void open(char[] passphrase);

    /// The same question while it is still open.
    ///
    /// @throws Problem if it is not the passphrase
    void require(char[] passphrase);
}
