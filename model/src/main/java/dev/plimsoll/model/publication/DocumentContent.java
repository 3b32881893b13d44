package dev.plimsoll.model.publication;

import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;

/// What is reviewed and published.
///
/// @param subject the record that the report is about: `R1`
/// @param title of the report
/// @param report the compiled report in its stored form
/// @param additions what people wrote into it, in the order in which they did
public record DocumentContent(String subject, String title, String report, List<Addition> additions) {
    public DocumentContent {
        additions = List.copyOf(additions);
    }

    /// SHA-256 of all of it: 64 hex digits. What was reviewed is published if these are the same.
    public String digest() {
        return Json.digest(this);
    }

    /// The same with one more addition.
    public DocumentContent with(Addition addition) {
        List<Addition> more = new ArrayList<>(additions);
        more.add(addition);
        return new DocumentContent(subject, title, report, more);
    }

    /// The same with a report that was compiled anew.
    public DocumentContent compiled(String otherTitle, String other) {
        return new DocumentContent(subject, otherTitle, other, additions);
    }
}
