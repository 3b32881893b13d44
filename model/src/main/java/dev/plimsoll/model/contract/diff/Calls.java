package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.StyledValue;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Builds requests that the base allows, as witnesses of changes that no single value shows.
final class Calls {
    private static final long SEED = 0x63616c6c;
    private final SampleValues samples = new SampleValues(Flow.REQUEST);

    /// A least request of an operation: required parameters, and the body if it is required.
    Witness.Call least(Operation operation, String outcome) {
        return with(operation, Map.of(), outcome);
    }

    Witness.Call with(Operation operation, Map<String, String> moreHeaders, String outcome) {
        return call(operation, "", "", moreHeaders, outcome);
    }

    /// With something more in the query, as it travels.
    Witness.Call withQuery(Operation operation, String more, String outcome) {
        return call(operation, "", more, Map.of(), outcome);
    }

    /// At a certain server.
    Witness.Call at(Operation operation, String server, String outcome) {
        String before = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        return call(operation, before, "", Map.of(), outcome);
    }

    private Witness.Call call(
            Operation operation, String server, String more, Map<String, String> moreHeaders, String outcome) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        StringBuilder query = new StringBuilder(more.isEmpty() ? "" : "?" + more);
        for (Parameter parameter : operation.parameters()) {
            boolean said = more.startsWith(parameter.name() + "=");
            if (parameter.required() && parameter.in() == Parameter.Place.QUERY && !said) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(StyledValue.encoded(parameter.name()))
                        .append('=')
                        .append(StyledValue.encoded(text(parameter)));
            }
            if (parameter.required() && parameter.in() == Parameter.Place.HEADER) {
                headers.put(parameter.name(), text(parameter));
            }
        }
        Payload payload = payload(operation);
        JsonNode body = payload == null || payload.schema() == null
                ? null
                : samples.minimal(payload.schema(), new Random(SEED)).orElse(null);
        if (payload != null) {
            headers.put("Content-Type", payload.mediaType());
        }
        moreHeaders.forEach(headers::put);
        return new Witness.Call(operation.key().method(), server + path(operation) + query, headers, body, outcome);
    }

    private static @Nullable Payload payload(Operation operation) {
        RequestBody body = operation.requestBody();
        return body == null || !body.required() || body.payloads().isEmpty()
                ? null
                : body.payloads().getFirst();
    }

    /// What is no path has no address in the contract; its name stands for it.
    private String path(Operation operation) {
        if (operation.key().kind() != OperationKey.Kind.PATH) {
            return operation.key().path();
        }
        return PathShape.filled(
                operation.key().path(),
                name -> operation.parameters().stream()
                        .filter(parameter -> parameter.in() == Parameter.Place.PATH
                                && parameter.name().equals(name))
                        .findFirst()
                        .map(parameter -> StyledValue.encoded(text(parameter)))
                        .orElse("1"));
    }

    private String text(Parameter parameter) {
        JsonNode value = parameter.schema() == null
                ? null
                : samples.sample(parameter.schema(), new Random(SEED)).orElse(null);
        return value == null ? "1" : StyledValue.scalar(value);
    }
}
