package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the answers to a request that the provider sends: they are judged as requests are, since consumers of the
/// base send them and the provider of the revision receives them.
final class PushAnswerComparison {
    private final SchemaChanges schemas;
    private final Calls calls;
    private final Findings findings;

    PushAnswerComparison(SchemaChanges schemas, Calls calls, Findings findings) {
        this.schemas = schemas;
        this.calls = calls;
        this.findings = findings;
    }

    void compare(Operation base, Operation revision) {
        for (Response before : base.responses()) {
            Response after = Statuses.describing(revision, before.status());
            Telling telling = telling(base, subject(Subject.Part.RESPONSE_STATUS, before, null, null));
            if (after != null) {
                payloads(base, before, after);
                headers(base, before, after);
            } else if (before.isSuccess()) {
                telling.breaking(
                        "push-answer-status-removed",
                        before.origin(),
                        revision.origin(),
                        "The status " + before.status() + " is no longer expected as the answer.",
                        answered(base, before.status()));
            } else {
                telling.safe(
                        "push-answer-status-removed",
                        before.origin(),
                        revision.origin(),
                        "The status " + before.status() + " is no longer described as an answer.");
            }
        }
        for (Response after : revision.responses()) {
            if (Statuses.describing(base, after.status()) == null) {
                telling(base, subject(Subject.Part.RESPONSE_STATUS, after, null, null))
                        .safe(
                                "push-answer-status-added",
                                base.origin(),
                                after.origin(),
                                "The status " + after.status() + " is expected as an answer too.");
            }
        }
    }

    private Witness.Call answered(Operation base, String how) {
        return calls.least(
                base, "The provider sends this; a consumer answers with " + how + ", which the revision refuses.");
    }

    private Telling telling(Operation operation, Subject subject) {
        return new Telling(findings, operation, subject);
    }

    private void payloads(Operation base, Response before, Response after) {
        List<Payload> added = new ArrayList<>(after.payloads());
        for (Payload sent : before.payloads()) {
            MediaType type = MediaType.of(sent.mediaType());
            Payload taken = MediaType.narrowest(after.payloads(), Payload::mediaType, known -> known.covers(type));
            Subject subject = subject(Subject.Part.RESPONSE_BODY, before, sent.mediaType(), null);
            if (taken == null) {
                telling(base, subject)
                        .breaking(
                                "push-answer-media-type-removed",
                                sent.origin(),
                                after.origin(),
                                "The answer " + before.status() + " is no longer taken as " + sent.mediaType() + ".",
                                answered(base, before.status() + " as " + type.example()));
            } else {
                added.remove(taken);
                SchemaChanges.Part part = new SchemaChanges.Part(base, "request-body", Flow.REQUEST, subject);
                schemas.compare(part, sent.schema(), taken.schema());
            }
        }
        for (Payload taken : added) {
            telling(base, subject(Subject.Part.RESPONSE_BODY, before, taken.mediaType(), null))
                    .safe(
                            "push-answer-media-type-added",
                            before.origin(),
                            taken.origin(),
                            "The answer " + before.status() + " is taken as " + taken.mediaType() + " too.");
        }
    }

    private void headers(Operation base, Response before, Response after) {
        for (Parameter sent : before.headers()) {
            Parameter read =
                    after.headers().stream().filter(sent::isSame).findFirst().orElse(null);
            Subject subject = subject(Subject.Part.RESPONSE_HEADER, before, null, sent.name());
            if (read == null) {
                telling(base, subject)
                        .tell(
                                "push-answer-header-removed",
                                sent.origin(),
                                after.origin(),
                                "The header '" + sent.name() + "' of the answer is no longer read.");
                continue;
            }
            need(base, before, sent, read, telling(base, subject));
            schemas.compare(
                    new SchemaChanges.Part(base, "request-parameter", Flow.REQUEST, subject),
                    sent.schema(),
                    read.schema());
        }
        for (Parameter read : after.headers()) {
            if (before.headers().stream().noneMatch(read::isSame)) {
                Telling telling = telling(base, subject(Subject.Part.RESPONSE_HEADER, before, null, read.name()));
                String what = "The answer takes the header '" + read.name() + "'.";
                if (read.required()) {
                    telling.breaking(
                            "push-answer-required-header-added",
                            before.origin(),
                            read.origin(),
                            what,
                            answered(base, before.status() + " without the header " + read.name()));
                } else {
                    telling.safe("push-answer-optional-header-added", before.origin(), read.origin(), what);
                }
            }
        }
    }

    private void need(Operation base, Response answer, Parameter before, Parameter after, Telling telling) {
        if (!before.required() && after.required()) {
            telling.breaking(
                    "push-answer-header-became-required",
                    before.origin(),
                    after.origin(),
                    "The header '" + before.name() + "' of the answer became required.",
                    answered(base, answer.status() + " without the header " + before.name()));
        } else if (before.required() && !after.required()) {
            telling.safe(
                    "push-answer-header-became-optional",
                    before.origin(),
                    after.origin(),
                    "The header '" + before.name() + "' of the answer became optional.");
        }
    }

    private static Subject subject(
            Subject.Part part, Response response, @Nullable String mediaType, @Nullable String name) {
        return new Subject(part, response.status(), mediaType, name, List.of());
    }
}
