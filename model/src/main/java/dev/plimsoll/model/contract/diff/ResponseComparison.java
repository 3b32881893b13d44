package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares what an operation answers.
final class ResponseComparison {
    private final SchemaChanges schemas;
    private final Calls calls;
    private final LinkTargets targets;
    private final Findings findings;
    private final EncodingComparison encodings;
    private final FormComparison forms;

    ResponseComparison(SchemaChanges schemas, Calls calls, LinkTargets targets, Findings findings) {
        this.schemas = schemas;
        this.calls = calls;
        this.targets = targets;
        this.findings = findings;
        this.forms = new FormComparison(calls);
        this.encodings = EncodingComparison.ofResponses();
    }

    void compare(Operation base, Operation revision) {
        for (Response before : base.responses()) {
            Response after = Statuses.describing(revision, before.status());
            if (after == null) {
                absent(base, revision, before);
            } else {
                if (!after.status().equalsIgnoreCase(before.status())) {
                    generalized(base, before, after);
                }
                both(base, before, after);
            }
        }
        for (Response after : revision.responses()) {
            if (exact(base, after.status()) == null) {
                added(base, revision, after);
            }
        }
    }

    private void both(Operation base, Response before, Response after) {
        payloads(base, before, after);
        headers(base, before, after);
        new LinkComparison(new Telling(findings, base, status(before)), targets).compare(before, after);
    }

    private static @Nullable Response exact(Operation operation, String status) {
        return operation.responses().stream()
                .filter(response -> response.status().equalsIgnoreCase(status))
                .findFirst()
                .orElse(null);
    }

    /// A range of the base may go on as some of its statuses; anything else is gone.
    private void absent(Operation base, Operation revision, Response before) {
        boolean goesOn = Statuses.isRange(before)
                && revision.responses().stream()
                        .anyMatch(after -> before.equals(Statuses.describing(base, after.status())));
        if (goesOn) {
            new Telling(findings, base, status(before))
                    .safe(
                            "response-status-specialized",
                            before.origin(),
                            revision.origin(),
                            "The response " + before.status() + " is described by single statuses.");
        } else {
            removed(base, revision, before);
        }
    }

    private void generalized(Operation base, Response before, Response after) {
        Telling telling = new Telling(findings, base, status(before));
        String what = "The response " + before.status() + " is described by " + after.status() + ".";
        if (before.isSuccess()) {
            telling.risky(
                    "response-status-generalized",
                    before.origin(),
                    after.origin(),
                    what,
                    "which of the statuses comes is not in the contract");
        } else {
            telling.safe("response-status-generalized", before.origin(), after.origin(), what);
        }
    }

    private void added(Operation base, Operation revision, Response after) {
        Response known = Statuses.describing(base, after.status());
        String rule = "response-" + (after.isSuccess() ? "" : "non-") + "success-status-added";
        String what = "Added the response " + after.status() + ".";
        Telling telling = new Telling(findings, base, status(after));
        if (known == null) {
            telling.tell(rule, base.origin(), after.origin(), what);
        } else {
            telling.safe(rule, known.origin(), after.origin(), what);
            if (!after.equals(Statuses.describing(revision, known.status()))) {
                both(
                        base,
                        new Response(after.status(), known.payloads(), known.headers(), known.links(), known.origin()),
                        after);
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
        List<Payload> added = new ArrayList<>(after.payloads());
        for (Payload payload : before.payloads()) {
            Payload other = match(payload, after.payloads());
            if (other == null) {
                removed(operation, before, payload, after);
            } else {
                added.remove(other);
                named(operation, before, payload, other);
                both(operation, before, payload, other);
            }
        }
        for (Payload payload : added) {
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

    /// The same type, else one that readers of the base's type read too, else one that covers the base's.
    private static @Nullable Payload match(Payload payload, List<Payload> others) {
        MediaType wanted = MediaType.of(payload.mediaType());
        Payload same = MediaType.narrowest(others, Payload::mediaType, wanted::equals);
        Payload special = same == null ? MediaType.narrowest(others, Payload::mediaType, wanted::isReadAs) : same;
        return special == null
                ? MediaType.narrowest(others, Payload::mediaType, other -> other.isReadAs(wanted))
                : special;
    }

    private void removed(Operation operation, Response before, Payload payload, Response after) {
        String type = payload.mediaType();
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
    }

    private void named(Operation operation, Response response, Payload before, Payload after) {
        MediaType one = MediaType.of(before.mediaType());
        MediaType other = MediaType.of(after.mediaType());
        if (one.equals(other)) {
            return;
        }
        boolean special = one.isReadAs(other);
        String what = "The response " + response.status() + " comes as " + after.mediaType() + " instead of "
                + before.mediaType() + ".";
        add(
                "response-media-type-name-" + (special ? "changed" : "generalized"),
                operation,
                body(response, before.mediaType()),
                before.origin(),
                after.origin(),
                what,
                special
                        ? null
                        : calls.with(
                                operation,
                                Map.of("Accept", before.mediaType()),
                                "The revision may answer in another type of " + after.mediaType() + "."));
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
        SchemaChanges.Part part = new SchemaChanges.Part(operation, "response-body", Flow.RESPONSE, subject);
        schemas.compare(part, before.schema(), after.schema());
        schemas.compare(part, before.itemSchema(), after.itemSchema());
        encodings.compare(new Telling(findings, operation, subject), before, after);
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
            forms.header(operation, header, other, new Telling(findings, operation, subject));
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
