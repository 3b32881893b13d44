package dev.plimsoll.model.contract.consumer.graph;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The services of a workspace and who consumes whom. May have cycles.
///
/// @param file as the user named it
/// @param services in the order of the file, each name once
public record ServiceGraph(String file, List<Service> services) {
    public ServiceGraph {
        services = List.copyOf(services);
    }

    /// The service of that name; null where there is none.
    public @Nullable Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// The same, whatever the case of the name.
    public @Nullable Service serviceLike(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return services.stream()
                .filter(service -> service.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /// The services that consume one, sorted by name.
    public List<Service> consumersOf(String provider) {
        return services.stream()
                .filter(service -> !service.usesOf(provider).isEmpty())
                .sorted(java.util.Comparator.comparing(Service::name))
                .toList();
    }
}
