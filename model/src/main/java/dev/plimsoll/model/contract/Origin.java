package dev.plimsoll.model.contract;

/// Where an element of a contract was written.
///
/// @param pointer JSON Pointer (RFC 6901) into the document, `""` for its root
/// @param position the first character of the element's key, or of the element where it has none
public record Origin(String pointer, SourcePosition position) {}
