package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares a request that the provider sends: it is judged as a response is, since the revision sends it and
/// consumers of the base receive it.
final class PushComparison {
    private final SchemaChanges schemas;
    private final Calls calls;
    private final Findings findings;
    private final PushAnswerComparison answers;

    PushComparison(SchemaChanges schemas, Calls calls, Findings findings) {
        this.schemas = schemas;
        this.calls = calls;
        this.findings = findings;
        this.answers = new PushAnswerComparison(schemas, calls, findings);
    }

    void compare(Operation base, Operation revision) {
        parameters(base, revision);
        body(base, revision);
        answers.compare(base, revision);
    }

    private Telling telling(Operation operation, Subject subject) {
        return new Telling(findings, operation, subject);
    }

    private void parameters(Operation base, Operation revision) {
        List<Parameter> added = new ArrayList<>(revision.parameters());
        for (Parameter before : base.parameters()) {
            Parameter after = revision.parameters().stream()
                    .filter(before::isSame)
                    .findFirst()
                    .orElse(null);
            if (after == null) {
                removed(base, revision, before);
            } else {
                added.remove(after);
                both(base, before, after);
            }
        }
        for (Parameter after : added) {
            telling(base, subject(after))
                    .safe("push-parameter-added", base.origin(), after.origin(), "Added the " + words(after) + ".");
        }
    }

    private void removed(Operation base, Operation revision, Parameter before) {
        Telling telling = telling(base, subject(before));
        String what = "Removed the " + words(before) + ".";
        if (before.required()) {
            telling.breaking(
                    "push-required-parameter-removed",
                    before.origin(),
                    revision.origin(),
                    what,
                    calls.least(revision, "The revision sends this, without the " + words(before) + "."));
        } else {
            telling.tell("push-optional-parameter-removed", before.origin(), revision.origin(), what);
        }
    }

    private void both(Operation base, Parameter before, Parameter after) {
        Telling telling = telling(base, subject(before));
        if (before.required() && !after.required()) {
            telling.breaking(
                    "push-parameter-became-optional",
                    before.origin(),
                    after.origin(),
                    "The " + words(before) + " became optional.",
                    calls.least(base, "The revision may send this without the " + words(before) + "."));
        } else if (!before.required() && after.required()) {
            telling.safe(
                    "push-parameter-became-required",
                    before.origin(),
                    after.origin(),
                    "The " + words(before) + " became required.");
        }
        if (!before.form().equals(after.form())) {
            telling.risky(
                    "push-parameter-style-changed",
                    before.origin(),
                    after.origin(),
                    "Changed the style of the " + words(before) + ".",
                    "whether a value is written in another way was not looked into");
        }
        schemas.compare(
                new SchemaChanges.Part(base, "response-header", Flow.RESPONSE, subject(before)),
                before.schema(),
                after.schema());
    }

    private void body(Operation base, Operation revision) {
        RequestBody before = base.requestBody();
        RequestBody after = revision.requestBody();
        Telling telling = telling(base, Subject.ofBody(null));
        if (before == null || after == null) {
            oneSided(base, revision, before, after, telling);
            return;
        }
        if (before.required() && !after.required()) {
            telling.breaking(
                    "push-body-became-optional",
                    before.origin(),
                    after.origin(),
                    "The body became optional.",
                    calls.least(revision, "The revision may send this without a body."));
        } else if (!before.required() && after.required()) {
            telling.safe("push-body-became-required", before.origin(), after.origin(), "The body became required.");
        }
        payloads(base, revision, before, after);
    }

    private void oneSided(
            Operation base,
            Operation revision,
            @Nullable RequestBody before,
            @Nullable RequestBody after,
            Telling telling) {
        if (before != null) {
            telling.breaking(
                    "push-body-removed",
                    before.origin(),
                    revision.origin(),
                    "Removed the body.",
                    calls.least(revision, "The revision sends this without a body."));
        } else if (after != null) {
            telling.safe("push-body-added", base.origin(), after.origin(), "Added a body.");
        }
    }

    private void payloads(Operation base, Operation revision, RequestBody before, RequestBody after) {
        List<Payload> removed = new ArrayList<>(before.payloads());
        for (Payload sent : after.payloads()) {
            MediaType type = MediaType.of(sent.mediaType());
            Payload read = MediaType.narrowest(before.payloads(), Payload::mediaType, known -> known.isReadAs(type));
            Telling telling = telling(base, Subject.ofBody(sent.mediaType()));
            if (read == null) {
                telling.breaking(
                        "push-media-type-added",
                        before.origin(),
                        sent.origin(),
                        "The body comes as " + sent.mediaType() + " too.",
                        calls.with(
                                revision,
                                Map.of("Content-Type", type.example()),
                                "The revision sends this; consumers of the base do not read " + type.example() + "."));
            } else {
                removed.remove(read);
                payload(base, read, sent, telling);
            }
        }
        for (Payload read : removed) {
            telling(base, Subject.ofBody(read.mediaType()))
                    .safe(
                            "push-media-type-removed",
                            read.origin(),
                            after.origin(),
                            "The body no longer comes as " + read.mediaType() + ".");
        }
    }

    private void payload(Operation base, Payload before, Payload after, Telling telling) {
        if ((before.schema() == null) != (after.schema() == null)) {
            boolean added = before.schema() == null;
            telling.tell(
                    "push-body-schema-" + (added ? "added" : "removed"),
                    before.origin(),
                    after.origin(),
                    (added ? "Added" : "Removed") + " the schema of the body as " + after.mediaType() + ".");
        }
        SchemaChanges.Part part =
                new SchemaChanges.Part(base, "response-body", Flow.RESPONSE, Subject.ofBody(before.mediaType()));
        schemas.compare(part, before.schema(), after.schema());
        schemas.compare(part, before.itemSchema(), after.itemSchema());
    }

    private static String words(Parameter parameter) {
        return parameter.in().word() + " parameter '" + parameter.name() + "'";
    }

    private static Subject subject(Parameter parameter) {
        return new Subject(Subject.Part.PARAMETER, null, null, parameter.name(), List.of());
    }
}
