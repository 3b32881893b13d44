package dev.plimsoll.desktop.help;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a page of help.
sealed interface Part {
    /// The words alone.
    String plain();

    /// @param level 1 for the title of a document
    record Heading(int level, String text) implements Part {
        @Override
        public String plain() {
            return text;
        }
    }

    record Paragraph(List<Piece> words) implements Part {
        @Override
        public String plain() {
            return Part.plain(words);
        }
    }

    /// An entry of a list.
    ///
    /// @param mark `•`, or its number with a dot
    record Item(String mark, List<Piece> words) implements Part {
        @Override
        public String plain() {
            return mark + " " + Part.plain(words);
        }
    }

    /// @param rows the first is the head
    record Table(List<List<List<Piece>>> rows) implements Part {
        @Override
        public String plain() {
            return rows.stream()
                    .map(row -> row.stream().map(Part::plain).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /// @param name what it shows
    /// @param file beside the document
    record Picture(String name, String file) implements Part {
        @Override
        public String plain() {
            return name;
        }
    }

    /// Words with one look.
    record Piece(Look look, String text) {}

    /// How words look.
    enum Look {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    private static String plain(List<Piece> words) {
        return words.stream().map(Piece::text).collect(Collectors.joining());
    }
}
