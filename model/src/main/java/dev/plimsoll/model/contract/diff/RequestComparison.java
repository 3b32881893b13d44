package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares the bodies that an operation takes.
final class RequestComparison {
    private final SchemaChanges schemas;
    private final Calls calls;
    private final Findings findings;
    private final EncodingComparison encodings;

    RequestComparison(SchemaChanges schemas, Calls calls, Findings findings) {
        this.schemas = schemas;
        this.calls = calls;
        this.findings = findings;
        this.encodings = EncodingComparison.ofRequests();
    }

    void compare(Operation base, Operation revision) {
        RequestBody before = base.requestBody();
        RequestBody after = revision.requestBody();
        if (before == null && after == null) {
            return;
        }
        if (before == null || after == null) {
            oneSided(base, revision, before, after);
            return;
        }
        if (!before.required() && after.required()) {
            add(
                    "request-body-became-required",
                    base,
                    null,
                    before.origin(),
                    after.origin(),
                    "The request body became required.",
                    calls.least(base, "The revision refuses the call without a body: 400 Bad Request."));
        } else if (before.required() && !after.required()) {
            add(
                    "request-body-became-optional",
                    base,
                    null,
                    before.origin(),
                    after.origin(),
                    "The request body became optional.",
                    null);
        }
        payloads(base, before, after);
    }

    private void oneSided(
            Operation base, Operation revision, @Nullable RequestBody before, @Nullable RequestBody after) {
        if (after == null) {
            add(
                    "request-body-removed",
                    base,
                    null,
                    before == null ? null : before.origin(),
                    revision.origin(),
                    "Removed the request body.",
                    null);
        } else if (after.required()) {
            add(
                    "request-body-added-required",
                    base,
                    null,
                    base.origin(),
                    after.origin(),
                    "Added a required request body.",
                    calls.least(base, "The revision refuses the call without a body: 400 Bad Request."));
        } else {
            add(
                    "request-body-added-optional",
                    base,
                    null,
                    base.origin(),
                    after.origin(),
                    "Added an optional request body.",
                    null);
        }
    }

    private void payloads(Operation operation, RequestBody before, RequestBody after) {
        List<Payload> added = new ArrayList<>(after.payloads());
        for (Payload payload : before.payloads()) {
            MediaType sent = MediaType.of(payload.mediaType());
            Payload same = MediaType.narrowest(after.payloads(), Payload::mediaType, sent::equals);
            Payload other = same == null
                    ? MediaType.narrowest(after.payloads(), Payload::mediaType, taken -> taken.covers(sent))
                    : same;
            if (other == null) {
                removed(operation, payload, after);
            } else {
                added.remove(other);
                if (same == null) {
                    add(
                            "request-body-media-type-generalized",
                            operation,
                            payload.mediaType(),
                            payload.origin(),
                            other.origin(),
                            "The request body is taken as " + other.mediaType() + " instead of only "
                                    + payload.mediaType() + ".",
                            null);
                }
                both(operation, payload, other);
            }
        }
        for (Payload payload : added) {
            add(
                    "request-body-media-type-added",
                    operation,
                    payload.mediaType(),
                    before.origin(),
                    payload.origin(),
                    "The request body is taken as " + payload.mediaType() + " too.",
                    null);
        }
    }

    private void removed(Operation operation, Payload payload, RequestBody after) {
        String sent = MediaType.of(payload.mediaType()).example();
        add(
                "request-body-media-type-removed",
                operation,
                payload.mediaType(),
                payload.origin(),
                after.origin(),
                "The request body is no longer taken as " + payload.mediaType() + ".",
                calls.with(
                        operation,
                        Map.of("Content-Type", sent),
                        "The revision refuses the media type " + sent + ": 415 Unsupported Media Type."));
    }

    private void both(Operation operation, Payload before, Payload after) {
        String type = before.mediaType();
        if ((before.schema() == null) != (after.schema() == null)) {
            boolean added = before.schema() == null;
            add(
                    "request-body-media-type-schema-" + (added ? "added" : "removed"),
                    operation,
                    type,
                    before.origin(),
                    after.origin(),
                    (added ? "Added" : "Removed") + " the schema of the request body as " + type + ".",
                    null);
        }
        SchemaChanges.Part part = new SchemaChanges.Part(operation, "request-body", Flow.REQUEST, subject(type));
        schemas.compare(part, before.schema(), after.schema());
        schemas.compare(part, before.itemSchema(), after.itemSchema());
        encodings.compare(new Telling(findings, operation, subject(type)), before, after);
    }

    private static Subject subject(@Nullable String mediaType) {
        return new Subject(Subject.Part.REQUEST_BODY, null, mediaType, null, List.of());
    }

    private void add(
            String rule,
            Operation operation,
            @Nullable String mediaType,
            @Nullable Origin base,
            @Nullable Origin revision,
            String what,
            @Nullable Witness witness) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), operation, subject(mediaType), base, revision, what, "", witness, null));
    }
}
