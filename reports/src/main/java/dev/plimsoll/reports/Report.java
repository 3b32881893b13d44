package dev.plimsoll.reports;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// A report as a document, independent of the form in which it is read and of the record it is about.
///
/// @param kind what sort of report it is, for example [#POST_MORTEM]: lower-case letters, digits and hyphens
/// @param subject the record it is about, as people name it: `R3` a run, `I2` an incident, `PM1` a session; empty
///     when it is about no single one
/// @param title its heading
/// @param recorded the moment of the last record it was compiled from; stands for the date of the document
/// @param summary one sentence for lists, search results and document properties
/// @param sections in reading order
public record Report(
        String kind,
        @JsonAlias("run") String subject,
        String title,
        Instant recorded,
        String summary,
        List<Section> sections) {
    public static final String POST_MORTEM = "post-mortem";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SUBJECT = Pattern.compile("(?:[A-Z]{1,4}[1-9][0-9]{0,8})?");

    public Report {
        title = PrintableText.line(title);
        summary = PrintableText.line(summary);
        sections = List.copyOf(sections);
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("the kind of a report is a word like post-mortem, not '" + kind + "'");
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("a report is about a record like R3 or I2, not '" + subject + "'");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report needs a title");
        }
        long ids = sections.stream().map(Section::id).distinct().count();
        if (ids != sections.size()) {
            throw new IllegalArgumentException("two sections of the report '" + title + "' share an id");
        }
    }

    /// What it is in two or three words, for the foot of each page: `Post-mortem of R3`.
    @JsonIgnore
    public String label() {
        String what = Sentence.begin(kind);
        return subject.isEmpty() ? what : what + " of " + subject;
    }

    /// The canonical JSON form, in which a report is stored.
    public String toJson() {
        return Json.canonical(this);
    }

    /// Reads a stored report; also one that was stored when reports were of runs only.
    ///
    /// @throws tools.jackson.core.JacksonException if the text is not a report
    public static Report ofJson(String json) {
        return Json.read(json, Report.class);
    }
}
