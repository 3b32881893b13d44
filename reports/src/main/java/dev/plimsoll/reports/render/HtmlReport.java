package dev.plimsoll.reports.render;

import static dev.plimsoll.reports.Markup.escape;

import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;

/// A report as one HTML file that needs nothing beside it: no script, no font, no address to load from.
public final class HtmlReport {
    private HtmlReport() {}

    public static String render(Report report) {
        StringBuilder page = new StringBuilder(65_536);
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
                        + " style-src 'unsafe-inline'\"/>\n")
                .append("<meta name=\"description\" content=\"")
                .append(escape(report.summary()))
                .append("\"/>\n<title>")
                .append(escape(report.title()))
                .append("</title>\n<style>\n")
                .append(OwnFile.read("page.css"))
                .append("</style>\n</head>\n<body>\n");
        contents(report, page);
        return page.append("<main>\n")
                .append(new HtmlBody(report, false).markup())
                .append("</main>\n</body>\n</html>\n")
                .toString();
    }

    private static void contents(Report report, StringBuilder page) {
        page.append("<nav aria-label=\"Contents\"><ul>\n");
        for (Section section : report.sections()) {
            page.append("<li><a href=\"#")
                    .append(section.id())
                    .append("\">")
                    .append(escape(section.title()))
                    .append("</a></li>\n");
        }
        page.append("</ul></nav>\n");
    }
}
