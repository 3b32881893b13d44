package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares what an operation answers.
final class ResponseComparison {
    private final SchemaChanges schemas;
    private final Calls calls;
    private final Findings findings;

    ResponseComparison(SchemaChanges schemas, Calls calls, Findings findings) {
        this.schemas = schemas;
        this.calls = calls;
        this.findings = findings;
    }

    void compare(Operation base, Operation revision) {
        for (Response before : base.responses()) {
            Response after = revision.response(before.status());
            if (after == null) {
                removed(base, revision, before);
            } else {
                payloads(base, before, after);
                headers(base, before, after);
            }
        }
        for (Response after : revision.responses()) {
            if (base.response(after.status()) == null) {
                String rule = "response-" + (after.isSuccess() ? "" : "non-") + "success-status-added";
                add(
                        rule,
                        base,
                        status(after),
                        base.origin(),
                        after.origin(),
                        "Added the response " + after.status() + ".",
                        null);
            }
        }
    }

    private void removed(Operation base, Operation revision, Response before) {
        boolean success = before.isSuccess();
        add(
                "response-" + (success ? "" : "non-") + "success-status-removed",
                base,
                status(before),
                before.origin(),
                revision.origin(),
                "Removed the response " + before.status() + ".",
                success
                        ? calls.least(
                                base,
                                "The base answers " + before.status()
                                        + " as described; the revision does not describe this status any more.")
                        : null);
    }

    private void payloads(Operation operation, Response before, Response after) {
        for (Payload payload : before.payloads()) {
            String type = payload.mediaType();
            Payload other = after.payload(type);
            if (other == null) {
                add(
                        "response-media-type-removed",
                        operation,
                        body(before, type),
                        payload.origin(),
                        after.origin(),
                        "The response " + before.status() + " no longer comes as " + type + ".",
                        calls.with(
                                operation,
                                Map.of("Accept", type),
                                "The revision does not answer in " + type + ": 406 Not Acceptable or another type."));
            } else {
                both(operation, before, payload, other);
            }
        }
        for (Payload payload : after.payloads()) {
            if (before.payload(payload.mediaType()) == null) {
                add(
                        "response-media-type-added",
                        operation,
                        body(before, payload.mediaType()),
                        before.origin(),
                        payload.origin(),
                        "The response " + before.status() + " comes as " + payload.mediaType() + " too.",
                        null);
            }
        }
    }

    private void both(Operation operation, Response response, Payload before, Payload after) {
        Subject subject = body(response, before.mediaType());
        if ((before.schema() == null) != (after.schema() == null)) {
            boolean added = before.schema() == null;
            add(
                    "response-body-media-type-schema-" + (added ? "added" : "removed"),
                    operation,
                    subject,
                    before.origin(),
                    after.origin(),
                    (added ? "Added" : "Removed") + " the schema of the response " + response.status() + " as "
                            + before.mediaType() + ".",
                    null);
        }
        schemas.compare(
                new SchemaChanges.Part(operation, "response-body", Flow.RESPONSE, subject),
                before.schema(),
                after.schema());
    }

    private void headers(Operation operation, Response before, Response after) {
        for (Parameter header : before.headers()) {
            Parameter other =
                    after.headers().stream().filter(header::isSame).findFirst().orElse(null);
            Subject subject = header(before, header);
            if (other == null) {
                String rule = (header.required() ? "required" : "optional") + "-response-header-removed";
                add(
                        rule,
                        operation,
                        subject,
                        header.origin(),
                        after.origin(),
                        "Removed the header '" + header.name() + "' from the response " + before.status() + ".",
                        header.required()
                                ? calls.least(
                                        operation,
                                        "The revision does not promise the header " + header.name()
                                                + " in the response.")
                                : null);
                continue;
            }
            need(operation, subject, header, other);
            schemas.compare(
                    new SchemaChanges.Part(operation, "response-header", Flow.RESPONSE, subject),
                    header.schema(),
                    other.schema());
        }
        for (Parameter header : after.headers()) {
            if (before.headers().stream().noneMatch(header::isSame)) {
                add(
                        "response-header-added",
                        operation,
                        header(before, header),
                        before.origin(),
                        header.origin(),
                        "Added the header '" + header.name() + "' to the response " + before.status() + ".",
                        null);
            }
        }
    }

    private void need(Operation operation, Subject subject, Parameter before, Parameter after) {
        if (before.required() != after.required()) {
            String need = after.required() ? "required" : "optional";
            add(
                    "response-header-became-" + need,
                    operation,
                    subject,
                    before.origin(),
                    after.origin(),
                    "The header '" + before.name() + "' of the response " + subject.status() + " became " + need + ".",
                    after.required()
                            ? null
                            : calls.least(
                                    operation, "The revision may answer without the header " + before.name() + "."));
        }
    }

    private static Subject status(Response response) {
        return new Subject(Subject.Part.RESPONSE_STATUS, response.status(), null, null, List.of());
    }

    private static Subject body(Response response, String mediaType) {
        return new Subject(Subject.Part.RESPONSE_BODY, response.status(), mediaType, null, List.of());
    }

    private static Subject header(Response response, Parameter header) {
        return new Subject(Subject.Part.RESPONSE_HEADER, response.status(), null, header.name(), List.of());
    }

    private void add(
            String rule,
            Operation operation,
            Subject subject,
            @Nullable Origin base,
            @Nullable Origin revision,
            String what,
            @Nullable Witness witness) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), operation, subject, base, revision, what, "", witness, null));
    }
}
