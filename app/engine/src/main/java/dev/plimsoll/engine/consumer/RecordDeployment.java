package dev.plimsoll.engine.consumer;

import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.artefact.Pinned;
import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.contract.consumer.deploy.ReturnTo;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import dev.plimsoll.storage.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Records which versions of services run in which environment. Plimsoll deploys nothing itself.
public final class RecordDeployment {
    private final Workspace workspace;
    private final InstantSource clock;

    public RecordDeployment(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @param beside whether other versions of the service stay
    /// @throws Refusal if the version is a name that moves
    public void deployed(ServiceVersion what, String environment, boolean beside) {
        deployed(what, environment, beside, null);
    }

    /// @param beside whether other versions of the service stay
    /// @param artefact the image, pinned by its digest; null when it is not known
    /// @throws Refusal if the version is a name that moves, or the image is not pinned
    public void deployed(ServiceVersion what, String environment, boolean beside, @Nullable String artefact) {
        if (Pinned.moves(what.version())) {
            throw new Refusal(
                    "'" + what.version() + "' of " + what.service() + " can mean other bytes tomorrow.",
                    "Name the version that was built, and its image with --image NAME@sha256:DIGEST.");
        }
        if (artefact != null && !Pinned.is(artefact)) {
            throw new Refusal("The image of " + what + " is not pinned.", Pinned.hint(artefact));
        }
        Deployment.Action action = beside ? Deployment.Action.DEPLOYED_BESIDE : Deployment.Action.DEPLOYED;
        workspace
                .deployments()
                .keep(new Deployment(environment, what.service(), what.version(), action, clock.instant(), artefact));
    }

    /// @param version null for every version
    public void removed(String service, @Nullable String version, String environment) {
        workspace
                .deployments()
                .keep(new Deployment(environment, service, version, Deployment.Action.REMOVED, clock.instant()));
    }

    /// What runs in an environment, by name.
    public SortedSet<ServiceVersion> running(String environment) {
        return Deployment.running(environment, workspace.deployments().all());
    }

    /// What ran in an environment at a moment, with its images where they are known.
    public List<Deployment> at(String environment, Instant moment) {
        return ReturnTo.at(environment, workspace.deployments().all(), moment);
    }

    /// The same for now.
    public List<Deployment> now(String environment) {
        return Deployment.inForce(environment, workspace.deployments().all());
    }

    /// Records that an environment runs again what it ran before.
    ///
    /// @param moment when it ran what is wanted; null for before the last change
    /// @return what is to be deployed and removed, in order; empty when nothing differs
    public List<Deployment> goBack(String environment, @Nullable Instant moment) {
        List<Deployment> all = workspace.deployments().all();
        List<Deployment> wanted =
                moment == null ? ReturnTo.previous(environment, all) : ReturnTo.at(environment, all, moment);
        List<Deployment> changes =
                ReturnTo.changes(environment, Deployment.inForce(environment, all), wanted, clock.instant());
        changes.forEach(workspace.deployments()::keep);
        return changes;
    }
}
