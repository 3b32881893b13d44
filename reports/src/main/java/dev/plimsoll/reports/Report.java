package dev.plimsoll.reports;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunId;
import java.time.Instant;
import java.util.List;

/// A report as a document, independent of the form in which it is read.
///
/// @param kind what sort of report it is, for example [#POST_MORTEM]
/// @param title its heading
/// @param summary one sentence for lists, search results and document properties
/// @param run the run it is about
/// @param recorded the moment of the last record it was compiled from; stands for the date of the document
/// @param sections in reading order
public record Report(String kind, String title, String summary, RunId run, Instant recorded, List<Section> sections) {
    public static final String POST_MORTEM = "post-mortem";

    public Report {
        title = PrintableText.line(title);
        summary = PrintableText.line(summary);
        sections = List.copyOf(sections);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report needs a title");
        }
        long ids = sections.stream().map(Section::id).distinct().count();
        if (ids != sections.size()) {
            throw new IllegalArgumentException("two sections of the report '" + title + "' share an id");
        }
    }

    /// The canonical JSON form, in which a report is stored.
    public String toJson() {
        return Json.canonical(this);
    }

    /// Reads a stored report.
    ///
    /// @throws tools.jackson.core.JacksonException if the text is not a report
    public static Report ofJson(String json) {
        return Json.read(json, Report.class);
    }
}
