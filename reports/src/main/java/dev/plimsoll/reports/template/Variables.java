package dev.plimsoll.reports.template;

import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.template.ReportTemplate.Line;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template may name. All of it comes from the report that is filled in, so that a version for customers says
/// no more by way of a template than it does without.
final class Variables {
    private static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, String> values = new TreeMap<>();

    Variables(Report report) {
        values.put("title", report.title());
        values.put("label", report.label());
        values.put("kind", report.kind());
        values.put("record", report.subject());
        values.put("summary", report.summary());
        values.put("date", DATE.format(report.recorded()));
        values.put("recorded", MOMENT.format(report.recorded()));
    }

    /// The line with values in place of names.
    ///
    /// @throws TemplateProblem if a name is not known
    String in(Line line) {
        return in(line, line.text());
    }

    /// The same for a part of a line.
    String in(Line line, String text) {
        return WRITTEN.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(line, found.group(1).strip())));
    }

    private String value(Line line, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new TemplateProblem(
                    line,
                    "there is no variable '" + name + "'",
                    "There are " + String.join(", ", values.keySet()) + "; {{section NAME}} stands alone on its line.");
        }
        return value;
    }
}
