package dev.plimsoll.engine.report;

import dev.plimsoll.model.Problem;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.render.Format;
import dev.plimsoll.reports.render.JsonReport;
import java.util.Arrays;
import java.util.Locale;

/// The formats in which a report can be written.
public enum ReportFormat {
    MARKDOWN(Format.MARKDOWN),
    HTML(Format.HTML),
    PDF(Format.PDF),
    DOCX(Format.DOCX),
    JSON(Format.JSON);

    private final Format format;

    ReportFormat(Format format) {
        this.format = format;
    }

    /// File extension without a dot, also the format's name on the command line.
    public String extension() {
        return format.fileExtension();
    }

    /// The JSON Schema that a report as JSON follows.
    public static String schema() {
        return JsonReport.schema();
    }

    /// The whole file; the same report gives the same bytes.
    public byte[] render(Report report) {
        return format.render(report);
    }

    /// @throws Problem if there is no such format
    public static ReportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Problem("There is no report format '" + name + "'.", "Use md, html, pdf, docx or json."));
    }
}
