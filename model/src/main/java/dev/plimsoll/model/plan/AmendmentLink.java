package dev.plimsoll.model.plan;

/// The amendment record that a plan is about, in exactly one content.
///
/// @param record its name in the workspace, for example `A1`
/// @param digest of its content: 64 hex digits
public record AmendmentLink(String record, String digest) {
    public AmendmentLink {
        if (record.isBlank() || digest.isBlank()) {
            throw new IllegalArgumentException("an amendment record is named by its name and its digest");
        }
    }
}
