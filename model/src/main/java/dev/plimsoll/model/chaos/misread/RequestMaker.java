package dev.plimsoll.model.chaos.misread;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.StyledValue;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.sandbox.wire.WireBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/// Makes requests that an operation allows: required parameters, and the body. The same operation and seed give the
/// same bytes.
final class RequestMaker {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private final SampleValues samples = new SampleValues(Flow.REQUEST);
    private final long seed;

    RequestMaker(long seed) {
        this.seed = seed;
    }

    /// The body of an operation; null where it takes none, or none can be made up.
    @Nullable
    Sent body(Operation operation, long salt) {
        RequestBody taken = operation.requestBody();
        Payload payload = taken == null ? null : WireBody.payload(taken);
        return payload == null || payload.schema() == null
                ? null
                : samples.sample(payload.schema(), random(operation, salt))
                        .map(value -> new Sent(payload, value))
                        .filter(sent -> sent.wire().isPresent())
                        .orElse(null);
    }

    /// @param body null for none
    ClientRequest request(Operation operation, @Nullable WireBody body) {
        Map<String, String> headers = new TreeMap<>();
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required() && parameter.in() == Parameter.Place.HEADER) {
                headers.put(parameter.name(), StyledValue.header(parameter, value(operation, parameter)));
            }
            if (parameter.required() && parameter.in() == Parameter.Place.QUERY) {
                query.addAll(StyledValue.query(parameter, value(operation, parameter)));
            }
        }
        if (body != null) {
            headers.put("Content-Type", body.contentType());
        }
        String target = query.isEmpty() ? path(operation) : path(operation) + "?" + String.join("&", query);
        return ClientRequest.of(operation.key().method(), target, headers, body == null ? null : body.bytes());
    }

    private String path(Operation operation) {
        Matcher names = NAME.matcher(operation.key().path());
        return names.replaceAll(name -> Matcher.quoteReplacement(operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.Place.PATH
                        && parameter.name().equals(name.group(1)))
                .findFirst()
                .map(parameter -> StyledValue.path(parameter, value(operation, parameter)))
                .orElse("1")));
    }

    private JsonNode value(Operation operation, Parameter parameter) {
        Random random = random(operation, parameter.name().hashCode());
        return Optional.ofNullable(parameter.schema())
                .flatMap(schema -> samples.sample(schema, random))
                .orElseGet(() -> IntNode.valueOf(1));
    }

    private Random random(Operation operation, long salt) {
        return new Random(seed * 31 + operation.key().toString().hashCode() + salt);
    }
}
