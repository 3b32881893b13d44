package dev.plimsoll.storage;

import dev.plimsoll.model.run.RunId;

/// Says to every process that has the workspace open that this one is running a run. Ends when it is closed, and when
/// the process or its machine is gone.
public final class RunClaim implements AutoCloseable {
    private final RunId run;
    private final Store.Claim claim;

    RunClaim(RunId run, Store.Claim claim) {
        this.run = run;
        this.claim = claim;
    }

    public RunId run() {
        return run;
    }

    /// Closing twice does nothing.
    @Override
    public void close() {
        claim.close();
    }
}
