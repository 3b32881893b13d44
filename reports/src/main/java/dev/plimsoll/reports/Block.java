package dev.plimsoll.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// A building block of a section.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Callout.class, name = "callout"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart")
})
public sealed interface Block {
    /// A heading inside a section.
    record Heading(String text) implements Block {
        public Heading {
            text = PrintableText.line(text);
        }
    }

    record Paragraph(Text text) implements Block {}

    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a list needs an item");
            }
        }
    }

    /// What a reader in a hurry must see.
    ///
    /// @param tone how it is meant; shown by word and shape, not by colour alone
    /// @param label a word or two, for example the verdict
    record Callout(Tone tone, String label, Text text) implements Block {
        public Callout {
            label = PrintableText.line(label);
        }
    }

    /// How a callout is meant.
    enum Tone {
        GOOD,
        BAD,
        CAUTION,
        NEUTRAL
    }

    /// Text by somebody or something else, word for word except for unprintable characters. Not ours, hence never
    /// linted.
    ///
    /// @param label whose words these are
    /// @param text may have many lines; empty when nothing was said
    record Quote(Text label, String text) implements Block {
        public Quote {
            text = PrintableText.of(text);
        }
    }

    /// @param caption what it shows
    /// @param rows each with one cell for each column
    record Table(String caption, List<Column> columns, List<List<Text>> rows) implements Block {
        public Table {
            caption = PrintableText.line(caption);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of '%s' has %d cells for %d columns".formatted(caption, row.size(), columns.size()));
                }
            }
        }
    }

    /// @param title heading of the column
    /// @param weight its width as a share of all weights, from 1
    /// @param number whether it holds numbers, which line up at the right
    record Column(String title, int weight, boolean number) {
        public Column {
            title = PrintableText.line(title);
            if (weight < 1) {
                throw new IllegalArgumentException("the column '" + title + "' needs a weight from 1, not " + weight);
            }
        }

        public static Column text(String title, int weight) {
            return new Column(title, weight, false);
        }

        public static Column number(String title, int weight) {
            return new Column(title, weight, true);
        }
    }

    /// A chart over time, as data.
    record Chart(TimeChart chart) implements Block {}
}
