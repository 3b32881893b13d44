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
import dev.plimsoll.model.contract.StyledRequest;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.sandbox.synthetic.SyntheticData;
import dev.plimsoll.model.sandbox.wire.WireBody;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Requests that a consumer of the contract might send: required parameters and bodies are filled with synthetic
/// values, optional parameters are left out.
public final class SyntheticCalls {
    private static final int VARIANTS = 16;
    private static final byte[] NOTHING = new byte[0];

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
        Map<String, String> headers = new LinkedHashMap<>();
        StyledRequest request = new StyledRequest(operation.key().path(), headers, false);
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.required() && parameter.in() != Parameter.Place.PATH) {
                continue;
            }
            Optional<JsonNode> made = valueOf(parameter);
            if (made.isEmpty()) {
                return Optional.empty();
            }
            request.carry(parameter, made.get());
        }
        headers.replaceAll((_, value) -> headerSafe(value));
        return withBody(operation, request.path() + request.query(), headers);
    }

    private Optional<Call> withBody(Operation operation, String target, Map<String, String> headers) {
        RequestBody taken = operation.requestBody();
        Payload payload = taken == null ? null : WireBody.payload(taken);
        Optional<WireBody> body = payload == null ? Optional.empty() : bodyOf(payload);
        if (body.isEmpty() && payload != null && taken != null && taken.required()) {
            return Optional.empty();
        }
        body.ifPresent(made -> headers.put("Content-Type", made.contentType()));
        byte[] bytes = body.map(WireBody::bytes).orElse(NOTHING);
        return Optional.of(new Call(operation.key(), target, headers, bytes, expected(operation)));
    }

    private Optional<WireBody> bodyOf(Payload payload) {
        Schema schema = payload.schema();
        return schema == null
                ? WireBody.ofAnything(payload)
                : values.value(schema, entity()).flatMap(value -> WireBody.of(payload, value));
    }

    private String entity() {
        return Long.toHexString(random.nextLong());
    }

    private Optional<JsonNode> valueOf(Parameter parameter) {
        Schema schema = parameter.schema();
        return schema == null ? Optional.of(StringNode.valueOf("x")) : values.value(schema, entity(), parameter.name());
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
