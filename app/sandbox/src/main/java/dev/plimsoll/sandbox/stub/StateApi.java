package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.provider.ResourceState;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The state of the sandbox under the admin API: `GET /__admin/plimsoll/state` tells its fingerprint, what differs
/// from the baseline and the resources that were written, `DELETE` of it goes back to the baseline.
final class StateApi implements AdminApiExtension {
    private static final String PATH = "/plimsoll/state";

    private final Supplier<ProviderDouble> provider;

    StateApi(Supplier<ProviderDouble> provider) {
        this.provider = provider;
    }

    @Override
    public String getName() {
        return "plimsoll-state";
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(RequestMethod.GET, PATH, (_, _, _) -> tell());
        router.add(RequestMethod.DELETE, PATH, (_, _, _) -> {
            provider.get().state().reset();
            return tell();
        });
    }

    private ResponseDefinition tell() {
        ResourceState state = provider.get().state();
        ObjectNode told = Json.mapper().createObjectNode();
        told.put("fingerprint", state.fingerprint());
        told.set("residue", Json.mapper().valueToTree(state.residue()));
        ArrayNode resources = told.putArray("resources");
        state.resources()
                .forEach((path, value) -> resources
                        .addObject()
                        .put("collection", path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                        .put("path", path)
                        .set("value", value));
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(Json.pretty(told))
                .build();
    }
}
