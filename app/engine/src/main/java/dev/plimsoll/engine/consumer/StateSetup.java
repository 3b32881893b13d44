package dev.plimsoll.engine.consumer;

import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ProviderCalls.Call;
import dev.plimsoll.engine.port.ProviderCalls.Reply;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks a provider to be in the states of an interaction, one call a state, by the convention of pact tools: a JSON
/// object of consumer, state, states, params and action is posted, and a JSON object in the answer gives values.
///
/// @param address where it is posted
/// @param consumer whose pact it is
record StateSetup(ProviderCalls calls, URI address, String consumer) {
    private static final String SETUP = "setup";
    private static final String TEARDOWN = "teardown";

    /// What came of it.
    ///
    /// @param values of the states, later ones winning: their parameters, and what the provider gave
    /// @param problem in one sentence; null where every state is set up
    record Ready(Map<String, JsonNode> values, @Nullable String problem) {}

    Ready setUp(List<Interaction.ProviderState> states) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Interaction.ProviderState state : states) {
            values.putAll(state.parameters());
            switch (post(SETUP, state, states)) {
                case Reply.Answer answer when isSuccess(answer) -> values.putAll(given(answer));
                case Reply.Answer answer -> {
                    return new Ready(values, problem(state, "the answer has status " + answer.status()));
                }
                case Reply.None none -> {
                    return new Ready(values, problem(state, none.why()));
                }
                case Reply.Unable unable -> {
                    return new Ready(values, problem(state, unable.why()));
                }
            }
        }
        return new Ready(values, null);
    }

    private String problem(Interaction.ProviderState state, String why) {
        return "the provider state '" + state.name() + "' could not be set up at " + address + ": " + why + ".";
    }

    /// Takes the states down again, the last one first.
    ///
    /// @return one sentence where the provider did not; null where it did
    @Nullable
    String tearDown(List<Interaction.ProviderState> states) {
        String trouble = null;
        for (Interaction.ProviderState state : states.reversed()) {
            if (!(post(TEARDOWN, state, states) instanceof Reply.Answer answer && isSuccess(answer))) {
                trouble = "The provider state '" + state.name() + "' could not be taken down afterwards.";
            }
        }
        return trouble;
    }

    private Reply post(String action, Interaction.ProviderState state, List<Interaction.ProviderState> all) {
        ObjectNode body =
                Json.mapper().createObjectNode().put("consumer", consumer).put("state", state.name());
        var names = body.putArray("states");
        all.forEach(one -> names.add(one.name()));
        ObjectNode parameters = body.putObject("params");
        state.parameters().forEach(parameters::set);
        body.put("action", action);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", "application/json");
        return calls.send(
                new Call("POST", address, "", List.of(), headers, new Call.Content(Json.canonical(body), false)));
    }

    private static boolean isSuccess(Reply.Answer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private static Map<String, JsonNode> given(Reply.Answer answer) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        try {
            JsonNode tree = Json.mapper().readTree(answer.body());
            tree.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        } catch (JacksonException _) {
            // An answer that is no JSON gives no values; a generator that needs one says so.
            return Map.of();
        }
        return values;
    }
}
