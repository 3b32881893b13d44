package dev.plimsoll.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// A building block of a section.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Callout.class, name = "callout"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture")
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

    /// A chart over time or over load, as data.
    record Chart(LineChart chart) implements Block {}

    /// A picture that somebody attached, byte for byte.
    ///
    /// @param label how the workspace names it: `EX1`; empty where that is not told
    /// @param title what sort of picture it is
    /// @param description what one sees in it, in sentences; stands for the picture where there is none
    /// @param mediaType `image/png` or `image/jpeg`
    /// @param content its bytes in Base64
    /// @param released whether customers may see it
    record Picture(String label, String title, String description, String mediaType, String content, boolean released)
            implements Block {
        /// So that what is put into an address is nothing else.
        private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]++={0,2}");

        public Picture {
            label = PrintableText.line(label);
            title = PrintableText.line(title);
            description = PrintableText.line(description);
            if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg")) {
                throw new IllegalArgumentException("a report shows PNG and JPEG pictures, not " + mediaType);
            }
            if (!BASE64.matcher(content).matches()) {
                throw new IllegalArgumentException("the picture '" + title + "' is not written in Base64");
            }
        }

        /// Its title with its name.
        public String heading() {
            return label.isEmpty() ? title : title + " " + label;
        }

        /// The address that holds it.
        public String address() {
            return "data:" + mediaType + ";base64," + content;
        }

        /// Its bytes.
        public byte[] bytes() {
            return Base64.getDecoder().decode(content);
        }
    }
}
