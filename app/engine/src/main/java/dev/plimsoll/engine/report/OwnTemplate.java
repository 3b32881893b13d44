package dev.plimsoll.engine.report;

import dev.plimsoll.model.Problem;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.template.ReportTemplate;

/// A team's own order and words for its reports.
public final class OwnTemplate {
    private final ReportTemplate template;

    private OwnTemplate(ReportTemplate template) {
        this.template = template;
    }

    /// @param text Markdown with variables, as [#of(Report)] gives an example of it
    /// @throws Problem if the text is no template, with the line
    public static OwnTemplate read(String text) {
        return new OwnTemplate(ReportTemplate.read(text));
    }

    /// The template that gives a report as it is: where a team begins that wants another one.
    public static String of(Report report) {
        return ReportTemplate.of(report);
    }

    /// The report in this order and these words.
    ///
    /// @throws Problem if it names what the report does not have, with the line
    public Report fill(Report report) {
        return template.fill(report);
    }
}
