package dev.plimsoll.desktop.help;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the help screen shows: the pages that have the words one is looking for, and one of them.
public final class HelpModel {
    private final Jobs jobs;
    private final Supplier<List<Topic>> read;
    private final ObservableList<Topic> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Topic> chosen = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private List<Topic> all = List.of();
    private Topic.@Nullable Id wanted;

    /// @param read reads all pages; may take a moment
    public HelpModel(Jobs jobs, Supplier<List<Topic>> read) {
        this.jobs = jobs;
        this.read = read;
        filter.subscribe(_ -> narrow());
    }

    /// Reads the pages, once.
    public void refresh() {
        if (all.isEmpty()) {
            jobs.start(
                    tr("Opening the help"),
                    _ -> read.get(),
                    topics -> {
                        all = topics;
                        narrow();
                    },
                    problem::set);
        }
    }

    /// Shows a page, whatever was looked for before.
    public void open(Topic.Id id) {
        wanted = id;
        filter.set("");
        narrow();
        refresh();
    }

    private void narrow() {
        List<String> words = Stream.of(
                        filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Topic> fitting = all.stream().filter(topic -> topic.says(words)).toList();
        Topic before = chosen.get();
        shown.setAll(fitting);
        Optional<Topic> page =
                fitting.stream().filter(topic -> topic.id().equals(wanted)).findFirst();
        if (page.isPresent()) {
            wanted = null;
            chosen.set(page.get());
        } else if (before == null || !fitting.contains(before)) {
            chosen.set(fitting.isEmpty() ? null : fitting.getFirst());
        } else {
            chosen.set(before);
        }
    }

    /// The pages with the words of the filter.
    public ObservableList<Topic> shown() {
        return shown;
    }

    /// Null while no page fits.
    public ObjectProperty<@Nullable Topic> chosenProperty() {
        return chosen;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
