package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The types of toxics that a chaos service knows. Plimsoll's own lists them at `GET /types`. A Toxiproxy has no such
/// list; it is asked to add one that never takes effect, of toxicity 0, and refuses a type that it does not know before
/// it looks at anything else of it.
final class ToxicTypes {
    private static final int NOT_FOUND = 404;

    private final ServiceApi api;
    private final Route route;
    private final Map<String, Boolean> tried = new HashMap<>();
    private final @Nullable Set<String> listed;

    /// @param route where toxics are tried
    ToxicTypes(ServiceApi api, Route route) {
        this.api = api;
        this.route = route;
        this.listed = listed(api);
    }

    private static @Nullable Set<String> listed(ServiceApi api) {
        var call = new ServiceApi.Call("tell the types of its faults", "GET", List.of("types"), null);
        ServiceApi.Answer answer = api.insist(call);
        return answer.status() == NOT_FOUND
                ? null
                : api.json(call, api.require(call, answer))
                        .path("types")
                        .valueStream()
                        .map(type -> type.asString(""))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws ServiceProblem if the service does not tell
    boolean knows(PlannedFault planned) {
        String type = Toxics.of(planned, "", null).path("type").asString("");
        return listed == null ? tried.computeIfAbsent(type, each -> takes(planned.id(), each)) : listed.contains(type);
    }

    /// @param name one that a run has a credential for
    private boolean takes(String name, String type) {
        ObjectNode toxic = Json.mapper().createObjectNode();
        toxic.put("name", name).put("type", type).put("toxicity", 0);
        var add = new ServiceApi.Call(
                "try a fault of the type '" + type + "'", "POST", List.of("proxies", route.name(), "toxics"), toxic);
        ServiceApi.Answer answer = api.insist(add);
        if (unknown(answer)) {
            return false;
        }
        api.require(add, answer);
        var remove = new ServiceApi.Call(
                "remove the fault '" + name + "' that was tried",
                "DELETE",
                List.of("proxies", route.name(), "toxics", name),
                null);
        api.require(remove, api.insist(remove));
        return true;
    }

    /// Whether a Toxiproxy answers so to a toxic of a type that it does not know.
    static boolean unknown(ServiceApi.Answer answer) {
        return answer.body().contains("invalid toxic type");
    }
}
