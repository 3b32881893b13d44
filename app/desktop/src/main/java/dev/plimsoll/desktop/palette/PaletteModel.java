package dev.plimsoll.desktop.palette;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Job;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Latest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the palette shows: the entries that fit what was typed, best first; before anything is typed, recent first.
public final class PaletteModel {
    static final int RECENT = 30;

    /// An entry with the letters to mark.
    public record Hit(Entry entry, List<Integer> marks) {}

    private final Jobs jobs;
    private final Supplier<List<Entry>> actions;
    private final Supplier<List<Entry>> things;
    private final ObservableList<String> recent;
    private final Latest finding;
    private final ObservableList<Hit> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private List<Entry> entries = List.of();
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
        this.finding = jobs.latest();
        query.subscribe((_, _) -> find());
    }

    /// Begins afresh: nothing typed, everything there is now.
    public void open() {
        if (reading != null) {
            reading.cancel();
        }
        entries = actions.get();
        query.set("");
        findNow();
        reading = jobs.start(
                tr("Listing the workspace"),
                _ -> things.get(),
                found -> {
                    entries = Stream.concat(entries.stream(), found.stream()).toList();
                    find();
                },
                _ -> {
                    // The actions are there all the same; the screens say why nothing can be read.
                });
    }

    /// Many thousand things take longer than a letter may.
    private void find() {
        Finder finder = finder();
        finding.ask(finder::find, this::show);
    }

    private void findNow() {
        finding.drop();
        show(finder().find());
    }

    private Finder finder() {
        return new Finder(entries, query.get(), List.copyOf(recent));
    }

    private void show(List<Hit> hits) {
        shown.setAll(hits);
        chosen.set(0);
    }

    /// Whoever is faster than the search gets what they typed, not what is still on the screen.
    private void settle() {
        if (finding.pending()) {
            findNow();
        }
    }

    /// Chooses the next one, or with -1 the one before, around the ends.
    public void move(int by) {
        settle();
        if (!shown.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, shown.size()));
        }
    }

    /// The chosen entry of what fits the words as they are now; null when nothing fits.
    public @Nullable Entry settled() {
        settle();
        return chosen();
    }

    /// The chosen entry of those on the screen; null when there is none.
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
