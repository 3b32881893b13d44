package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.StyledRequest;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Builds requests that the base allows, as witnesses of changes that no single value shows.
final class Calls {
    private static final long SEED = 0x63616c6c;
    private final SampleValues samples = new SampleValues(Flow.REQUEST);

    /// A least request of an operation: required parameters, each as its style says, and the body if it is required.
    Witness.Call least(Operation operation, String outcome) {
        return with(operation, Map.of(), outcome);
    }

    Witness.Call with(Operation operation, Map<String, String> moreHeaders, String outcome) {
        return call(operation, "", null, moreHeaders, outcome);
    }

    /// With a parameter that has a certain value, as the parameter's style says; it need not be one of the operation.
    Witness.Call carrying(Operation operation, Parameter parameter, JsonNode value, String outcome) {
        return call(operation, "", new Given(parameter, value), Map.of(), outcome);
    }

    /// At a certain server.
    Witness.Call at(Operation operation, String server, String outcome) {
        String before = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        return call(operation, before, null, Map.of(), outcome);
    }

    private record Given(Parameter parameter, JsonNode value) {}

    private Witness.Call call(
            Operation operation,
            String server,
            @Nullable Given given,
            Map<String, String> moreHeaders,
            String outcome) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        StyledRequest request = new StyledRequest(operation.key().path(), headers, true);
        carried(operation, given).forEach(one -> request.carry(one.parameter(), one.value()));
        Payload payload = payload(operation, moreHeaders.get("Content-Type"));
        JsonNode body = payload == null || payload.schema() == null
                ? null
                : samples.minimal(payload.schema(), new Random(SEED)).orElse(null);
        if (payload != null) {
            String written = payload.mediaType();
            headers.put(
                    "Content-Type",
                    written.contains("*") ? MediaType.of(written).example() : written);
        }
        moreHeaders.forEach(headers::put);
        String target = server + path(operation, request.path()) + request.query();
        return new Witness.Call(operation.key().method(), target, headers, body, outcome);
    }

    /// What is required, in the order of the contract, and what is given.
    private List<Given> carried(Operation operation, @Nullable Given given) {
        List<Given> carried = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            boolean said = given != null && given.parameter().isSame(parameter);
            if (!said && (parameter.required() || parameter.in() == Parameter.Place.PATH)) {
                carried.add(new Given(parameter, value(parameter)));
            }
        }
        if (given != null) {
            carried.add(given);
        }
        return carried;
    }

    /// The body of the type that is asked for, else of a type that is JSON, as its text is shown.
    private static @Nullable Payload payload(Operation operation, @Nullable String type) {
        RequestBody body = operation.requestBody();
        if (body == null || body.payloads().isEmpty() || (type == null && !body.required())) {
            return null;
        }
        Payload usual = body.payloads().stream()
                .filter(Payload::isJson)
                .findFirst()
                .orElse(body.payloads().getFirst());
        return body.payloads().stream()
                .filter(payload -> type != null
                        && MediaType.of(payload.mediaType()).example().equals(type))
                .findFirst()
                .orElse(usual);
    }

    /// What is no path has no address in the contract; its name stands for it. A parameter that the contract does not
    /// describe is filled in all the same.
    private static String path(Operation operation, String filled) {
        return operation.key().kind() == OperationKey.Kind.PATH
                ? PathShape.filled(filled, _ -> "1")
                : operation.key().path();
    }

    private JsonNode value(Parameter parameter) {
        JsonNode value = parameter.schema() == null
                ? null
                : samples.sample(parameter.schema(), new Random(SEED)).orElse(null);
        return value == null ? StringNode.valueOf("1") : value;
    }
}
