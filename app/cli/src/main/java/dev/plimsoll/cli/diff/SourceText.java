package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The text of a contract's files, for the lines around a change. Taken apart into lines only when some are asked for,
/// since most forms of a diff show none. For one thread.
public final class SourceText {
    private static final int BEFORE = 3;
    private static final int AFTER = 8;
    private static final int LONGEST_LINE = 400;

    /// @param number counted from 1
    /// @param marked true for the lines of the element that the change points at
    record Line(int number, String text, boolean marked) {
        Line unmarked() {
            return new Line(number, text, false);
        }
    }

    private final Map<String, byte[]> files;
    private final Map<String, List<String>> lines = new HashMap<>();

    private SourceText(Map<String, byte[]> files) {
        this.files = files;
    }

    public static SourceText of(String text) {
        return new SourceText(Map.of("", text.getBytes(StandardCharsets.UTF_8)));
    }

    /// @param files the bytes of each file by its name, the contract's own first
    public static SourceText of(Map<String, byte[]> files) {
        return new SourceText(files);
    }

    /// The lines of a file, without their line ends; those of the contract's own where the file is not known.
    private List<String> lines(String file) {
        String name = files.containsKey(file) ? file : files.keySet().iterator().next();
        return lines.computeIfAbsent(
                name,
                known -> new String(Objects.requireNonNull(files.get(known)), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    /// The lines around a place, the element there marked: its first line and those indented deeper that follow. Empty
    /// where there is no place, or where it is not in this text.
    List<Line> around(@Nullable Origin origin) {
        if (origin == null) {
            return List.of();
        }
        List<String> here = lines(origin.position().file());
        return origin.position().line() > here.size() ? List.of() : around(origin, here);
    }

    private static List<Line> around(Origin origin, List<String> lines) {
        int first = origin.position().line();
        int depth = indentation(lines.get(first - 1));
        boolean inside = true;
        List<Line> excerpt = new ArrayList<>();
        for (int number = Math.max(1, first - BEFORE); number <= Math.min(lines.size(), first + AFTER); number++) {
            inside = inside && (number <= first || indentation(lines.get(number - 1)) > depth);
            String text = cut(
                    lines.get(number - 1), number == first, origin.position().column());
            excerpt.add(new Line(number, text, number >= first && inside));
        }
        return excerpt;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /// A file may be one line of a megabyte: show the part that the change points at.
    private static String cut(String line, boolean marked, int column) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int from = marked ? Math.clamp(column - 1L - LONGEST_LINE / 4, 0, line.length() - 1) : 0;
        int to = Math.min(line.length(), from + LONGEST_LINE);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
