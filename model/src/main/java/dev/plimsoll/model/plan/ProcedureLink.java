package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A procedure that belongs to a plan, in exactly one version.
///
/// @param procedure its name in the workspace, for example `PR1`
/// @param digest of the version: 64 hex digits
/// @param beforeRun whether it must have been finished before each run
public record ProcedureLink(
        String procedure,
        String digest,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean beforeRun) {
    public ProcedureLink {
        if (procedure.isBlank() || digest.isBlank()) {
            throw new IllegalArgumentException("a procedure is named by its name and its digest");
        }
    }
}
