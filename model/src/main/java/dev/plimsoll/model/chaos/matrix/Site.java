package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a change stands in both versions.
///
/// @param base schema of the whole message, or of the whole parameter or header; null where the base has none
/// @param revision the same of the revision
/// @param path steps from there to the part that changed
/// @param flow which way the message travels
/// @param mediaType of the message; null for a parameter or header, and where any of them is meant
record Site(
        @Nullable Schema base,
        @Nullable Schema revision,
        List<String> path,
        Flow flow,
        @Nullable String mediaType) {
    static Site of(Change change, Contract base, Contract revision) {
        Flow flow = change.direction() == Direction.RESPONSE ? Flow.RESPONSE : Flow.REQUEST;
        Subject subject = change.subject();
        return subject == null
                ? new Site(null, null, List.of(), flow, null)
                : new Site(
                        schema(change, subject, base),
                        schema(change, subject, revision),
                        subject.path(),
                        flow,
                        subject.mediaType());
    }

    /// The schema of who sends the message, where it knows the part: that of the base in a request, and of the revision
    /// in a response; else that of the other. Null where neither has one.
    @Nullable
    Schema sender() {
        Schema first = flow == Flow.REQUEST ? base : revision;
        Schema second = flow == Flow.REQUEST ? revision : base;
        boolean known = SchemaWalk.at(first, path) != null || second == null;
        return known ? first : second;
    }

    /// The schemas of the changed part itself: that of the base, that of the revision, as far as there are any.
    List<Schema> parts() {
        return Stream.of(SchemaWalk.at(base, path), SchemaWalk.at(revision, path))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable Schema schema(Change change, Subject subject, Contract contract) {
        Operation operation = change.operation() == null ? null : contract.operation(change.operation());
        if (operation == null) {
            return null;
        }
        return switch (subject.part()) {
            case PARAMETER -> named(operation.parameters(), subject.name());
            case REQUEST_BODY -> body(operation.requestBody(), subject.mediaType());
            case RESPONSE_BODY -> {
                Response response = response(operation, subject);
                yield response == null ? null : schema(response.payloads(), subject.mediaType());
            }
            case RESPONSE_HEADER -> {
                Response response = response(operation, subject);
                yield response == null ? null : named(response.headers(), subject.name());
            }
            case RESPONSE_STATUS -> {
                Response response = response(operation, subject);
                yield response == null ? null : schema(response.payloads(), subject.mediaType());
            }
        };
    }

    private static @Nullable Response response(Operation operation, Subject subject) {
        return subject.status() == null ? null : operation.response(subject.status());
    }

    private static @Nullable Schema body(@Nullable RequestBody body, @Nullable String mediaType) {
        return body == null ? null : schema(body.payloads(), mediaType);
    }

    private static @Nullable Schema schema(List<Payload> payloads, @Nullable String mediaType) {
        return payloads.stream()
                .filter(payload -> mediaType == null || payload.mediaType().equals(mediaType))
                .map(Payload::schema)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Schema named(List<Parameter> parameters, @Nullable String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(String.valueOf(name)))
                .map(Parameter::schema)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
