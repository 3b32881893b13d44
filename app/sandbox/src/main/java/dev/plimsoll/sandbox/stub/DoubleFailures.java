package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import tools.jackson.databind.node.ObjectNode;

/// What a third party answers that fails, as RFC 9457 describes problems.
final class DoubleFailures {
    private DoubleFailures() {}

    /// @param decision one with a status
    static ResponseDefinitionBuilder response(Behaviour.Decision decision) {
        ObjectNode problem = Json.mapper().createObjectNode();
        problem.put("type", "about:blank")
                .put("title", "The third party fails on purpose")
                .put("status", decision.status());
        var response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(decision.status())
                .withHeader("Content-Type", "application/problem+json")
                .withBody(Json.canonical(problem));
        // RFC 9110, 10.2.3: whole seconds.
        return decision.retryAfter().isZero()
                ? response
                : response.withHeader(
                        "Retry-After",
                        Long.toString(decision.retryAfter().plusMillis(999).toSeconds()));
    }
}
