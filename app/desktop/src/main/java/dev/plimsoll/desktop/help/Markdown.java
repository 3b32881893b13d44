package dev.plimsoll.desktop.help;

import dev.plimsoll.desktop.help.Part.Look;
import dev.plimsoll.desktop.help.Part.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the little Markdown that our own documents are written in: headings, paragraphs, lists, tables, pictures;
/// bold, emphasis and code. Anything else is text.
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern ITEM = Pattern.compile("([-*]|[0-9]+\\.) (.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]*)\\)");
    private static final Pattern RULER = Pattern.compile("[|: -]+");
    private static final Pattern LOOKS = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");

    private final List<Part> parts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<List<List<Piece>>> rows = new ArrayList<>();
    private String mark = "";

    private Markdown() {}

    static List<Part> read(String text) {
        Markdown reader = new Markdown();
        text.lines().map(String::strip).forEach(reader::line);
        reader.end();
        return List.copyOf(reader.parts);
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        Matcher picture = PICTURE.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (heading.matches()) {
            end();
            parts.add(new Part.Heading(heading.group(1).length(), heading.group(2)));
        } else if (picture.matches()) {
            end();
            parts.add(new Part.Picture(picture.group(1), picture.group(2)));
        } else if (line.startsWith("|")) {
            row(line);
        } else if (item.matches()) {
            end();
            mark = item.group(1).length() == 1 ? "•" : item.group(1);
            words.add(item.group(2));
        } else {
            words.add(line);
        }
    }

    private void row(String line) {
        if (!RULER.matcher(line).matches()) {
            rows.add(Stream.of(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .map(Markdown::pieces)
                    .toList());
        }
    }

    /// Whatever was begun is whole.
    private void end() {
        if (!rows.isEmpty()) {
            parts.add(new Part.Table(List.copyOf(rows)));
            rows.clear();
        }
        if (!words.isEmpty()) {
            List<Piece> pieces = pieces(String.join(" ", words));
            parts.add(mark.isEmpty() ? new Part.Paragraph(pieces) : new Part.Item(mark, pieces));
            words.clear();
        }
        mark = "";
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher looks = LOOKS.matcher(text);
        int end = 0;
        while (looks.find()) {
            add(pieces, Look.PLAIN, text.substring(end, looks.start()));
            add(pieces, Look.CODE, looks.group(1));
            add(pieces, Look.STRONG, looks.group(2));
            add(pieces, Look.EMPHASIS, looks.group(3));
            end = looks.end();
        }
        add(pieces, Look.PLAIN, text.substring(end));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Look look, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            pieces.add(new Piece(look, text));
        }
    }
}
