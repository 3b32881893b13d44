package dev.plimsoll.engine.traffic;

import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A stub for each operation of a contract: its first successful response with a synthetic payload that the
/// contract allows.
///
/// @param stubs one an operation
/// @param impossible operations whose payload could not be made, because its schema allows no value that was found
public record StubbedContract(List<Stub> stubs, List<OperationKey> impossible) {
    public StubbedContract {
        stubs = List.copyOf(stubs);
        impossible = List.copyOf(impossible);
    }

    /// @param random the source of all synthetic values
    public static StubbedContract of(Contract contract, RandomGenerator random) {
        List<Stub> stubs = new ArrayList<>();
        List<OperationKey> impossible = new ArrayList<>();
        SampleValues values = new SampleValues(Flow.RESPONSE);
        for (Operation operation : contract.operations()) {
            stub(operation, values, random).ifPresentOrElse(stubs::add, () -> impossible.add(operation.key()));
        }
        return new StubbedContract(stubs, impossible);
    }

    private static Optional<Stub> stub(Operation operation, SampleValues values, RandomGenerator random) {
        Response response = chosen(operation);
        if (response == null) {
            return Optional.of(new Stub(operation.key(), 200, null, null));
        }
        int status = statusOf(response);
        Payload payload = payloadOf(response);
        if (payload == null
                || status == 204
                || status == 304
                || operation.key().method().equals("HEAD")) {
            return Optional.of(new Stub(operation.key(), status, null, null));
        }
        Schema schema = payload.schema();
        if (schema == null || !payload.isJson()) {
            return Optional.of(new Stub(operation.key(), status, concrete(payload), null));
        }
        Optional<JsonNode> body = values.sample(schema, random);
        return body.map(value -> new Stub(operation.key(), status, concrete(payload), value));
    }

    /// Success first, exact statuses before ranges, `default` last.
    private static @Nullable Response chosen(Operation operation) {
        return operation.responses().stream()
                .min(Comparator.comparing((Response response) -> !response.isSuccess())
                        .thenComparing(response -> !response.status().matches("[0-9]{3}"))
                        .thenComparing(Response::status))
                .orElse(null);
    }

    /// The status that stands for `200`, `2XX` or `default`.
    static int statusOf(Response response) {
        String status = response.status();
        if (status.matches("[1-5][0-9]{2}")) {
            return Integer.parseInt(status);
        }
        return status.matches("[1-5](?i:xx)") ? (status.charAt(0) - '0') * 100 : 200;
    }

    private static @Nullable Payload payloadOf(Response response) {
        return response.payloads().stream()
                .min(Comparator.comparing(payload -> !payload.isJson()))
                .orElse(null);
    }

    /// A range such as `*/*` cannot be sent; JSON is what stands for it here.
    private static String concrete(Payload payload) {
        return payload.mediaType().contains("*") ? "application/json" : payload.mediaType();
    }
}
