package dev.plimsoll.engine.consumer;

import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
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
    public void deployed(ServiceVersion what, String environment, boolean beside) {
        keep(
                environment,
                what.service(),
                what.version(),
                beside ? Deployment.Action.DEPLOYED_BESIDE : Deployment.Action.DEPLOYED);
    }

    /// @param version null for every version
    public void removed(String service, @Nullable String version, String environment) {
        keep(environment, service, version, Deployment.Action.REMOVED);
    }

    private void keep(String environment, String service, @Nullable String version, Deployment.Action action) {
        workspace.deployments().keep(new Deployment(environment, service, version, action, clock.instant()));
    }

    /// What runs in an environment, by name.
    public SortedSet<ServiceVersion> running(String environment) {
        return Deployment.running(environment, workspace.deployments().all());
    }
}
