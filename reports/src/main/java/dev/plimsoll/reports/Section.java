package dev.plimsoll.reports;

import java.util.List;
import java.util.regex.Pattern;

/// A part of a report with its heading.
///
/// @param id names the section in links: lower-case letters and hyphens
/// @param title its heading
/// @param blocks its content; never empty, so that a heading always says something
public record Section(String id, String title, List<Block> blocks) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]*");

    public Section {
        title = PrintableText.line(title);
        blocks = List.copyOf(blocks);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a section's id is of letters and hyphens, not '" + id + "'");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("the section '" + id + "' says nothing");
        }
    }

    public static Section of(String id, String title, Block... blocks) {
        return new Section(id, title, List.of(blocks));
    }
}
