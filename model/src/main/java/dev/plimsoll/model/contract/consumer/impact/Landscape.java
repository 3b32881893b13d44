package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.consumer.graph.Consumption;
import dev.plimsoll.model.contract.consumer.graph.Service;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.graph.Standing;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that is known about who consumes what.
public final class Landscape {
    private final String provider;
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, SortedSet<String>> consumers = new HashMap<>();
    private final Map<Pair, List<ConsumerUse>> uses = new HashMap<>();

    private record Pair(String consumer, String provider) {}

    /// @param provider the service whose contract changes
    /// @param graph the services of the workspace; null where there is no such file
    /// @param uses pacts and traffic; those without a provider are uses of the one whose contract changes
    public Landscape(String provider, @Nullable ServiceGraph graph, List<ConsumerUse> uses) {
        this.provider = provider;
        if (graph != null) {
            for (Service service : graph.services()) {
                services.put(service.name(), service);
                service.uses().forEach(use -> consumes(service.name(), use.provider()));
            }
        }
        for (ConsumerUse use : uses) {
            String used = use.provider() == null ? provider : use.provider();
            consumes(use.consumer(), used);
            this.uses
                    .computeIfAbsent(new Pair(use.consumer(), used), _ -> new ArrayList<>())
                    .add(use);
        }
    }

    private void consumes(String consumer, String service) {
        consumers.computeIfAbsent(service, _ -> new TreeSet<>()).add(consumer);
    }

    /// The service whose contract changes.
    public String provider() {
        return provider;
    }

    /// The pacts and traffic of all who consume the service whose contract changes, by their names.
    public List<ConsumerUse> usesOfProvider() {
        return consumersOf(provider).stream()
                .flatMap(consumer -> uses(consumer, provider).stream())
                .toList();
    }

    /// The names of those who consume a service, sorted.
    SortedSet<String> consumersOf(String service) {
        return consumers.getOrDefault(service, Collections.emptySortedSet());
    }

    /// The pacts and traffic of a consumer with a service.
    List<ConsumerUse> uses(String consumer, String service) {
        return uses.getOrDefault(new Pair(consumer, service), List.of());
    }

    /// What the graph says about a consumer and a service.
    List<Consumption> declared(String consumer, String service) {
        Service found = services.get(consumer);
        return found == null ? List.of() : found.usesOf(service);
    }

    @Nullable
    Service service(String name) {
        return services.get(name);
    }

    Standing standing(String name) {
        Service found = services.get(name);
        return found == null ? Standing.UNSAID : found.standing();
    }
}
