package dev.plimsoll.desktop;

import dev.plimsoll.desktop.lock.LockWork;
import dev.plimsoll.engine.workspace.ProtectWorkspace;

/// The lock of the window on the workspace that it shows.
record LockOnWorkspace(OpeningWorkspace workspace) implements LockWork {
    @Override
    public boolean encrypted() {
        return !workspace.place().shared() && ProtectWorkspace.isOn(workspace.place());
    }

    @Override
    public void close() {
        workspace.lock();
    }

    @Override
    public void open(char[] passphrase) {
        workspace.unlock(passphrase);
    }

    @Override
    public void require(char[] passphrase) {
        ProtectWorkspace.require(workspace.place(), passphrase);
    }
}
