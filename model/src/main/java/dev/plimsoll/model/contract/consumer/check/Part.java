package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Pointer;
import java.util.List;

/// The part of an interaction whose body is compared.
///
/// @param name as people write it: `response body`, `message contents`
/// @param flow which way it travels
/// @param body members from the interaction to the body's content
/// @param type members from the interaction to what names the media type
record Part(String name, Flow flow, List<String> body, List<String> type) {
    /// @param flow that of a response where the provider sends the request
    static Part request(Interaction.Http http, Flow flow) {
        return new Part(
                "request body",
                flow,
                steps(http, http.request().body(), "request", "body"),
                List.of("request", "headers"));
    }

    /// @param flow that of a request where the provider awaits the response
    static Part response(Interaction.Http http, Flow flow) {
        return new Part(
                "response body",
                flow,
                steps(http, http.response().body(), "response", "body"),
                List.of("response", "headers"));
    }

    /// @param flow that of a response where the provider sends the message
    static Part message(Interaction interaction, String name, Body body, Flow flow) {
        List<String> steps = steps(interaction, body);
        return new Part(name, flow, steps, steps);
    }

    /// As the file has them: version 4 has one member more. The usual ones where nothing is said of a body.
    private static List<String> steps(Interaction interaction, Body body, String... usual) {
        String start = interaction.place().at().pointer() + "/";
        if (!body.pointer().startsWith(start)) {
            return List.of(usual);
        }
        return Pointer.names(body.pointer().substring(start.length() - 1));
    }
}
