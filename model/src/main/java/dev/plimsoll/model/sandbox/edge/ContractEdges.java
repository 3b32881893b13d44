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
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
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

    /// The edges of one payload, parameter or header.
    ///
    /// @param where `request body`, `answer 200` or for example `query parameter 'limit'`
    /// @param mediaType of a body; null for all others
    /// @param pack without a case for what is left out
    /// @param leftOut why there is no case of it; null where there are some
    public record Part(
            OperationKey operation,
            String where,
            @Nullable String mediaType,
            EdgePack pack,
            @Nullable String leftOut) {}

    /// Parameters first, then the body, then each answer with its headers. A body counts once a media type, and what no
    /// case can be made of is told with the reason.
    public List<Part> of(Operation operation) {
        List<Part> parts = new ArrayList<>();
        boolean pushed = operation.initiator() == Initiator.PROVIDER;
        EdgeCases requests = pushed ? fromProvider : toProvider;
        EdgeCases answers = pushed ? toProvider : fromProvider;
        for (Parameter parameter : operation.parameters()) {
            String where = parameter.in().word() + " parameter '" + parameter.name() + "'";
            add(parts, requests, operation, where, null, parameter.schema());
        }
        RequestBody body = operation.requestBody();
        if (body != null) {
            addBody(parts, requests, operation, "request body", body.payloads());
        }
        for (Response response : operation.responses()) {
            String where = "answer " + response.status();
            for (Parameter header : response.headers()) {
                add(parts, answers, operation, where + " header '" + header.name() + "'", null, header.schema());
            }
            addBody(parts, answers, operation, where, response.payloads());
        }
        return parts;
    }

    private static void addBody(
            List<Part> parts, EdgeCases cases, Operation operation, String where, List<Payload> payloads) {
        Set<String> asJson = new HashSet<>();
        for (Payload payload : payloads) {
            Schema schema = payload.schema();
            if (payload.isJson() && schema != null) {
                // The same JSON under a second media type is no further body.
                if (asJson.add(schema.pointer())) {
                    add(parts, cases, operation, where, payload.mediaType(), schema);
                }
            } else {
                parts.add(written(cases, operation, where, payload));
            }
        }
    }

    private static Part written(EdgeCases cases, Operation operation, String where, Payload payload) {
        Schema schema = payload.schema();
        EdgePack pack = EdgePack.NONE;
        String leftOut = null;
        if (schema == null) {
            leftOut = payload.itemSchema() == null ? "the contract gives it no schema" : "it is a sequence of items";
        } else if (!WrittenEdges.knows(payload)) {
            leftOut = "no way is known here to write and read it";
        } else {
            try {
                pack = cases.written(payload, schema, operation.key() + " " + where);
            } catch (EdgeCases.Unmade none) {
                leftOut = String.valueOf(none.getMessage());
            }
        }
        return new Part(operation.key(), where, payload.mediaType(), pack, leftOut);
    }

    /// @param mediaType null for what is no body
    private static void add(
            List<Part> parts,
            EdgeCases cases,
            Operation operation,
            String where,
            @Nullable String mediaType,
            @Nullable Schema schema) {
        EdgePack pack = schema == null
                ? null
                : cases.of(schema, operation.key() + " " + where, mediaType != null)
                        .orElse(null);
        String leftOut =
                schema == null ? "the contract gives it no schema" : pack == null ? "no valid value was found" : null;
        parts.add(new Part(operation.key(), where, mediaType, pack == null ? EdgePack.NONE : pack, leftOut));
    }
}
