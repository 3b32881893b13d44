package dev.plimsoll.storage;

import java.util.List;

/// What reading every record of a workspace found.
///
/// @param records how many were read
/// @param findings a sentence for each that is not what was saved, naming the record
public record WorkspaceHealth(long records, List<String> findings) {
    public WorkspaceHealth {
        findings = List.copyOf(findings);
    }

    public boolean whole() {
        return findings.isEmpty();
    }
}
