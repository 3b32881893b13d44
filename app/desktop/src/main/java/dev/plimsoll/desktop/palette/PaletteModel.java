package dev.plimsoll.desktop.palette;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the palette shows: the entries that fit what was typed, best first; before anything is typed, recent first.
public final class PaletteModel {
    private static final int MOST = 200;
    private static final int RECENT = 30;

    /// An entry with the letters to mark.
    public record Hit(Entry entry, List<Integer> marks) {}

    private record Scored(Hit hit, int score) {}

    private final Jobs jobs;
    private final Supplier<List<Entry>> actions;
    private final Supplier<List<Entry>> things;
    private final ObservableList<String> recent;
    private final List<Entry> entries = new ArrayList<>();
    private final ObservableList<Hit> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private @Nullable Job reading;

    /// @param actions asked on the FX thread; quick
    /// @param things reads the workspace; may block
    /// @param recent keys of what was used, the last first; changed here, kept by somebody else
    public PaletteModel(
            Jobs jobs, Supplier<List<Entry>> actions, Supplier<List<Entry>> things, ObservableList<String> recent) {
        this.jobs = jobs;
        this.actions = actions;
        this.things = things;
        this.recent = recent;
        query.subscribe(_ -> find());
    }

    /// Begins afresh: nothing typed, everything there is now.
    public void open() {
        if (reading != null) {
            reading.cancel();
        }
        entries.clear();
        entries.addAll(actions.get());
        query.set("");
        find();
        reading = jobs.start(
                tr("Listing the workspace"),
                _ -> things.get(),
                found -> {
                    entries.addAll(found);
                    find();
                },
                _ -> {
                    // The actions are there all the same; the screens say why nothing can be read.
                });
    }

    private void find() {
        String text = query.get();
        shown.setAll(entries.stream()
                .map(entry -> scored(entry, text))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::hit)
                .toList());
        chosen.set(0);
    }

    private List<Scored> scored(Entry entry, String text) {
        if (entry.literal() && !entry.says(text)) {
            return List.of();
        }
        int used = recent.indexOf(entry.key());
        int fresh = used < 0 ? 0 : RECENT - used;
        if (text.isBlank()) {
            return List.of(new Scored(new Hit(entry, List.of()), fresh));
        }
        Fuzzy.Match title = Fuzzy.match(text, entry.title());
        if (title != null) {
            return List.of(new Scored(new Hit(entry, title.marks()), title.score() + fresh * 10));
        }
        Fuzzy.Match all = Fuzzy.match(text, entry.title() + " " + entry.kind() + " " + entry.detail());
        int length = entry.title().length();
        return all == null
                ? List.of()
                : List.of(new Scored(
                        new Hit(
                                entry,
                                all.marks().stream()
                                        .filter(place -> place < length)
                                        .toList()),
                        all.score() / 4));
    }

    /// Chooses the next one, or with -1 the one before, around the ends.
    public void move(int by) {
        if (!shown.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, shown.size()));
        }
    }

    /// The chosen entry; null when nothing fits.
    public @Nullable Entry chosen() {
        int place = chosen.get();
        return place < 0 || place >= shown.size() ? null : shown.get(place).entry();
    }

    /// Notes that an entry is used now, and does it.
    ///
    /// @param first done before, for example closing the palette
    public void perform(Entry entry, Runnable first) {
        if (!entry.discreet()) {
            remember(entry.key());
        }
        first.run();
        entry.run().run();
    }

    private void remember(String key) {
        recent.remove(key);
        recent.addFirst(key);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    public ObservableList<Hit> shown() {
        return shown;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// The place of the chosen entry in [#shown()].
    public IntegerProperty chosenProperty() {
        return chosen;
    }
}
