package dev.plimsoll.engine.consumer;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.consumer.deploy.DeployAnswer;
import dev.plimsoll.model.contract.consumer.deploy.DeployDecision;
import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import dev.plimsoll.storage.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Says by the saved results whether a version of a service may be deployed.
public final class DecideDeployment {
    private final Workspace workspace;

    public DecideDeployment(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Beside versions that the user names.
    ///
    /// @param ignored services that the wanted version has nothing to do with any more
    public DeployAnswer beside(ServiceVersion wanted, Collection<ServiceVersion> others, Set<String> ignored) {
        return decision().beside(wanted, others, ignored);
    }

    /// Into an environment.
    ///
    /// @param ignored services that the wanted version has nothing to do with any more
    /// @throws Problem if nothing was ever recorded of the environment
    public DeployAnswer into(String environment, ServiceVersion wanted, Set<String> ignored) {
        List<Deployment> changes = workspace.deployments().all();
        if (changes.stream().noneMatch(change -> change.environment().equals(environment))) {
            throw new Problem(
                    "Nothing is recorded of the environment '" + environment + "'.",
                    "Record what runs there with 'plimsoll deployed SERVICE VERSION --to " + environment + "'.");
        }
        return decision().into(environment, wanted, Deployment.running(environment, changes), ignored);
    }

    private DeployDecision decision() {
        return new DeployDecision(workspace.verifications().all());
    }
}
