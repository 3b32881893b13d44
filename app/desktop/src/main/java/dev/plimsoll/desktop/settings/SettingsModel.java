package dev.plimsoll.desktop.settings;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Busy;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.job.Work;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.recent.Opened;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The settings, and what is done to the workspace from their screen. Whatever is changed is kept at once.
public final class SettingsModel {
    private final Jobs jobs;
    private final Appearance appearance;
    private final SettingsWork work;
    private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
    private final StringProperty wiremock = new SimpleStringProperty("");
    private final StringProperty toxiproxy = new SimpleStringProperty("");
    private final IntegerProperty lockAfter = new SimpleIntegerProperty();
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObservableList<Opened> opened = FXCollections.observableArrayList();
    private final ObservableMap<String, Double> dividers = FXCollections.observableHashMap();
    private final ObjectProperty<Kept.@Nullable Place> place = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper tested = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final Busy busy;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final AtomicReference<Kept> latest;

    public SettingsModel(Jobs jobs, Appearance appearance, SettingsWork work, Kept kept) {
        this.jobs = jobs;
        this.busy = new Busy(jobs);
        this.appearance = appearance;
        this.work = work;
        appearance.wishProperty().set(kept.look());
        appearance.sizeProperty().set(kept.size());
        appearance.calmProperty().set(kept.calm());
        language.set(kept.language());
        wiremock.set(kept.wiremock());
        toxiproxy.set(kept.toxiproxy());
        lockAfter.set(kept.lockAfter());
        recent.setAll(kept.recent());
        opened.setAll(kept.opened());
        dividers.putAll(kept.dividers());
        place.set(kept.place());
        latest = new AtomicReference<>(kept);
        List.of(
                        appearance.wishProperty(),
                        appearance.sizeProperty(),
                        appearance.calmProperty(),
                        language,
                        wiremock,
                        toxiproxy,
                        lockAfter,
                        place)
                .forEach(setting -> setting.subscribe((_, _) -> keep()));
        Runnable keep = this::keep;
        recent.subscribe(keep);
        opened.subscribe(keep);
        dividers.subscribe(keep);
    }

    /// The settings as they are now.
    public Kept kept() {
        return new Kept(
                appearance.wishProperty().get(),
                appearance.sizeProperty().get(),
                appearance.calmProperty().get(),
                language.get(),
                wiremock.get().strip(),
                toxiproxy.get().strip(),
                lockAfter.get(),
                recent,
                place.get(),
                opened,
                dividers);
    }

    private void keep() {
        latest.set(kept());
        // Whichever job writes last writes the latest.
        jobs.start(
                tr("Keeping the settings"),
                _ -> {
                    synchronized (latest) {
                        work.keep().accept(latest.get());
                    }
                    return true;
                },
                _ -> {},
                problem::set);
    }

    /// Starts or reaches the services as a run would, and says what answered.
    public void test() {
        tested.set("");
        String stubs = wiremock.get().strip();
        String chaos = toxiproxy.get().strip();
        start(
                tr("Asking the services"),
                _ -> work.services().apply(stubs, chaos),
                found -> tested.set(tr("They answer: %s.", found)));
    }

    public void backUp() {
        start(tr("Backing up"), progress -> work.backUp().apply(progress), done::set);
    }

    /// Writes the whole workspace into a file in an open format.
    public void export(Path file) {
        start(tr("Exporting the workspace"), progress -> work.export().apply(file, progress), done::set);
    }

    /// Restores a backup beside this workspace, which stays as it is.
    ///
    /// @param folder where a folder for it is made; itself where it is empty
    public void restore(Path backup, Path folder) {
        start(tr("Restoring %s", backup.getFileName()), _ -> work.restore().apply(backup, folder), done::set);
    }

    private <T> void start(String title, Work<T> task, Consumer<T> then) {
        problem.set(null);
        done.set("");
        busy.with(jobs.start(title, task, then, problem::set));
    }

    public Appearance appearance() {
        return appearance;
    }

    /// What the window speaks from its next start on; null for the language of the system.
    public ObjectProperty<@Nullable Language> languageProperty() {
        return language;
    }

    /// Address of a WireMock; empty for the embedded one.
    public StringProperty wiremockProperty() {
        return wiremock;
    }

    /// Address of a Toxiproxy; empty for the embedded one.
    public StringProperty toxiproxyProperty() {
        return toxiproxy;
    }

    /// Minutes without anybody at the window after which it locks; 0 for never.
    public IntegerProperty lockAfterProperty() {
        return lockAfter;
    }

    /// What the palette was used for, the last first.
    public ObservableList<String> recent() {
        return recent;
    }

    /// What was opened lately, the last first.
    public ObservableList<Opened> opened() {
        return opened;
    }

    /// Where somebody drew the dividers, by their names.
    public ObservableMap<String, Double> dividers() {
        return dividers;
    }

    /// Where the window is.
    public ObjectProperty<Kept.@Nullable Place> placeProperty() {
        return place;
    }

    /// What the services said of themselves; empty before they were asked.
    public ReadOnlyStringProperty testedProperty() {
        return tested.getReadOnlyProperty();
    }

    /// What was done last, in a sentence.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.goingProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
