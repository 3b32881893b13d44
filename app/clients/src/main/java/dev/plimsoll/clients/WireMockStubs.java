package dev.plimsoll.clients;

import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.engine.port.StubService;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.wire.WireBody;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Stubs in a WireMock 3, through its admin API. The service is taken as ours alone: serving and clearing remove
/// stubs that others made.
public final class WireMockStubs implements StubService {
    /// A large contract has megabytes of stubs.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI address;
    private final ServiceApi api;

    /// @param address its base address, without `/__admin`
    public WireMockStubs(URI address) {
        this.address = address;
        this.api = new ServiceApi("WireMock", address, TIMEOUT);
    }

    @Override
    public URI address() {
        return address;
    }

    /// Replaces all stubs in one call. Of several stubs for one operation the first answers.
    @Override
    public void serve(List<Stub> stubs) {
        ObjectNode body = Json.mapper().createObjectNode();
        var mappings = body.putArray("mappings");
        stubs.forEach(stub -> mappings.add(mapping(stub)));
        body.putObject("importOptions").put("duplicatePolicy", "OVERWRITE").put("deleteAllNotInImport", true);
        var call = new ServiceApi.Call(
                "take " + stubs.size() + " stubs", "POST", List.of("__admin", "mappings", "import"), body);
        api.require(call, api.insist(call));
    }

    @Override
    public int standing() {
        var call = new ServiceApi.Call("list its stubs", "GET", List.of("__admin", "mappings"), null);
        return api.json(call, api.require(call, api.insist(call)))
                .path("meta")
                .path("total")
                .asInt(0);
    }

    @Override
    public void clear() {
        var call = new ServiceApi.Call("remove its stubs", "DELETE", List.of("__admin", "mappings"), null);
        api.require(call, api.insist(call));
    }

    /// Its version.
    ///
    /// @throws ServiceProblem if it cannot be reached or is no WireMock
    String version() {
        var call = new ServiceApi.Call("tell its version", "GET", List.of("__admin", "version"), null);
        return api.json(call, api.require(call, api.insist(call)))
                .path("version")
                .asString("of unknown version");
    }

    void release() {
        api.release();
    }

    private static ObjectNode mapping(Stub stub) {
        ObjectNode mapping = Json.mapper().createObjectNode();
        String path = stub.operation().path();
        mapping.put("name", stub.operation().toString());
        mapping.put("priority", PathMatch.priority(path));
        ObjectNode request =
                mapping.putObject("request").put("method", stub.operation().method());
        PathMatch.put(request, path);
        ObjectNode response = mapping.putObject("response").put("status", stub.status());
        if (stub.mediaType() != null) {
            response.putObject("headers").put("Content-Type", stub.mediaType());
        }
        if (stub.body() != null) {
            // As text, not as `jsonBody`, which would pass every number through a double.
            response.put("body", WireBody.text(String.valueOf(stub.mediaType()), stub.body(), null));
        }
        return mapping;
    }
}
