package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.schema.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Compares one operation in both versions.
final class OperationComparison {
    private final Sameness sameness;
    private final Findings findings;
    private final ParameterComparison parameters;
    private final RequestComparison requests;
    private final ResponseComparison responses;
    private final LifecycleComparison lifecycle;
    private final SecurityComparison security;
    private final PushComparison pushes;
    private final PushPairing callbacks;
    private final ServerComparison servers;

    OperationComparison(
            Sameness sameness,
            SchemaChanges schemas,
            Calls calls,
            Removals removals,
            ServerComparison servers,
            LinkTargets targets,
            Findings findings) {
        this.sameness = sameness;
        this.findings = findings;
        this.parameters = new ParameterComparison(schemas, calls, removals, findings);
        this.requests = new RequestComparison(schemas, calls, findings);
        this.responses = new ResponseComparison(schemas, calls, targets, findings);
        this.lifecycle = new LifecycleComparison(calls, findings);
        this.pushes = new PushComparison(schemas, calls, findings);
        this.callbacks = new PushPairing(calls, findings, this::compare);
        this.servers = servers;
        this.security = new SecurityComparison(calls, findings);
    }

    void compare(Operation base, Operation revision) {
        boolean push = base.initiator() == Initiator.PROVIDER;
        if (!push) {
            parameters.compare(base, revision);
            servers.compare(base, revision);
        }
        security.compare(base, revision);
        if (sameness.areSame(base.node(), revision.node()) && mediaTypes(base).equals(mediaTypes(revision))) {
            return;
        }
        lifecycle.compare(base, revision);
        names(base, revision);
        callbacks.callbacks(base, revision);
        if (push) {
            pushes.compare(base, revision);
        } else {
            requests.compare(base, revision);
            responses.compare(base, revision);
        }
    }

    /// In Swagger 2.0 an operation may take its media types from the document.
    private static List<List<String>> mediaTypes(Operation operation) {
        List<List<String>> types = new ArrayList<>();
        RequestBody body = operation.requestBody();
        types.add(body == null ? List.of() : mediaTypes(body.payloads()));
        operation.responses().forEach(response -> types.add(mediaTypes(response.payloads())));
        return types;
    }

    private static List<String> mediaTypes(List<Payload> payloads) {
        return payloads.stream().map(Payload::mediaType).toList();
    }

    private void names(Operation base, Operation revision) {
        String before = base.operationId();
        String after = revision.operationId();
        if (before != null && !before.equals(after)) {
            add(
                    "api-operation-id-removed",
                    base,
                    revision,
                    "Changed the operation id '" + before + "' to " + (after == null ? "none" : "'" + after + "'")
                            + ".");
        } else if (before == null && after != null) {
            add("api-operation-id-added", base, revision, "Added the operation id '" + after + "'.");
        }
        for (String tag : new TreeSet<>(base.tags())) {
            if (!revision.tags().contains(tag)) {
                add("api-tag-removed", base, revision, "Removed the tag '" + tag + "'.");
            }
        }
        for (String tag : new TreeSet<>(revision.tags())) {
            if (!base.tags().contains(tag)) {
                add("api-tag-added", base, revision, "Added the tag '" + tag + "'.");
            }
        }
    }

    private void add(String rule, Operation base, Operation revision, String what) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), base, null, base.origin(), revision.origin(), what, what, null, null));
    }
}
