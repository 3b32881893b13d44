package dev.plimsoll.model.publication;

/// What a person wrote into a section of a report: an author's words, or what somebody who was there remarks.
///
/// @param section the id of the section it stands in
/// @param role what the writer was to what is told, never a name: `author`, `operator on call`
/// @param text what is said; may have many lines
public record Addition(String section, String role, String text) {
    private static final int LONGEST_ROLE = 60;

    public Addition {
        role = role.strip();
        text = text.strip();
        if (section.isBlank()) {
            throw new IllegalArgumentException("an addition stands in a section, and this one names none");
        }
        if (role.isEmpty() || role.length() > LONGEST_ROLE) {
            throw new IllegalArgumentException(
                    "the role of a writer has 1 to " + LONGEST_ROLE + " characters, not " + role.length());
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an addition to the section '" + section + "' says nothing");
        }
    }
}
