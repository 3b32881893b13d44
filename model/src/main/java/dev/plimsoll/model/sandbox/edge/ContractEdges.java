package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.ArrayList;
import java.util.List;
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
    public record Part(OperationKey operation, String where, EdgePack pack) {}

    /// Parameters first, then the body, then the answer; what no valid value was found for is left out.
    public List<Part> of(Operation operation) {
        List<Part> parts = new ArrayList<>();
        boolean pushed = operation.initiator() == Initiator.PROVIDER;
        EdgeCases requests = pushed ? fromProvider : toProvider;
        EdgeCases answers = pushed ? toProvider : fromProvider;
        for (Parameter parameter : operation.parameters()) {
            String where = parameter.in().word() + " parameter '" + parameter.name() + "'";
            add(parts, requests, operation, where, parameter.schema(), false);
        }
        Payload body = operation.requestBody() == null
                        || operation.requestBody().payloads().isEmpty()
                ? null
                : operation.requestBody().payloads().getFirst();
        add(parts, requests, operation, "request body", json(body), true);
        Response response = SyntheticAnswers.chosen(operation);
        if (response != null) {
            Payload answer = SyntheticAnswers.payloadOf(response);
            add(parts, answers, operation, "answer " + response.status(), json(answer), true);
        }
        return parts;
    }

    private static @Nullable Schema json(@Nullable Payload payload) {
        return payload == null || !payload.isJson() ? null : payload.schema();
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
                    .ifPresent(pack -> parts.add(new Part(operation.key(), where, pack)));
        }
    }
}
