package dev.plimsoll.engine.traffic;

import dev.plimsoll.engine.workload.Call;
import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.sandbox.synthetic.SyntheticData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Requests that a consumer of the contract might send: required parameters and bodies are filled with synthetic
/// values, optional parameters are left out.
public final class SyntheticCalls {
    private static final int VARIANTS = 16;

    private final Contract contract;
    private final RandomGenerator random;
    private final SyntheticData values;

    public SyntheticCalls(Contract contract, RandomGenerator random) {
        this(contract, random, null);
    }

    /// @param mint puts canaries into the values; null for none
    public SyntheticCalls(Contract contract, RandomGenerator random, @Nullable CanaryMint mint) {
        this.contract = contract;
        this.random = random;
        this.values = new SyntheticData(Flow.REQUEST, new DatafakerVocabulary(), random.nextLong(), mint);
    }

    /// Several different calls of each operation; an operation that the contract does not offer, or for which no
    /// valid request was found, is absent from the answer.
    public Map<OperationKey, List<Call>> of(List<OperationKey> operations) {
        Map<OperationKey, List<Call>> calls = new LinkedHashMap<>();
        for (OperationKey key : operations) {
            Operation operation = contract.operation(key);
            List<Call> variants = operation == null ? List.of() : variants(operation);
            if (!variants.isEmpty()) {
                calls.put(key, variants);
            }
        }
        return calls;
    }

    private List<Call> variants(Operation operation) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < VARIANTS; i++) {
            call(operation).ifPresent(calls::add);
        }
        return calls;
    }

    private Optional<Call> call(Operation operation) {
        String path = operation.key().path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.required() && parameter.in() != Parameter.Place.PATH) {
                continue;
            }
            Optional<String> value = valueOf(parameter);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String encoded = encoded(value.get());
            switch (parameter.in()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", encoded);
                case QUERY -> query.add(encoded(parameter.name()) + "=" + encoded);
                case QUERYSTRING -> query.add(encoded);
                case HEADER -> headers.put(parameter.name(), headerSafe(value.get()));
                case COOKIE -> headers.merge("Cookie", parameter.name() + "=" + encoded, (a, b) -> a + "; " + b);
            }
        }
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return withBody(operation, target, headers);
    }

    private Optional<Call> withBody(Operation operation, String target, Map<String, String> headers) {
        RequestBody body = operation.requestBody();
        Payload payload = body == null || body.payloads().isEmpty()
                ? null
                : body.payloads().getFirst();
        IntPredicate expected = expected(operation);
        if (payload == null) {
            return Optional.of(new Call(operation.key(), target, headers, new byte[0], expected));
        }
        headers.put("Content-Type", payload.mediaType());
        Schema schema = payload.schema();
        if (schema == null || !payload.isJson()) {
            return Optional.of(new Call(operation.key(), target, headers, new byte[0], expected));
        }
        return values.value(schema, entity())
                .map(value -> new Call(
                        operation.key(), target, headers, value.toString().getBytes(StandardCharsets.UTF_8), expected));
    }

    private String entity() {
        return Long.toHexString(random.nextLong());
    }

    private Optional<String> valueOf(Parameter parameter) {
        Schema schema = parameter.schema();
        return schema == null
                ? Optional.of("x")
                : values.value(schema, entity(), parameter.name()).map(SyntheticCalls::plain);
    }

    /// Simple style (RFC 6570): items and fields joined by commas. An empty path segment would name another path.
    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(SyntheticCalls::plain)
                    .collect(Collectors.joining(","));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + "," + plain(field.getValue()))
                    .collect(Collectors.joining(","));
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.isEmpty() ? "-" : text;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String headerSafe(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "-");
    }

    /// The statuses that the contract declares; a 5xx is never what a consumer hopes for.
    private static IntPredicate expected(Operation operation) {
        Set<String> declared =
                operation.responses().stream().map(Response::status).collect(Collectors.toCollection(HashSet::new));
        return status -> status < 500
                && (declared.isEmpty()
                        || declared.contains("default")
                        || declared.contains(String.valueOf(status))
                        || declared.contains(status / 100 + "XX")
                        || declared.contains(status / 100 + "xx"));
    }
}
