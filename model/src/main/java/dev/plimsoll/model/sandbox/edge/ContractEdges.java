package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The edges of everything that an operation, a webhook or a message takes and answers.
///
/// Not for several threads at once: make one for each.
public final class ContractEdges {
    private final EdgeCases toProvider;
    private final EdgeCases fromProvider;

    public ContractEdges(Vocabulary vocabulary, long seed) {
        this.toProvider = new EdgeCases(Flow.REQUEST, vocabulary, seed);
        this.fromProvider = new EdgeCases(Flow.RESPONSE, vocabulary, seed);
    }

    /// The edges of one payload or parameter.
    ///
    /// @param where `request body`, `answer 200` or for example `query parameter 'limit'`
    /// @param pack without a case for a body that is no JSON
    /// @param beyond the media type of such a body; null for all others
    public record Part(
            OperationKey operation,
            String where,
            EdgePack pack,
            @Nullable String beyond) {}

    /// Parameters first, then the body, then the answer; what no valid value was found for is left out. Of each
    /// form of a body that is no JSON it is only told that it is there.
    public List<Part> of(Operation operation) {
        List<Part> parts = new ArrayList<>();
        boolean pushed = operation.initiator() == Initiator.PROVIDER;
        EdgeCases requests = pushed ? fromProvider : toProvider;
        EdgeCases answers = pushed ? toProvider : fromProvider;
        for (Parameter parameter : operation.parameters()) {
            String where = parameter.in().word() + " parameter '" + parameter.name() + "'";
            add(parts, requests, operation, where, parameter.schema(), false);
        }
        RequestBody body = operation.requestBody();
        if (body != null) {
            addBody(parts, requests, operation, "request body", body.payloads());
        }
        Response response = SyntheticAnswers.chosen(operation);
        if (response != null) {
            addBody(parts, answers, operation, "answer " + response.status(), response.payloads());
        }
        return parts;
    }

    private static void addBody(
            List<Part> parts, EdgeCases cases, Operation operation, String where, List<Payload> payloads) {
        payloads.stream()
                .filter(Payload::isJson)
                .findFirst()
                .ifPresent(payload -> add(parts, cases, operation, where, payload.schema(), true));
        EdgePack none = new EdgePack(List.of(), Set.of(), List.of());
        payloads.stream()
                .filter(payload -> !payload.isJson())
                .forEach(payload -> parts.add(new Part(operation.key(), where, none, payload.mediaType())));
    }

    private static void add(
            List<Part> parts,
            EdgeCases cases,
            Operation operation,
            String where,
            @Nullable Schema schema,
            boolean isBody) {
        if (schema != null) {
            cases.of(schema, operation.key() + " " + where, isBody)
                    .ifPresent(pack -> parts.add(new Part(operation.key(), where, pack, null)));
        }
    }
}
