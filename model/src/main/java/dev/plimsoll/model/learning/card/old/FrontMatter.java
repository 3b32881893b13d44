package dev.plimsoll.model.learning.card.old;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What stands between two lines of dashes before a report: names and values, simple ones. What is written otherwise is
/// passed over; it is in the text that is kept.
///
/// @param values by the name in lower case
/// @param end the first line after it; 0 when there is none
record FrontMatter(Map<String, List<String>> values, int end) {
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
    private static final int LONGEST = 200;

    static FrontMatter of(List<String> lines) {
        int start = 0;
        while (start < lines.size()
                && (lines.get(start).isBlank() || lines.get(start).startsWith("#"))) {
            start++;
        }
        if (start == lines.size() || !lines.get(start).strip().equals("---")) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        String name = "";
        for (int i = start + 1; i < Math.min(lines.size(), start + LONGEST); i++) {
            String line = lines.get(i).strip();
            if (line.equals("---") || line.equals("...")) {
                return values.isEmpty() ? NONE : new FrontMatter(values, i + 1);
            }
            int colon = line.indexOf(':');
            if (line.startsWith("- ") && !name.isEmpty()) {
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(bare(line.substring(2)));
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(listed(line.substring(colon + 1)));
            }
        }
        return NONE;
    }

    /// The values of the first of these names that has any.
    List<String> of(String... names) {
        for (String name : names) {
            List<String> found = values.getOrDefault(name, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> listed(String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.startsWith("[") || !text.endsWith("]") || text.length() < 2) {
            return List.of(bare(text));
        }
        List<String> items = new ArrayList<>();
        for (String item : text.substring(1, text.length() - 1).split(",", -1)) {
            if (!bare(item).isEmpty()) {
                items.add(bare(item));
            }
        }
        return items;
    }

    private static String bare(String text) {
        String value = text.strip();
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
