package dev.plimsoll.model.contract;

/// Where an element of a contract was written.
///
/// @param pointer JSON Pointer (RFC 6901) into the document, `""` for its root
/// @param position the first character of the element's key, or of the element where it has none
public record Origin(String pointer, SourcePosition position) {
    /// The member of a document of several files that holds the others, by their addresses.
    public static final String FILES = "x-plimsoll-files";

    private static final String INSIDE = "/" + FILES + "/";

    /// The same place for people: the pointer leads into the file that the position names. The document of several
    /// files, into which it leads otherwise, is written nowhere.
    public Origin inItsFile() {
        if (!pointer.startsWith(INSIDE)) {
            return this;
        }
        int end = pointer.indexOf('/', INSIDE.length());
        return new Origin(end < 0 ? "" : pointer.substring(end), position);
    }
}
