package dev.plimsoll.desktop.palette;

import dev.plimsoll.desktop.palette.PaletteModel.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the entries that fit what was typed, best first; before anything is typed, recent first. Any thread.
///
/// @param entries what there is
/// @param text what was typed
/// @param recent keys of what was used, the last first
record Finder(List<Entry> entries, String text, List<String> recent) {
    private static final int MOST = 200;

    private record Scored(Hit hit, int score) {}

    List<Hit> find() {
        Map<String, Integer> used = new HashMap<>();
        for (int place = 0; place < recent.size(); place++) {
            used.putIfAbsent(recent.get(place), PaletteModel.RECENT - place);
        }
        List<Scored> fitting = new ArrayList<>();
        for (Entry entry : entries) {
            Scored scored = scored(entry, used.getOrDefault(entry.key(), 0));
            if (scored != null) {
                fitting.add(scored);
            }
        }
        return fitting.stream()
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::hit)
                .toList();
    }

    private @Nullable Scored scored(Entry entry, int fresh) {
        if (entry.literal() && !entry.says(text)) {
            return null;
        }
        if (text.isBlank()) {
            return new Scored(new Hit(entry, List.of()), fresh);
        }
        Fuzzy.Match title = Fuzzy.match(text, entry.title());
        if (title != null) {
            return new Scored(new Hit(entry, title.marks()), title.score() + fresh * 10);
        }
        Fuzzy.Match all = Fuzzy.match(text, entry.title() + " " + entry.kind() + " " + entry.detail());
        int length = entry.title().length();
        return all == null
                ? null
                : new Scored(
                        new Hit(
                                entry,
                                all.marks().stream()
                                        .filter(place -> place < length)
                                        .toList()),
                        all.score() / 4);
    }
}
