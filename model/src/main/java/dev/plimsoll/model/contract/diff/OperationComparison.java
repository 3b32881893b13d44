package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.schema.Sameness;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares one operation in both versions.
final class OperationComparison {
    private final Sameness sameness;
    private final Findings findings;
    private final ParameterComparison parameters;
    private final RequestComparison requests;
    private final ResponseComparison responses;
    private final SecurityComparison security;

    OperationComparison(Sameness sameness, SchemaChanges schemas, Calls calls, Findings findings) {
        this.sameness = sameness;
        this.findings = findings;
        this.parameters = new ParameterComparison(schemas, calls, findings);
        this.requests = new RequestComparison(schemas, calls, findings);
        this.responses = new ResponseComparison(schemas, calls, findings);
        this.security = new SecurityComparison(calls, findings);
    }

    void compare(Operation base, Operation revision) {
        parameters.compare(base, revision);
        security.compare(base, revision);
        if (sameness.areSame(base.node(), revision.node())) {
            return;
        }
        notCompared(base, revision);
        lifecycle(base, revision);
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

    private void lifecycle(Operation base, Operation revision) {
        if (!base.deprecated() && revision.deprecated()) {
            boolean dated = revision.sunset() != null;
            add(
                    dated ? "endpoint-deprecated-with-sunset" : "endpoint-deprecated",
                    base,
                    revision,
                    "Deprecated " + base.key() + (dated ? ", sunset " + revision.sunset() : "") + ".",
                    null);
        }
        if (base.deprecated() && !revision.deprecated()) {
            add("endpoint-reactivated", base, revision, "Took back the deprecation of " + base.key() + ".", null);
        }
        if (rank(revision.stability()) < rank(base.stability()) && base.stability() != null) {
            add(
                    "api-stability-decreased",
                    base,
                    revision,
                    "Lowered the stability of " + base.key() + " from " + base.stability() + " to "
                            + revision.stability() + ".",
                    "what consumers make of the level is not in the contract");
        }
    }

    private static int rank(@Nullable String level) {
        return switch (level == null ? "stable" : level) {
            case "draft" -> 0;
            case "alpha" -> 1;
            case "beta" -> 2;
            default -> 3;
        };
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
                            + ".",
                    null);
        } else if (before == null && after != null) {
            add("api-operation-id-added", base, revision, "Added the operation id '" + after + "'.", null);
        }
        for (String tag : new TreeSet<>(base.tags())) {
            if (!revision.tags().contains(tag)) {
                add("api-tag-removed", base, revision, "Removed the tag '" + tag + "'.", null);
            }
        }
        for (String tag : new TreeSet<>(revision.tags())) {
            if (!base.tags().contains(tag)) {
                add("api-tag-added", base, revision, "Added the tag '" + tag + "'.", null);
            }
        }
    }

    private void add(String rule, Operation base, Operation revision, String what, @Nullable String undecided) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), base, null, base.origin(), revision.origin(), what, what, null, undecided));
    }
}
