package dev.plimsoll.reports.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A Markdown document as its lines, each in the part of a post-mortem under whose heading it stands.
///
/// @param lines without code, quotes and blank lines
record Outline(List<Line> lines) {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,4}[.)])\\s+\\S.*");
    private static final Pattern RULER = Pattern.compile("\\|?[\\s:|-]+\\|[\\s:|-]*");

    /// What a post-mortem is to hold.
    enum Part {
        SUMMARY(
                "what happened, in short",
                "What would somebody read who has one minute?",
                "summary|overview|abstract|tl;?dr"),
        IMPACT("its effect on customers", "Who was hit, how many, for how long?", "impact|effect|customers|consumers"),
        TIMELINE(
                "what happened when",
                "What did people see and do, at which times?",
                "timeline|chronology|sequence|course"),
        CAUSES(
                "what contributed to it",
                "Which conditions had to come together?",
                "caus|factor|learn|why|analysis|trigger|lesson"),
        ACTIONS(
                "what is done about it",
                "What will be different, who sees to it, and by when?",
                "action|follow[- ]?up|next steps?|remediation|improvements?|todo");

        private final String about;
        private final String question;
        private final Pattern titles;

        Part(String about, String question, String titles) {
            this.about = about;
            this.question = question;
            this.titles = Pattern.compile("\\b(?:" + titles + ")", Pattern.CASE_INSENSITIVE);
        }

        String about() {
            return about;
        }

        String question() {
            return question;
        }
    }

    /// @param parts under whose headings it stands; its own where it is one
    /// @param columns of the table that it is a row of; empty elsewhere
    record Line(int start, String text, List<Part> parts, List<String> columns) {
        int end() {
            return start + text.length();
        }

        boolean heading() {
            return HEADING.matcher(text).matches();
        }

        /// Whether it is an item of a list or a row of a table below its head.
        boolean item() {
            return !columns.isEmpty() || ITEM.matcher(text.strip()).matches();
        }

        /// What stands in the cells of a row; empty for other lines.
        List<String> cells() {
            return columns.isEmpty() ? List.of() : Outline.cells(text);
        }

        /// The cell of the first column whose title begins with a word; empty without one.
        String cell(String column) {
            List<String> cells = cells();
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                if (columns.get(i).toLowerCase(Locale.ROOT).startsWith(column)) {
                    return cells.get(i);
                }
            }
            return "";
        }
    }

    static Outline of(String markdown) {
        return new Reading().read(markdown);
    }

    List<Line> in(Part part) {
        return lines.stream().filter(line -> line.parts().contains(part)).toList();
    }

    boolean has(Part part) {
        return lines.stream().anyMatch(line -> line.heading() && line.parts().contains(part));
    }

    Line first() {
        return lines.isEmpty() ? new Line(0, " ", List.of(), List.of()) : lines.getFirst();
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static final class Reading {
        private final List<Line> lines = new ArrayList<>();
        private final List<List<Part>> open = new ArrayList<>();
        private List<String> columns = List.of();
        private String before = "";
        private boolean code;

        Outline read(String markdown) {
            int start = 0;
            for (String line : markdown.split("\n", -1)) {
                line(start, line.stripTrailing());
                start += line.length() + 1;
            }
            return new Outline(List.copyOf(lines));
        }

        private void line(int start, String text) {
            if (text.strip().startsWith("```") || text.strip().startsWith("~~~")) {
                code = !code;
            } else if (!code && text.isBlank()) {
                columns = List.of();
            } else if (!code && !text.strip().startsWith(">") && !text.startsWith("[")) {
                known(start, text);
            }
            before = text;
        }

        private void known(int start, String text) {
            if (RULER.matcher(text.strip()).matches() && before.contains("|")) {
                columns = cells(before);
                lines.removeLast(); // the head of a table is none of its rows
                return;
            }
            if (HEADING.matcher(text).matches()) {
                columns = List.of();
                heading(text);
            }
            lines.add(new Line(start, text, open.stream().flatMap(List::stream).toList(), columns));
        }

        private void heading(String text) {
            int level = text.indexOf(' ');
            while (open.size() >= level) {
                open.removeLast();
            }
            while (open.size() < level - 1) {
                open.add(List.of());
            }
            boolean title = level == 1;
            open.add(
                    title
                            ? List.of()
                            : Arrays.stream(Part.values())
                                    .filter(part -> part.titles.matcher(text).find())
                                    .toList());
        }
    }
}
