package dev.plimsoll.cli.lint;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.lint.Remark;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells somebody who writes which of the words may read as blame, and what to write about instead.
public final class WordingNote {
    private static final int SHOWN = 5;

    private WordingNote() {}

    /// Lines below what was written; empty where nothing blames.
    public static String of(List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return "";
        }
        String more = remarks.size() > SHOWN ? "  ... and " + (remarks.size() - SHOWN) + " more\n" : "";
        return remarks.stream()
                .limit(SHOWN)
                .map(remark -> "  %s  “%s”: %s %s%n"
                        .formatted(
                                remark.weight().name().toLowerCase(Locale.ROOT),
                                remark.words(),
                                remark.reason(),
                                remark.direction()))
                .collect(Collectors.joining(
                        "", "\nMay read as blame (" + Words.count(remarks.size(), "place") + "):\n", more));
    }
}
