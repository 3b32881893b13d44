package dev.plimsoll.desktop.help;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A page of help.
///
/// @param kind where it belongs
/// @param title unique among those of its kind
public record Topic(Kind kind, String title, List<Part> parts) {
    public Topic {
        parts = List.copyOf(parts);
    }

    /// Where a page belongs.
    public enum Kind {
        GUIDE("Guide", "Part of the guide"),
        SCREEN("Screen", "What the screen is for"),
        GATE("Gate", "What opens this gate"),
        WORD("Word", "What the word means"),
        RULE("Rule", "A rule of the diff");

        private final String label;
        private final String explanation;

        Kind(String label, String explanation) {
            this.label = label;
            this.explanation = explanation;
        }

        /// What a page of this kind tells, in a few words.
        public String explanation() {
            return tr(explanation);
        }

        public String label() {
            return tr(label);
        }
    }

    /// The name of a page.
    public record Id(Kind kind, String title) {}

    public Id id() {
        return new Id(kind, title);
    }

    /// Whether all of these words occur in it.
    boolean says(List<String> words) {
        String all = (kind.label() + " " + title + " "
                        + parts.stream().map(Part::plain).collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
