package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswer;
import dev.plimsoll.model.sandbox.wire.WireBody;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Replies as bytes. Refusals are problems as RFC 9457 describes them.
final class Replies {
    private Replies() {}

    static ProviderReply given(SyntheticAnswer.Given given, Map<String, String> headers) {
        String text = given.text();
        byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        if (given.mediaType() == null) {
            return new ProviderReply(given.status(), headers, body);
        }
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", given.mediaType());
        return new ProviderReply(given.status(), all, body);
    }

    /// The same reply with another body.
    static ProviderReply with(ProviderReply reply, JsonNode body, Schema schema) {
        String type = reply.headers().getOrDefault("Content-Type", "application/json");
        byte[] bytes = WireBody.text(type, body, schema).getBytes(StandardCharsets.UTF_8);
        return new ProviderReply(reply.status(), reply.headers(), bytes);
    }

    private static byte[] bytes(JsonNode body) {
        return Json.mapper().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    static ProviderReply refused(int status, String operation, List<Complaint> complaints) {
        ObjectNode problem = problem(
                status,
                "The request does not follow the contract",
                operation + ": " + complaints.size() + (complaints.size() == 1 ? " thing is" : " things are")
                        + " wrong.");
        ArrayNode errors = problem.putArray("errors");
        for (Complaint complaint : complaints) {
            ObjectNode error = errors.addObject();
            error.put("where", complaint.where()).put("problem", complaint.problem());
            if (!complaint.allowed().isEmpty()) {
                error.put("allowed", complaint.allowed());
            }
        }
        return reply(problem, Map.of());
    }

    static ProviderReply unknown(String method, String path, List<String> nearest) {
        ObjectNode problem =
                problem(404, "The contract has no such path", "No operation answers " + method + " " + path + ".");
        ArrayNode names = problem.putArray("nearest");
        nearest.forEach(names::add);
        return reply(problem, Map.of());
    }

    static ProviderReply wrongMethod(String method, String path, Collection<String> allowed) {
        ObjectNode problem = problem(
                405,
                "The contract has no such method here",
                path + " takes " + String.join(", ", allowed) + ", not " + method + ".");
        return reply(problem, Map.of("Allow", String.join(", ", allowed)));
    }

    static ProviderReply keyUsed(String header, String key) {
        return reply(
                problem(
                        422,
                        "The idempotency key was used before",
                        "Another request was answered with the " + header + " " + key
                                + "; a new request needs a new key."),
                Map.of());
    }

    static ProviderReply gone(String path) {
        return reply(problem(404, "There is no such resource", path + " was deleted."), Map.of());
    }

    static ProviderReply missing(SyntheticAnswer.Missing missing) {
        return reply(
                problem(501, "The sandbox has no answer", missing.operation() + ": " + missing.why() + "."), Map.of());
    }

    private static ObjectNode problem(int status, String title, String detail) {
        ObjectNode problem = Json.mapper().createObjectNode();
        return problem.put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }

    private static ProviderReply reply(ObjectNode problem, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/problem+json");
        return new ProviderReply(problem.get("status").intValue(), all, bytes(problem));
    }
}
