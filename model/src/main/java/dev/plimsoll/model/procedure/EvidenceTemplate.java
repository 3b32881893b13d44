package dev.plimsoll.model.procedure;

/// What is noted down or attached, prepared before anybody is in a hurry.
///
/// @param name as steps refer to it
/// @param text what to fill in
public record EvidenceTemplate(String name, String text) {
    public EvidenceTemplate {
        if (name.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a template of evidence has a name and a text");
        }
    }
}
