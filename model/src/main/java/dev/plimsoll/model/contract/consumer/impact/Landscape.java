package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.consumer.graph.Consumption;
import dev.plimsoll.model.contract.consumer.graph.Service;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.graph.Standing;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that is known about who consumes what.
///
/// @param provider the service whose contract changes
/// @param graph the services of the workspace; null where there is no such file
/// @param uses pacts and traffic; those without a provider are uses of the one whose contract changes
public record Landscape(String provider, @Nullable ServiceGraph graph, List<ConsumerUse> uses) {
    public Landscape {
        uses = List.copyOf(uses);
    }

    /// The names of those who consume a service, sorted.
    SortedSet<String> consumersOf(String service) {
        SortedSet<String> names = new TreeSet<>();
        uses.stream().filter(use -> isOf(use, service)).forEach(use -> names.add(use.consumer()));
        if (graph != null) {
            graph.consumersOf(service).forEach(consumer -> names.add(consumer.name()));
        }
        return names;
    }

    /// The pacts and traffic of a consumer with a service.
    List<ConsumerUse> uses(String consumer, String service) {
        return uses.stream()
                .filter(use -> use.consumer().equals(consumer) && isOf(use, service))
                .toList();
    }

    /// What the graph says about a consumer and a service.
    List<Consumption> declared(String consumer, String service) {
        Service found = service(consumer);
        return found == null ? List.of() : found.usesOf(service);
    }

    @Nullable
    Service service(String name) {
        return graph == null ? null : graph.service(name);
    }

    Standing standing(String name) {
        Service found = service(name);
        return found == null ? Standing.UNSAID : found.standing();
    }

    private boolean isOf(ConsumerUse use, String service) {
        return use.provider() == null
                ? service.equals(provider)
                : use.provider().equals(service);
    }
}
