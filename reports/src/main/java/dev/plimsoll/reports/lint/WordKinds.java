package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Forms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What words say of a person's work, by kind: a lapse, a duty, a quality. Read from the program's own list of base
/// forms, of which it makes the others: "hastily" of "hasty", "blunders" of "blunder".
///
/// @param kinds the kinds of each word
record WordKinds(Map<String, Set<String>> kinds) {
    private static final String LIST = "judgement-words.txt";

    WordKinds {
        kinds = Map.copyOf(kinds);
    }

    /// Reads the list.
    static WordKinds read() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (String line : Resource.lines(LIST)) {
            String[] halves = line.split(":", 2);
            for (String base : halves[1].strip().split("\\s+", -1)) {
                for (String form : forms(halves[0], base)) {
                    kinds.computeIfAbsent(form, _ -> new TreeSet<>()).add(halves[0]);
                }
            }
        }
        return new WordKinds(kinds);
    }

    private static Iterable<String> forms(String kind, String base) {
        String root = base.substring(0, base.length() - 1);
        if (kind.endsWith("verb")) {
            return Forms.of(base);
        }
        if (kind.endsWith("quality")) {
            boolean able = base.endsWith("le");
            String manner = able ? root + "y" : base.endsWith("y") ? root + "ily" : base + "ly";
            return List.of(base, manner, base.endsWith("y") ? root + "iness" : base + "ness");
        }
        if (kind.endsWith("noun")) {
            return List.of(base, base.endsWith("y") ? root + "ies" : base + "s");
        }
        return List.of(base);
    }

    /// The kinds of a word; empty where nothing is known of it.
    ///
    /// @param lower in lower case
    Set<String> of(String lower) {
        return kinds.getOrDefault(lower, Set.of());
    }
}
