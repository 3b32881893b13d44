package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.schema.Sameness;
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

    OperationComparison(Sameness sameness, SchemaChanges schemas, Calls calls, Removals removals, Findings findings) {
        this.sameness = sameness;
        this.findings = findings;
        this.parameters = new ParameterComparison(schemas, calls, removals, findings);
        this.requests = new RequestComparison(schemas, calls, findings);
        this.responses = new ResponseComparison(schemas, calls, findings);
        this.lifecycle = new LifecycleComparison(calls, findings);
        this.security = new SecurityComparison(calls, findings);
    }

    void compare(Operation base, Operation revision) {
        parameters.compare(base, revision);
        security.compare(base, revision);
        if (sameness.areSame(base.node(), revision.node())) {
            return;
        }
        notCompared(base, revision);
        lifecycle.compare(base, revision);
        names(base, revision);
        requests.compare(base, revision);
        responses.compare(base, revision);
    }

    /// Parts of an operation that are read by nobody yet are not passed over.
    private void notCompared(Operation base, Operation revision) {
        for (String part : List.of("callbacks", "servers")) {
            Node before = base.node().get(part);
            Node after = revision.node().get(part);
            boolean same = before == null ? after == null : after != null && sameness.areSame(before, after);
            if (!same) {
                findings.notice("'" + part + "' of " + base.key() + " differ and are not compared yet");
            }
        }
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
