package dev.plimsoll.storage;

import java.nio.file.Path;
import java.time.InstantSource;

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
    private final AuditLedger audit;

    private Workspace(Path folder, Database database, Trail trail) {
        this.folder = folder;
        this.database = database;
        this.contracts = new Contracts(database, trail);
        this.plans = new Plans(database, trail);
        this.runs = new Runs(database, trail);
        this.reports = new Reports(database, trail);
        this.verifications = new Verifications(database, trail);
        this.deployments = new Deployments(database, trail);
        this.audit = new AuditLedger(database, trail);
    }

    /// Opens a workspace; creates the folder when it is absent and brings the database up to this version.
    ///
    /// @throws WorkspaceProblem if it is open elsewhere, cannot be written, is damaged or was written by a newer
    ///     Plimsoll
    public static Workspace open(Path folder) throws WorkspaceProblem {
        return open(folder, InstantSource.system());
    }

    /// The same by another clock than the machine's.
    ///
    /// @param clock gives the moments that the audit ledger notes
    public static Workspace open(Path folder, InstantSource clock) throws WorkspaceProblem {
        Path place = folder.toAbsolutePath().normalize();
        Trail trail = new Trail(clock, System.getProperty("user.name", "unknown"));
        return new Workspace(place, Database.open(place), trail);
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

    /// What was done in the workspace and what was refused.
    public AuditLedger audit() {
        return audit;
    }

    /// Waits for what was begun and closes the files. Closing twice does nothing.
    @Override
    public void close() {
        database.close();
    }
}
