package dev.plimsoll.storage;

import java.nio.file.Path;

/// A folder that keeps contracts, plans, runs, reports, results of pacts and what is deployed where. One process at a
/// time has it open; in that process it is safe for all threads. Calls block until the disk has answered, so call from
/// a background (virtual) thread.
///
/// Every method of the workspace and its parts may throw a [WorkspaceProblem] that says what to do. When a saving
/// method has returned, the save survives a kill of the process and a power cut. Interrupting a caller does not
/// break off its save.
public final class Workspace implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final Contracts contracts;
    private final Plans plans;
    private final Runs runs;
    private final Reports reports;
    private final Verifications verifications;
    private final Deployments deployments;

    private Workspace(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        this.contracts = new Contracts(database);
        this.plans = new Plans(database);
        this.runs = new Runs(database);
        this.reports = new Reports(database);
        this.verifications = new Verifications(database);
        this.deployments = new Deployments(database);
    }

    /// Opens a workspace; creates the folder when it is absent and brings the database up to this version.
    ///
    /// @throws WorkspaceProblem if it is open elsewhere, cannot be written, is damaged or was written by a newer
    ///     Plimsoll
    public static Workspace open(Path folder) throws WorkspaceProblem {
        Path place = folder.toAbsolutePath().normalize();
        return new Workspace(place, Database.open(place));
    }

    /// The absolute path of the folder.
    public Path folder() {
        return folder;
    }

    public Contracts contracts() {
        return contracts;
    }

    public Plans plans() {
        return plans;
    }

    public Runs runs() {
        return runs;
    }

    public Reports reports() {
        return reports;
    }

    public Verifications verifications() {
        return verifications;
    }

    public Deployments deployments() {
        return deployments;
    }

    /// Waits for what was begun and closes the files. Closing twice does nothing.
    @Override
    public void close() {
        database.close();
    }
}
