package dev.plimsoll.engine.consumer;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.consumer.deploy.Verification;
import dev.plimsoll.storage.Workspace;
import java.util.List;

/// Finds the results of pacts that were kept.
public final class FindVerifications {
    private final Workspace workspace;

    public FindVerifications(Workspace workspace) {
        this.workspace = workspace;
    }

    /// All results, the oldest first: the first has number 1.
    public List<Verification> all() {
        return workspace.verifications().all();
    }

    /// The whole answer of a result as JSON.
    ///
    /// @throws Problem if there is no result of that number
    public String details(long number) {
        return workspace
                .verifications()
                .details(number)
                .orElseThrow(() -> new Problem(
                        "There is no result " + number + " in this workspace.",
                        "List what is there with 'plimsoll verifications'."));
    }
}
