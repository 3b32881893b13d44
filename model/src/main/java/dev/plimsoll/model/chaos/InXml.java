package dev.plimsoll.model.chaos;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.StyledValue;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a fault acts on messages of XML. A plan names fields as the schema does; where they stand in
/// XML, and what is put there, only the contract's `xml` objects tell.
///
/// @param mediaType of the messages, as the contract writes it
/// @param path names of elements below the root, `*` for every child, `@` before that of an attribute, `text()` for the
///     text of an element; empty for the whole message
/// @param value what is put there: a whole message or element, or else a text; null for none
public record InXml(
        String mediaType, List<String> path, @Nullable String value) {
    public InXml {
        path = List.copyOf(path);
    }

    /// Empty for a fault that needs no contract, where the contract has no XML in this place, and where
    /// it does not tell what the XML looks like.
    public static Optional<InXml> of(Fault fault, Contract contract) {
        return switch (fault) {
            case Fault.MissingField(var key, String status, List<String> path) ->
                Optional.ofNullable(contract.operation(key))
                        .map(operation -> response(operation, status))
                        .flatMap(payload -> at(payload, path, null));
            case MessageFault.CorruptField(Aim aim, var side, List<String> path, var damage, JsonNode value) ->
                Optional.ofNullable(aim.operation())
                        .map(contract::operation)
                        .map(operation -> side == MessageFault.Side.REQUEST
                                ? request(operation)
                                : response(operation, aim.status()))
                        .flatMap(payload -> at(payload, path, damage == FieldDamage.REPLACED ? value : null));
            case MessageFault.OtherStatus(Aim aim, int status, JsonNode value) ->
                value == null
                        ? Optional.empty()
                        : Optional.ofNullable(aim.operation())
                                .map(contract::operation)
                                .map(operation -> onlyXml(operation, status))
                                .flatMap(payload -> at(payload, List.of(), value));
            default -> Optional.empty();
        };
    }

    private static Optional<InXml> at(Payload payload, List<String> path, @Nullable JsonNode value) {
        Schema schema = payload.schema();
        if (schema == null) {
            return Optional.empty();
        }
        Optional<List<String>> steps = ContractAnswers.xmlPath(schema, path);
        if (value == null) {
            return steps.map(found -> new InXml(payload.mediaType(), found, null));
        }
        return steps.flatMap(
                found -> written(value, schema, path, found).map(text -> new InXml(payload.mediaType(), found, text)));
    }

    private static Optional<String> written(JsonNode value, Schema schema, List<String> path, List<String> steps) {
        String last = steps.isEmpty() ? "" : steps.getLast();
        if (!last.startsWith("@") && !last.equals("text()")) {
            return ContractAnswers.xml(value, schema, path);
        }
        return value.isContainer() || value.isNull() ? Optional.empty() : Optional.of(StyledValue.scalar(value));
    }

    private static @Nullable Payload request(Operation operation) {
        RequestBody body = operation.requestBody();
        return body == null ? null : xml(body.payloads());
    }

    /// @param status null for any: then that of the first answer in XML counts
    private static @Nullable Payload response(Operation operation, @Nullable String status) {
        for (Response response : operation.responses()) {
            Payload payload = xml(response.payloads());
            if (payload != null && (status == null || response.status().equalsIgnoreCase(status))) {
                return payload;
            }
        }
        return null;
    }

    /// Where a status may come in JSON as well, JSON is what is answered.
    private static @Nullable Payload onlyXml(Operation operation, int status) {
        Response response = new ContractAnswers().response(operation, status);
        return response == null || response.payloads().stream().anyMatch(Payload::isJson)
                ? null
                : xml(response.payloads());
    }

    private static @Nullable Payload xml(List<Payload> payloads) {
        return payloads.stream().filter(Payload::isXml).findFirst().orElse(null);
    }
}
